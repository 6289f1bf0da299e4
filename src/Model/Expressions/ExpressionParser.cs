using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>JSON to expressions: the one place that says what a value with <c>Ref</c> or <c>Fn::</c> denotes.</summary>
/// <param name="variables">The variables of the loops around.</param>
internal sealed partial class ExpressionParser(LoopVariables variables)
{
    // Nested deeper than any template of CloudFormation can be.
    private const int MaximumDepth = 200;

    private int _depth;

    /// <summary>A parser outside of any loop.</summary>
    public static ExpressionParser Plain => new(LoopVariables.None);

    /// <summary>The expression that a value is.</summary>
    public Expression Parse(JsonElement json)
    {
        if (_depth > MaximumDepth)
        {
            return new LiteralExpression(json, Evaluated.Unknown);
        }

        _depth++;
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.Object => Function(json) ?? new ObjectExpression(json, Entries),
                JsonValueKind.Array => new ListExpression(json, [.. json.EnumerateArray().Select(Parse)]),
                JsonValueKind.String => new LiteralExpression(json, Text(json.GetString()!)),
                JsonValueKind.Number => new LiteralExpression(
                    json,
                    Evaluated.Scalar(NumberText.Of(json), json.ValueKind)
                ),
                JsonValueKind.True or JsonValueKind.False => new LiteralExpression(
                    json,
                    Evaluated.Scalar(json.GetRawText(), json.ValueKind)
                ),
                // Null is told as that (M-20), and not as missing too.
                JsonValueKind.Null => new LiteralExpression(json, Evaluated.Undecided),
                _ => new LiteralExpression(json, Evaluated.Absent),
            };
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>A name with the variables of the loops around; as it is written where one of them is not known.</summary>
    public string Named(string name) => variables.Substitute(name) ?? name;

    /// <summary>
    /// The entries of an object. Loops among them are unrolled where what they run over is written out; others stay, as
    /// functions that may add anything.
    /// </summary>
    public IReadOnlyDictionary<string, Expression> Entries(JsonElement json)
    {
        var entries = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (Loop.Of(property, variables) is { IsKnown: true } loop)
            {
                foreach (var (body, within) in loop.Rounds())
                {
                    foreach (var (name, value) in new ExpressionParser(within).Entries(body))
                    {
                        entries[name] = value;
                    }
                }
            }
            else
            {
                // Of a key that stands there twice the last one counts, as in every reader of JSON.
                entries[variables.Substitute(property.Name) ?? property.Name] = Parse(property.Value);
            }
        }

