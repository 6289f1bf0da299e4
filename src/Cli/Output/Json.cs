using System.Text.Json.Serialization;
using ElastiCache.Cli.Diff;
using ElastiCache.Cli.Engines;
using ElastiCache.Cli.Nodes;

namespace ElastiCache.Cli.Output;

/// <summary>Writers of JSON, made by the compiler: reflection would take longer than the command itself.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true
)]
[JsonSerializable(typeof(IReadOnlyList<EngineRow>))]
[JsonSerializable(typeof(IReadOnlyList<NodeRow>))]
[JsonSerializable(typeof(DiffReport))]
internal sealed partial class Json : JsonSerializerContext;
