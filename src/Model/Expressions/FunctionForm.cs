using System.Globalization;
using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>The functions of CloudFormation, and the form of what each takes.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
/// </remarks>
internal static class FunctionForm
{
    private sealed record Form(string Takes, string Written, Func<JsonElement, string?> Mistake);

    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        ["Ref"] = new("the name of a parameter or a resource", "{Ref: NAME}", value => NotText(value)),
        ["Fn::Cidr"] = new(
            "a block, a number of blocks and the bits of each",
            "{Fn::Cidr: [BLOCK, COUNT, BITS]}",
            value => Count(value, 2, 3)
        ),
        ["Fn::FindInMap"] = new(
            "a mapping and two keys",
            "{Fn::FindInMap: [MAPPING, KEY, KEY]}",
            value =>
                Count(value, 3, 4)
                ?? (
                    value.GetArrayLength() == 4 && value[3].ValueKind != JsonValueKind.Object
                        ? $"{Kind(value[3])} in place of {{DefaultValue: VALUE}}"
                        : null
                )
        ),
        ["Fn::GetAtt"] = new(
            "a resource and one of its attributes",
            "{Fn::GetAtt: [RESOURCE, ATTRIBUTE]}",
            value =>
                value.ValueKind == JsonValueKind.String
                    ? Attribute(value.GetString()!)
                    : Count(value, 2, 2)
                        ?? (value.EnumerateArray().Any(IsEmpty) ? $"an empty name, {value.GetRawText()}" : null)
        ),
        ["Fn::GetAZs"] = new("a Region", "{Fn::GetAZs: REGION}", value => NotText(value)),
        ["Fn::GetStackOutput"] = new(
            "the names of a stack and of an output, and perhaps Region and RoleArn",
            "{Fn::GetStackOutput: {StackName: STACK, OutputName: OUTPUT}}",
            OutputMistake
        ),
        [FunctionName.If] = new(
            "the name of a condition and two values",
            "{Fn::If: [CONDITION, VALUE, OTHER]}",
            value => Count(value, 3, 3)
        ),
        [FunctionName.ImportValue] = new("the name of an export", "{Fn::ImportValue: NAME}", value => NotText(value)),
        ["Fn::Join"] = new(
            "a delimiter and a list of texts",
            "{Fn::Join: [DELIMITER, [TEXT, ...]]}",
            value => Count(value, 2, 2) ?? InPlaceOf(value[1], "the list", JsonValueKind.Array, JsonValueKind.Object)
        ),
        ["Fn::Select"] = new("an index and a list", "{Fn::Select: [INDEX, LIST]}", value => Count(value, 2, 2)),
        ["Fn::Split"] = new("a delimiter and a text", "{Fn::Split: [DELIMITER, TEXT]}", value => Count(value, 2, 2)),
        ["Fn::Sub"] = new(
            "a text, or a text and an object of values",
            "{Fn::Sub: [TEXT, {NAME: VALUE}]}",
            value =>
                value.ValueKind == JsonValueKind.String
                    ? null
                    : Count(value, 1, 2)
                        ?? InPlaceOf(value[0], "the text", JsonValueKind.String)
                        ?? (
                            value.GetArrayLength() == 2 ? InPlaceOf(value[1], "the object", JsonValueKind.Object) : null
                        )
        ),
    };

    private static readonly (string[] Required, string[] All) OutputKeys = (
        ["StackName", "OutputName"],
        ["StackName", "OutputName", "Region", "RoleArn"]
    );

    // Those that take anything, stand elsewhere, or belong to another service or a macro.
    private static readonly string[] Others = $"""
        Fn::And Fn::Base64 Fn::Contains Fn::EachMemberEquals Fn::EachMemberIn Fn::Equals Fn::GetOptionSetting Fn::GetParam
        Fn::Length Fn::Not Fn::Or Fn::RefAll Fn::ToJsonString {FunctionName.Transform} Fn::ValueOf Fn::ValueOfAll
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The function that an object is as a whole; null for anything else.</summary>
    public static string? NameOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        using var entries = value.EnumerateObject();
        return
            entries.MoveNext() && entries.Current.Name is var name && FunctionName.IsWhole(name) && !entries.MoveNext()
            ? name
            : null;
    }

    /// <summary>Whether a function takes one of several values.</summary>
    public static bool Chooses(JsonElement function) => NameOf(function) == FunctionName.If;

    /// <summary>What is wrong with a function, of an object that is one; null where nothing is.</summary>
    public static FunctionMistake? MistakeOf(JsonElement function)
    {
        if (NameOf(function) is not { } name)
        {
            return null;
        }

        var value = function.GetProperty(name);
        if (!Forms.TryGetValue(name, out var form))
        {
            return Others.Contains(name)
                ? null
                : new FunctionMistake(
                    name,
                    Similarity.Nearest(
                        name,
                        Forms.Keys.Concat(Others).Select(known => (known, Math.Max(1, (known.Length - 3) / 2))),
                        ignoreCase: true
                    )
                );
        }

        return value.ValueKind == JsonValueKind.Null ? null
            : form.Mistake(value) is { } given
                ? new FunctionMistake(name, null) { Takes = $"{form.Takes}, {form.Written}", Given = given }
            : name == "Fn::Select" && OutOf(value) is var (count, index) ? PastEnd(count, index)
            : null;
    }

    private static string? OutputMistake(JsonElement value) =>
        value.ValueKind != JsonValueKind.Object ? Kind(value)
        : NameOf(value) is not null ? null
        : OutputKeys.Required.Where(key => !value.TryGetProperty(key, out _)).ToList() is [var first, ..]
            ? $"an object without {first}"
        : value.EnumerateObject().Select(entry => entry.Name).FirstOrDefault(key => !OutputKeys.All.Contains(key))
            is { } other
            ? $"an object with {other}"
        : null;

    /// <summary>What is wrong with <c>Fn::Select</c> past the end of a list.</summary>
    /// <param name="count">How many items the list has.</param>
    /// <param name="index">The index.</param>
    public static FunctionMistake PastEnd(int count, string index) =>
        new("Fn::Select", null)
        {
            Takes =
                count == 1
                    ? "the index 0 of this list of 1"
                    : $"an index from 0 to {count - 1} of this list of {count}",
            Given = index,
        };

    private static (int Count, string Index)? OutOf(JsonElement value) =>
        value[1] is { ValueKind: JsonValueKind.Array } list
        && list.GetArrayLength() is > 0 and var count
        && int.TryParse(value[0].ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
        && (index < 0 || index >= count)
            ? (count, value[0].ToString())
            : null;

    private static string? Count(JsonElement value, int least, int most) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is var count && count >= least && count <= most
            ? null
            : Kind(value);

    private static string? NotText(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Object ? null : Kind(value);

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0;

    private static string? InPlaceOf(JsonElement value, string what, params JsonValueKind[] taken) =>
        taken.Contains(value.ValueKind)
            ? null
            : $"{(value.ValueKind == JsonValueKind.Array ? "a list" : Kind(value))} in place of {what}";

    // What another tool puts in may have the dot.
    private static string? Attribute(string text) =>
        text.Split('.', 2) is [{ Length: > 0 }, { Length: > 0 }] || text.Contains('{', StringComparison.Ordinal)
            ? null
            : $"'{text}'";

    private static string Kind(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => $"a list of {value.GetArrayLength()}",
            JsonValueKind.Object => "an object",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => value.GetRawText(),
        };
}
