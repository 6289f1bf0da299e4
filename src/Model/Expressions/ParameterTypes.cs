using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>The types that a parameter of a template may have.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html</remarks>
internal static class ParameterTypes
{
    private static readonly string[] Plain = ["String", "Number", "CommaDelimitedList"];

    /// <summary>
    /// What is wrong with the type of a parameter, as what is said of it; null for nothing. Of the types that look something up there may
    /// be more than are known here.
    /// </summary>
    /// <param name="parameter">The parameter as it is declared.</param>
    public static string? Mistake(JsonElement parameter) =>
        !parameter.TryGetProperty("Type", out var type) ? $"has no Type: write {Meant(parameter)}"
        : type.ValueKind != JsonValueKind.String || type.GetString() is not { } name
            ? "has a Type that is no text: write one, such as String"
        : Plain.Contains(name)
        || name.Contains("::", StringComparison.Ordinal)
        || name.StartsWith("List<", StringComparison.Ordinal)
            ? null
        : $"has the type '{name}', and there is no such type"
            + (
                Similarity.Nearest(name, Plain.Select(known => (known, 2)), ignoreCase: true) is { } meant
                    ? $"; did you mean {meant}?"
                    : ": write String, Number, CommaDelimitedList or one of AWS, such as AWS::EC2::VPC::Id"
            );

    // A number may be meant as a text, and a text is always taken.
    private static string Meant(JsonElement parameter) =>
        parameter.TryGetProperty("Default", out var value) && value.ValueKind == JsonValueKind.Number
            ? "Type: Number or Type: String"
            : "Type: String";
}