        return entries;
    }

    // A variable of a loop, a dynamic reference, or what another tool puts in: not yet what the service gets.
    private Evaluated Text(string text) =>
        variables.Substitute(text) is not { } known ? Evaluated.LaterText(text)
        : known.Contains("{{", StringComparison.Ordinal) || Foreign().IsMatch(known) ? Evaluated.LaterText(known)
        : Evaluated.Scalar(known);

    private Expression? Function(JsonElement json)
    {
        using var entries = json.EnumerateObject();
        if (!entries.MoveNext())
        {
            return null;
        }

        var (name, value) = (entries.Current.Name, entries.Current.Value);
        if (entries.MoveNext())
        {
            return null;
        }

        if (name == "Ref")
        {
            return value.ValueKind != JsonValueKind.String ? Other(json, name, value)
                : variables.TryGet(value.GetString()!, out var variable)
                    ? new LiteralExpression(json, variable is null ? Evaluated.Unknown : Evaluated.Scalar(variable))
                : new RefExpression(json, variables.Substitute(value.GetString()!) ?? value.GetString()!);
        }

        // {"Condition": NAME} is a condition as a value, which no service gets (M-22).
        if (name == "Condition" && value.ValueKind == JsonValueKind.String)
        {
            return Other(json, name, value);
        }

        return !FunctionName.Is(name) || name.StartsWith(Loop.Prefix, StringComparison.Ordinal)
            ? null
            : Known(json, name, value) ?? Other(json, name, value);
    }

    private OtherFunctionExpression Other(JsonElement json, string name, JsonElement value) =>
        new(json, name, Parse(value));

    private Expression? Known(JsonElement json, string name, JsonElement value)
    {
        JsonElement[] list = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
        return (name, list) switch
        {
            ("Fn::GetAtt", _) when Attribute(value, list) is { } reference => new GetAttExpression(json, reference),
            ("Fn::Sub", []) when value.ValueKind == JsonValueKind.String => Sub(json, value.GetString()!, default),
            ("Fn::Sub", [{ ValueKind: JsonValueKind.String } text]) => Sub(json, text.GetString()!, default),
            ("Fn::Sub", [{ ValueKind: JsonValueKind.String } text, { ValueKind: JsonValueKind.Object } own]) => Sub(
                json,
                text.GetString()!,
                own
            ),
            ("Fn::Join", [{ ValueKind: JsonValueKind.String } delimiter, var items]) => new JoinExpression(
                json,
                delimiter.GetString()!,
                Parse(items)
            ),
            ("Fn::Select", [var index, var items]) => new SelectExpression(json, Parse(index), Parse(items)),
            ("Fn::Split", [{ ValueKind: JsonValueKind.String } delimiter, var text]) => new SplitExpression(
                json,
                delimiter.GetString()!,
                Parse(text)
            ),
            (FunctionName.If, [{ ValueKind: JsonValueKind.String } condition, var then, var otherwise]) =>
                new IfExpression(
                    json,
                    variables.Substitute(condition.GetString()!) ?? condition.GetString()!,
                    Parse(then),
                    Parse(otherwise)
                ),
            // No name of a condition (M-22): both branches are judged all the same.
            (
                FunctionName.If,
                [
                    { ValueKind: JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number } given,
                    var then,
                    var otherwise,
                ]
            ) => new IfExpression(json, given.GetRawText(), Parse(then), Parse(otherwise)),
            ("Fn::FindInMap", [var map, var first, var second]) => new FindInMapExpression(
                json,
                [Parse(map), Parse(first), Parse(second)],
                null
            ),
            ("Fn::FindInMap", [var map, var first, var second, { ValueKind: JsonValueKind.Object } last])
                when last.TryGetProperty("DefaultValue", out var otherwise) => new FindInMapExpression(
                json,
                [Parse(map), Parse(first), Parse(second)],
                Parse(otherwise)
            ),
            ("Fn::GetOptionSetting", _) when Option(value) is var (option, otherwise) => new OptionSettingExpression(
                json,
                option,
                Parse(otherwise)
            ),
            ("Fn::Base64", _) => new Base64Expression(json, Parse(value)),
            ("Fn::ToJsonString", _) => new ToJsonStringExpression(json, Parse(value)),
            ("Fn::Length", _) => new LengthExpression(json, Parse(value)),
            _ => null,
        };
    }

    private static (string Name, JsonElement Default)? Option(JsonElement value) =>
        JsonMember.Text(value, "OptionName") is { } name && value.TryGetProperty("DefaultValue", out var otherwise)
            ? (OptionSettings.NameOf(value, name), otherwise)
            : null;

    private Expression Sub(JsonElement json, string text, JsonElement own) =>
        variables.Substitute(text) is { } known
            ? new SubExpression(
                json,
                known,
                own.ValueKind == JsonValueKind.Object ? Entries(own) : new Dictionary<string, Expression>()
            )
            : new LiteralExpression(json, Evaluated.Unknown);

    // Both parts may be made of the variables of loops.
    private Reference? Attribute(JsonElement value, JsonElement[] list)
    {
        var (id, attribute) =
            value.ValueKind == JsonValueKind.String && value.GetString()!.Split('.', 2) is [var name, var below]
                ? (name, below)
            : list.Length >= 2 ? (Part(list[0]), Joined(list.Skip(1).Select(Part)))
            : ((string?)null, (string?)null);
        return id is not null && attribute is not null && variables.Substitute(attribute) is { } known
            ? new Reference(variables.Substitute(id) ?? id, known)
            : null;
    }

    private static string? Joined(IEnumerable<string?> parts) =>
        parts.ToList() is var all && all.Contains(null) ? null : string.Join('.', all);

    private string? Part(JsonElement part) =>
        part.ValueKind == JsonValueKind.String ? part.GetString()
        : part.ValueKind != JsonValueKind.Object ? null
        : Parse(part) switch
        {
            LiteralExpression literal => literal.Value.Text,
            SubExpression { Text: var text } when !text.Contains("${", StringComparison.Ordinal) => text,
            _ => null,
        };

    // ${self:custom.version} of the Serverless Framework and its like, and #{Name} of its plugins, which make Fn::Sub of it.
    // ${Version} without Fn::Sub is a text as it stands, unless the template has that name.
    [GeneratedRegex(@"\$\{\s*[A-Za-z]\w*(?::(?!:)|\()|#\{\s*[A-Za-z][\w.:]*\s*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
