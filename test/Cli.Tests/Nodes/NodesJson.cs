using System.Text.Json;

namespace ElastiCache.Cli.Tests.Nodes;

/// <summary>The rows of <c>elasticache nodes --format json</c>.</summary>
internal static class NodesJson
{
    /// <summary>The rows that the options leave.</summary>
    public static JsonElement[] Of(params string[] options) =>
        [
            .. JsonSerializer
                .Deserialize<JsonElement>(CommandRun.Of(["nodes", "--format", "json", .. options]).Output)
                .EnumerateArray(),
        ];
}
