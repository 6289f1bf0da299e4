using System.Globalization;
using System.Text.Json;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>What kinds of values are called in a sentence.</summary>
internal static class Kinds
{
    /// <summary>The number that a value is; null for anything else. CloudFormation takes numbers written as text.</summary>
    public static double? Number(Evaluated value) =>
        double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>Whether a value is true or false, also as text; null for anything else.</summary>
    public static bool? Flag(Evaluated value) =>
        value.Written != JsonValueKind.Number && bool.TryParse(value.Text, out var flag) ? flag : null;

    /// <summary>What a kind of JSON is called in a sentence.</summary>
    public static string Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => $"the text '{Shorten(value.GetString()!)}'",
            JsonValueKind.Number => $"the number {Shorten(value.GetRawText())}",
            JsonValueKind.True or JsonValueKind.False => $"the boolean {value.GetRawText()}",
            _ => "nothing",
        };

    /// <summary>What kind of thing a value is, in a sentence.</summary>
    public static string Of(Evaluated value) =>
        value.Kind switch
        {
            EvaluatedKind.Object => "an object",
            EvaluatedKind.List => "a list",
            EvaluatedKind.Scalar => value.Written switch
            {
                JsonValueKind.Number => $"the number {Shorten(value.Text!)}",
                JsonValueKind.True or JsonValueKind.False => $"the boolean {value.Text}",
                _ => $"the text '{Shorten(value.Text!)}'",
            },
            _ => "nothing",
        };

    private static string Shorten(string text) => text.Length > 40 ? text[..37] + "..." : text;
}
