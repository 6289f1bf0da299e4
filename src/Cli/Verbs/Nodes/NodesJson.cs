using System.Text.Json.Serialization;

namespace ElastiCache.Cli.Verbs.Nodes;

/// <summary>The writer of JSON, made by the compiler: reflection would take longer than the command itself.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true
)]
[JsonSerializable(typeof(IReadOnlyList<NodeRow>))]
internal sealed partial class NodesJson : JsonSerializerContext;
