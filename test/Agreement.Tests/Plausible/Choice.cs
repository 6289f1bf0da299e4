using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>Properties that a resource may have, each with the values that somebody could write.</summary>
internal static class Choice
{
    /// <summary>One of some values, or nothing.</summary>
    public static Gen<JsonNode?> Maybe(params string?[] json) => Of([null, .. json]);

    /// <summary>One of some values. Null stands for leaving it out.</summary>
    public static Gen<JsonNode?> Of(params string?[] json) =>
        Gen.Elements(json).Select(text => text is null ? null : JsonNode.Parse(text));

    /// <summary>A text, as JSON.</summary>
    public static string Text(string text) => JsonValue.Create(text).ToJsonString();

    /// <summary>An object of what has been chosen.</summary>
    public static Gen<JsonObject> Properties(params (string Name, Gen<JsonNode?> Value)[] choices) =>
        Gen.CollectToArray(choices.Select(choice => choice.Value))
            .Select(values =>
            {
                var properties = new JsonObject();
                foreach (var ((name, _), value) in choices.Zip(values))
                {
                    if (value is not null)
                    {
                        properties[name] = value.DeepClone();
                    }
                }

                return properties;
            });

    /// <summary>One object with the members of two; the second wins.</summary>
    public static JsonObject With(this JsonObject one, JsonObject other)
    {
        var both = one.DeepClone().AsObject();
        foreach (var (name, value) in other)
        {
            both[name] = value?.DeepClone();
        }

        return both;
    }
}
