using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Templates;

/// <summary>What a template says of the values that one of its parameters may have.</summary>
/// <param name="parameter">The parameter as it is declared.</param>
internal sealed class ParameterConstraints(JsonElement parameter)
{
    // A pattern of a template may be made to take forever.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>Whether its value is not to be shown (<c>NoEcho</c>).</summary>
    public bool IsHidden => bool.TryParse(Of("NoEcho"), out var isHidden) && isHidden;

    private string Type => Of("Type") ?? "String";

    private bool IsList => Type == "CommaDelimitedList" || Type.StartsWith("List<", StringComparison.Ordinal);

    // What is given is a name there, and the constraints may be about what stands under it.
    private bool IsLookedUp => Type.StartsWith("AWS::SSM::", StringComparison.Ordinal);

    /// <summary>Why a value is refused, without a value that is not to be shown; null where it is not.</summary>
    public string? Mistake(string value)
    {
        if (parameter.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string[] items = IsList ? value.Split(',', StringSplitOptions.TrimEntries) : [value];
        return items.Select(MistakeOfItem).FirstOrDefault(mistake => mistake is not null);
    }

    private string? MistakeOfItem(string item)
    {
        var it = IsList && !IsHidden ? $"'{Excerpt.Of(item)}'" : "it";
        return NotAllowed(item)
            ?? (
                Type is "Number" or "List<Number>" ? WrongNumber(item, it)
                : IsLookedUp ? null
                : WrongText(item, it)
            );
    }

    private string? WrongNumber(string item, string it) =>
        !IsNumber(item, out var number) ? $"{it} is not a number"
        : IsNumber(Of("MinValue"), out var least) && number < least ? $"{it} is below its MinValue, {Of("MinValue")}"
        : IsNumber(Of("MaxValue"), out var most) && number > most ? $"{it} is above its MaxValue, {Of("MaxValue")}"
        : null;

    private string? WrongText(string item, string it) =>
        !IsList && IsNumber(Of("MinLength"), out var least) && item.Length < least
            ? $"{it} is shorter than its MinLength, {Of("MinLength")}"
        : !IsList && IsNumber(Of("MaxLength"), out var most) && item.Length > most
            ? $"{it} is longer than its MaxLength, {Of("MaxLength")}"
        : Of("AllowedPattern") is { } pattern && !Matches(item, pattern)
            ? $"{it} does not match its AllowedPattern, {Excerpt.Of(pattern)}"
        : null;

    private string? NotAllowed(string item)
    {
        if (
            !parameter.TryGetProperty("AllowedValues", out var list)
            || list.ValueKind != JsonValueKind.Array
            || list.EnumerateArray().Select(Text).ToList() is not { } allowed
            || allowed.Contains(null)
            || allowed.Contains(item)
        )
        {
            return null;
        }

        string[] texts = [.. allowed.OfType<string>()];
        return IsHidden
            ? "it is none of its AllowedValues"
            : Sentence.Unknown("allowed are", texts, Nearest.Of(item, texts));
    }

    // A pattern that is none here may be one of CloudFormation, which reads them as Java does.
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private string? Of(string key) => parameter.TryGetProperty(key, out var value) ? Text(value) : null;

    private static bool IsNumber(string? text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
}
