using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes;

/// <summary>
/// A value of a template as a text that is equal where CloudFormation sees the same value: keys in order, <c>"1"</c> like
/// <c>1</c> and <c>"true"</c> like <c>true</c>, what is <c>AWS::NoValue</c> left out, functions evaluated as far as they
/// can be.
/// </summary>
/// <param name="evaluation">Evaluates functions; null to compare them as they are written.</param>
/// <param name="blankReferences">Whether all references count as the same: to find what was only renamed.</param>
/// <param name="twin">
/// What another template calls a condition, and whether that is the opposite; null for one that it has not. Default: it calls
/// each the same.
/// </param>
internal sealed partial class Canonical(
    Evaluation? evaluation = null,
    bool blankReferences = false,
    Func<string, (string Name, bool IsOpposite)?>? twin = null
)
{
    // 1 and 1.0 are one number, and two texts.
    private static readonly HashSet<string> Numbers = new(
        KnownProperties.Types.SelectMany(type => KnownProperties.Of(type)!.Numbers),
        StringComparer.Ordinal
    );

    // Lists that the registry calls unordered.
    private static readonly HashSet<string> Unordered = new(
        KnownProperties.Types.SelectMany(type => KnownProperties.Of(type)!.Unordered),
        StringComparer.Ordinal
    );

    /// <summary>The text of a property's value; null where it is absent.</summary>
    /// <param name="written">The value as it is written; null where it is not.</param>
    /// <param name="name">The property, since some lists have no order.</param>
    public string? Of(Expression? written, string name = "") =>
        written switch
        {
            null => null,
            IfExpression branches when evaluation?.Decide(branches.Condition) is { } holds => Of(
                holds ? branches.Then : branches.Otherwise,
                name
            ),
            IfExpression branches when twin?.Invoke(branches.Condition) is var (called, isOpposite) => If(
                called,
                isOpposite ? branches.Otherwise : branches.Then,
                isOpposite ? branches.Then : branches.Otherwise
            ),
            _ when blankReferences && References.Own(written).Any() => "reference",
            ObjectExpression value => List(
                '{',
                value
                    .Entries.Select(entry => (entry.Key, Text: Of(entry.Value, entry.Key)))
                    .Where(entry => entry.Text is not null)
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => $"{Quoted(entry.Key)}:{entry.Text}"),
                '}'
            ),
            ListExpression list => List('[', Ordered(list.Items.Select(item => Of(item)).OfType<string>(), name), ']'),
            _ when evaluation is null => Plain(written, name),
            _ => Of(written.Evaluate(evaluation), name) is { Length: > 0 } known ? known
            : written.Evaluate(evaluation).IsAbsent ? null
            : Function(written),
        };

    /// <summary>The text of an item of a list; empty where only the deployment knows it.</summary>
    public string OfItem(Evaluated item) => Of(item, "");

    // Empty where only the deployment knows it.
    private string Of(Evaluated value, string name) =>
        value switch
        {
            { Text: { } text } => Scalar(text, name),
            { Reference: { } whole } => $"{{{Quoted(whole.LogicalId)}.{Quoted(whole.Attribute)}}}",
            { Kind: EvaluatedKind.List } when value.Items.Select(item => Of(item, "")).ToList() is var items =>
                items.Contains("") ? "" : List('[', Ordered(items, name), ']'),
            { Object: ObjectExpression written } => Of(written, name) ?? "",
            { Literal: { } literal } => Quoted(Shortest(literal)),
            { Import: Expression export } => Of(export) is { Length: > 0 } imported ? $"import {imported}" : "",
            { Pieces.Count: > 0 } => Of(value.Pieces),
            _ when PiecedTexts.NameOf(value) is { } deployed => $"{{{Quoted(deployed)}}}",
            _ => "",
        };

    // One text, whichever function it is written with; empty where a piece has no name.
    private string Of(IReadOnlyList<Evaluated> pieces)
    {
        List<string> parts = [];
        var known = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (PiecedTexts.Known(piece) is { } text)
            {
                known.Append(text);
                continue;
            }

            if (Of(piece, "") is not { Length: > 0 } part)
            {
                return "";
            }

            Flush();
            parts.Add(part);
        }

        Flush();
        return parts is [var only] ? only : List('(', parts, ')');

        void Flush()
        {
            if (known.Length > 0)
            {
                parts.Add(Quoted(Shortest(known.ToString())));
                known.Clear();
            }
        }
    }

    // What only the deployment knows is the same where it is written the same of parts that are the same.
    private string Function(Expression written) =>
        written is IfExpression { Condition: var condition, Then: var then, Otherwise: var otherwise }
            ? If(condition, then, otherwise)
            : $"{written.GetType().Name}({Own(written)}{string.Join(',', written.Parts.Select(part => Of(part) ?? "null"))})";

    private string If(string condition, Expression then, Expression otherwise) =>
        $"{nameof(IfExpression)}({condition}{Of(then) ?? "null"},{Of(otherwise) ?? "null"})";

    private static string Own(Expression written) =>
        written switch
        {
            RefExpression or GetAttExpression or SubExpression or OtherFunctionExpression => Of(written.Json),
            _ when written.Json.ValueKind == JsonValueKind.Object => string.Concat(
                written
                    .Json.EnumerateObject()
                    .Where(entry => entry.Value.ValueKind == JsonValueKind.Array)
                    .SelectMany(entry => entry.Value.EnumerateArray())
                    .Where(item => item.ValueKind is JsonValueKind.String)
                    .Select(item => Quoted(item.GetString()!))
            ),
            _ => "",
        };

    private string? Plain(Expression written, string name) =>
        written.Json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null
        : written is RefExpression { Name: "AWS::NoValue" } ? null
        : written is LiteralExpression ? Scalar(written.Json, name)
        : Function(written);

    private static string Of(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => List(
                '{',
                json.EnumerateObject()
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                    .Select(entry => $"{Quoted(entry.Name)}:{Of(entry.Value)}"),
                '}'
            ),
            JsonValueKind.Array => List('[', json.EnumerateArray().Select(Of), ']'),
            _ => Scalar(json),
        };

    private static string Scalar(JsonElement json, string name = "") =>
        Scalar(
            json.ValueKind switch
            {
                JsonValueKind.String => json.GetString()!,
                JsonValueKind.Undefined => "",
                _ => json.GetRawText(),
            },
            name
        );

    // CloudFormation sees texts: 8.0 and "8.0" are one.
    private static string Scalar(string text, string name) =>
        Quoted(
            Numbers.Contains(name)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : text
        );

    // A dynamic reference to a secret without what it has by default: the whole text, in the current version.
    private static string Shortest(string text) =>
        OfSecret().Replace(text, match => match.Groups[1].Length == 0 ? "}}" : $":SecretString:{match.Groups[1]}}}}}");

    private static IEnumerable<string> Ordered(IEnumerable<string> items, string name) =>
        Unordered.Contains(name) ? items.Order(StringComparer.Ordinal) : items;

    private static string List(char open, IEnumerable<string> items, char close) =>
        new StringBuilder().Append(open).AppendJoin(',', items).Append(close).ToString();

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    [GeneratedRegex(":SecretString(?::([^:}]*))?(?::(?:AWSCURRENT)?)?:?}}", RegexOptions.CultureInvariant)]
    private static partial Regex OfSecret();
}
