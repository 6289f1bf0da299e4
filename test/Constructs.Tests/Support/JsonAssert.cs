using System.Text.Json.Nodes;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>Comparison of JSON that says where two documents differ.</summary>
internal static class JsonAssert
{
    /// <summary>Fails unless both are the same.</summary>
    public static void Equal(string expected, JsonNode? actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), actual),
            $"expected\n{JsonNode.Parse(expected)?.ToJsonString()}\ngot\n{actual?.ToJsonString()}"
        );

    /// <summary>Fails unless <paramref name="actual"/> has all that is in <paramref name="expected"/>; null means absent.</summary>
    public static void Contains(string expected, JsonObject actual) =>
        Assert.True(
            Difference(JsonNode.Parse(expected)!, actual, "$") is not { } difference,
            Difference(JsonNode.Parse(expected)!, actual, "$") + $"\nin\n{actual}"
        );

    private static string? Difference(JsonNode? expected, JsonNode? actual, string where) =>
        (expected, actual) switch
        {
            (JsonObject properties, JsonObject given) => properties
                .Select(property =>
                    property.Value is null
                        ? given.ContainsKey(property.Key)
                            ? $"{where}.{property.Key}: expected to be absent"
                            : null
                        : Difference(property.Value, given[property.Key], $"{where}.{property.Key}")
                )
                .FirstOrDefault(difference => difference is not null),
            (JsonArray items, JsonArray given) when items.Count == given.Count => items
                .Select((item, i) => Difference(item, given[i], $"{where}[{i}]"))
                .FirstOrDefault(difference => difference is not null),
            _ when JsonNode.DeepEquals(expected, actual) => null,
            _ => $"{where}: expected {expected?.ToJsonString()}, got {actual?.ToJsonString() ?? "nothing"}",
        };
}
