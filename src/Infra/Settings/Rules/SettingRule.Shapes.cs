using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <content>The plain shapes of rules: what they say, their examples and their part of the schema follow from the shape.</content>
internal sealed partial record SettingRule
{
    /// <summary>A number has a least and a greatest value.</summary>
    public static SettingRule Range(string id, string setting, int least, int most) =>
        new(id, setting)
        {
            Mistake = node =>
                node.Number < least || node.Number > most
                    ? $"must be between {least} and {most}, got {node.Number}"
                    : null,
            Statement = $"`{setting}` is between {least} and {most}.",
            Breaks = Example(setting, $"{most + 1}"),
            Keeps = Example(setting, $"{most}"),
            Schema = schema => (schema["minimum"], schema["maximum"]) = (least, most),
        };

    /// <summary>A text has a form.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="setting">The place.</param>
    /// <param name="pattern">The form, which ends in <c>\z</c>.</param>
    /// <param name="says">What the form is, for people.</param>
    /// <param name="breaks">A text that does not have it.</param>
    /// <param name="keeps">A text that has it.</param>
    /// <param name="prefix">What may have been left out before a text.</param>
    public static SettingRule Pattern(
        string id,
        string setting,
        Regex pattern,
        string says,
        string breaks = "",
        string keeps = "",
        string prefix = ""
    ) =>
        new(id, setting)
        {
            Mistake = node => node.Text is { } text ? Form(text, pattern.IsMatch, says, prefix) : null,
            Statement = $"`{setting}`: {says}.",
            Breaks = Example(setting, Json(breaks)),
            Keeps = Example(setting, Json(keeps)),
            Schema = schema => schema["pattern"] = Ecma(pattern),
        };

    /// <summary>What is wrong with a text that does not have a form; null for one that has it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasForm">Whether a text has the form.</param>
    /// <param name="says">What the form is, for people.</param>
    /// <param name="prefix">What may have been left out before the text.</param>
    public static string? Form(string text, Func<string, bool> hasForm, string says, string prefix = "")
    {
        if (hasForm(text))
        {
            return null;
        }

        // Spaces around a text and capitals are slips.
        var small = text.Trim().ToLowerInvariant();
        var near = new[] { text.Trim(), small, $"{prefix}{small}" }.FirstOrDefault(hasForm);
        return $"{says}, got {Quote(text)}{(near is null ? "" : $"; did you mean {near}?")}";
    }

    /// <summary>The names of the members of an object have a form.</summary>
    public static SettingRule Names(string id, string setting, Regex pattern, string says, string keeps) =>
        new(id, setting)
        {
            Mistakes = node =>
                node.Children.Where(child => !pattern.IsMatch(child.Name)).Select(child => (child, (string?)says)),
            Statement = $"In `{setting}`, {says}.",
            Breaks = Example(setting, $$"""{ "1st": {{keeps}} }"""),
            Keeps = Example(setting, $$"""{ "first": {{keeps}} }"""),
            Schema = schema => schema["propertyNames"] = new JsonObject { ["pattern"] = Ecma(pattern) },
        };

    /// <summary>Exactly one of several members is given.</summary>
    public static SettingRule OneOf(string id, string setting, params string[] names) =>
        new(id, setting)
        {
            Mistake = node =>
                names.Where(name => node[name].IsGiven).ToArray() is { Length: not 1 } given
                    ? $"give exactly one of {List(names, "and")}, got {(given.Length == 0 ? "none" : string.Join(" and ", given))}"
                    : null,
            Statement = $"`{setting}` has exactly one of {List(names, "and")}.",
            Schema = schema => Also(schema, "oneOf", names),
        };

    /// <summary>At least one of several members is given.</summary>
    public static SettingRule AnyOf(string id, string setting, string says, params string[] names) =>
        new(id, setting)
        {
            Mistake = node => names.Any(name => node[name].IsGiven) ? null : says,
            Statement = $"`{setting}` has {List(names, "or")}.",
            Schema = schema => Also(schema, "anyOf", names),
        };

