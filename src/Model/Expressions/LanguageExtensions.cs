using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>The transform of AWS that brings further functions, and what needs it.</summary>
/// <remarks>
/// <para>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html</para>
/// <para>
/// CloudFormation takes functions in DeletionPolicy and UpdateReplacePolicy (https://github.com/aws-cloudformation/cfn-lint/pull/2784)
/// and the DefaultValue of Fn::FindInMap (https://github.com/aws-cloudformation/cfn-lint/issues/4627) without it since.
/// </para>
/// </remarks>
internal static class LanguageExtensions
{
    public const string Transform = "AWS::LanguageExtensions";

    /// <summary>What an entry of an object needs the transform for, such as <c>Fn::Length</c>; null where it does not.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="isOnly">Whether it is the only one of its object, as a function is.</param>
    public static string? NeededBy(JsonProperty entry, bool isOnly) =>
        entry.Name.StartsWith(Loop.Prefix, StringComparison.Ordinal) ? "Fn::ForEach"
        : !isOnly ? null
        : entry.Name is "Fn::Length" or "Fn::ToJsonString" ? entry.Name
        : entry.Name == "Ref" ? Within(entry.Value, "Ref")
        // For the attribute CloudFormation takes Ref by itself.
        : entry is { Name: "Fn::GetAtt", Value.ValueKind: JsonValueKind.Array } && entry.Value.GetArrayLength() > 0
            ? Within(entry.Value[0], "Fn::GetAtt")
        : null;

    private static string? Within(JsonElement value, string function) =>
        FunctionForm.NameOf(value) is { } inner ? $"{inner} in {function}" : null;
}
