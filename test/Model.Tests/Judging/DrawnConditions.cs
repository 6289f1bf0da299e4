using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Random conditions: they compare parameters with values and with each other, and are made of others.</summary>
/// <param name="draws">What is drawn from.</param>
/// <param name="parameters">The parameters and their values; a mapping <c>Map</c> has a row for each value.</param>
/// <param name="flag">What a row of the mapping calls a value that is true or false.</param>
internal sealed class DrawnConditions(Draws draws, IReadOnlyDictionary<string, string[]> parameters, string flag)
{
    private int _made;

    /// <summary>All of them.</summary>
    public JsonObject All { get; } = [];

    /// <summary>The name of one of them.</summary>
    public string Name => $"Is{draws.Next(_made)}";

    /// <summary>Makes another one.</summary>
    public void Add()
    {
        All[$"Is{_made}"] = Condition(2);
        _made++;
    }

    /// <summary>One value where one of them holds, and another where it does not.</summary>
    public JsonObject If(JsonNode? then, JsonNode? otherwise) =>
        new() { ["Fn::If"] = new JsonArray(Name, then ?? Ref("AWS::NoValue"), otherwise ?? Ref("AWS::NoValue")) };

    /// <summary>A reference to a parameter.</summary>
    public static JsonObject Ref(string name) => new() { ["Ref"] = name };

    private JsonObject Condition(int depth)
    {
        var (name, values) = parameters.ElementAt(draws.Next(parameters.Count));
        return (depth == 0 ? draws.Next(3) : draws.Next(9)) switch
        {
            0 or 1 => Equal(Ref(name), draws.OneOf(values)),
            2 when _made > 0 => new JsonObject { ["Condition"] = $"Is{draws.Next(_made)}" },
            3 => Equal(Ref(name), Ref(draws.OneOf(parameters.Keys.ToArray()))),
            4 => Within(name, draws.OneOf(values)),
            5 => Equal(
                new JsonObject
                {
                    ["Fn::FindInMap"] = new JsonArray(
                        "Map",
                        Ref(draws.OneOf(parameters.Keys.ToArray())),
                        flag,
                        new JsonObject { ["DefaultValue"] = "false" }
                    ),
                },
                "true"
            ),
            6 => new JsonObject { ["Fn::Not"] = new JsonArray(Condition(depth - 1)) },
            7 => new JsonObject { ["Fn::And"] = new JsonArray(Condition(depth - 1), Condition(depth - 1)) },
            8 => new JsonObject { ["Fn::Or"] = new JsonArray(Condition(depth - 1), Condition(depth - 1)) },
            _ => Equal(draws.OneOf(values), Ref(name)),
        };
    }

    private JsonObject Within(string name, string value) =>
        draws.Next(3) switch
        {
            0 => Equal(new JsonObject { ["Fn::Sub"] = $"${{{name}}}" }, value),
            1 => Equal(new JsonObject { ["Fn::Sub"] = $"a-${{{name}}}" }, $"{draws.OneOf(new[] { "a", "b" })}-{value}"),
            _ => Equal(
                $"a-{value}-b",
                new JsonObject { ["Fn::Join"] = new JsonArray("-", new JsonArray("a", Ref(name), "b")) }
            ),
        };

    private static JsonObject Equal(JsonNode left, JsonNode right) =>
        new() { ["Fn::Equals"] = new JsonArray(left, right) };
}
