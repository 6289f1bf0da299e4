using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>The types that a parameter of a template may have.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html</remarks>
internal static class ParameterTypes
{
    private static readonly string[] Plain = ["String", "Number", "CommaDelimitedList"];

    /// <summary>
    /// Why CloudFormation refuses the type of a parameter; null where it does not. Of the types that look something up there may
    /// be more than are known here.
    /// </summary>
    /// <param name="parameter">The parameter as it is declared.</param>
    public static string? Mistake(JsonElement parameter) =>
        !parameter.TryGetProperty("Type", out var type) ? $"a parameter must have a Type: write {Meant(parameter)}"
        : type.ValueKind != JsonValueKind.String || type.GetString() is not { } name
            ? "the Type of a parameter is a text, such as String"
        : Plain.Contains(name)
        || name.Contains("::", StringComparison.Ordinal)
        || name.StartsWith("List<", StringComparison.Ordinal)
            ? null
        : $"'{name}' is no type of a parameter"
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