    /// <summary>Of two members, or of a member and several others, not both are given.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="setting">The place.</param>
    /// <param name="name">The member that the sentence is about.</param>
    /// <param name="others">The others.</param>
    /// <param name="says">Why not both, and what to do.</param>
    public static SettingRule NotBoth(string id, string setting, string name, string[] others, string says) =>
        new(id, setting)
        {
            Mistakes = node =>
                [(node[name], node[name].IsGiven && others.Any(other => node[other].IsGiven) ? says : null)],
            Statement = $"`{setting}.{name}` does not go with {List(others, "or")}.",
            Schema = schema =>
                SettingSchema.Also(
                    schema,
                    SettingSchema.Not(
                        true,
                        new()
                        {
                            ["allOf"] = new JsonArray(
                                // Else null, of which nothing is required, would be refused.
                                new JsonObject { ["type"] = "object" },
                                SettingSchema.Given(schema, name),
                                new JsonObject { ["anyOf"] = AllGiven(schema, others) }
                            ),
                        }
                    )
                ),
        };

    /// <summary>A list has no item twice.</summary>
    public static SettingRule Distinct(string id, string list) =>
        new(id, list)
        {
            Mistakes = node =>
                node.Children.Index()
                    .Where(child => node.Children.Take(child.Index).Any(other => other.Text == child.Item.Text))
                    .Select(child => (child.Item, (string?)$"{child.Item.Text} is given twice")),
            Statement = $"`{list}` has no item twice.",
            Schema = schema => schema["uniqueItems"] = true,
        };

    /// <summary>What is wrong with a number of days that CloudWatch Logs is to keep events; null for nothing.</summary>
    public static string? RetentionMistake(SettingNode days) =>
        SettingWords.Retention.ContainsKey(days.Number!.Value)
            ? null
            : $"CloudWatch offers {string.Join(", ", SettingWords.Retention.Keys)}, got {days.Number}";

    /// <summary>Says in the schema which numbers of days CloudWatch Logs offers.</summary>
    public static void OnlyRetention(JsonObject schema) =>
        SettingSchema.Also(
            schema,
            new JsonObject
            {
                ["enum"] = new JsonArray([.. SettingWords.Retention.Keys.Select(days => (JsonNode)days), null]),
            }
        );

    /// <summary>Where a setting stands, from the object that the examples of its rule are members of.</summary>
    public static string Within(string setting) =>
        setting.StartsWith("caches.*.", StringComparison.Ordinal) ? setting["caches.*.".Length..] : setting;

    /// <summary>Settings in which a value stands at a place; a name of the user's is <c>a</c>.</summary>
    public static string Example(string setting, string json)
    {
        var steps = Within(setting).Split('.').Reverse();
        return steps.Aggregate(
            json,
            (inner, step) =>
                step.EndsWith("[]", StringComparison.Ordinal)
                    ? $$"""{ "{{step[..^2]}}": [{{inner}}] }"""
                    : $$"""{ "{{(step == "*" ? "a" : step)}}": {{inner}} }"""
        )[2..^2];
    }

    /// <summary>The pattern as JSON schemas write it.</summary>
    private static string Ecma(Regex pattern) => pattern.ToString().Replace("\\z", "$", StringComparison.Ordinal);

    private static void Also(JsonObject schema, string word, string[] names) =>
        SettingSchema.Also(schema, new JsonObject { [word] = AllGiven(schema, names) });

    private static JsonArray AllGiven(JsonObject schema, string[] names) =>
        [.. names.Select(name => SettingSchema.Given(schema, name))];

    private static string List(string[] names, string word) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {word} {names[^1]}";

    private static string Json(string text) => string.Create(CultureInfo.InvariantCulture, $"\"{Readable(text)}\"");
}
