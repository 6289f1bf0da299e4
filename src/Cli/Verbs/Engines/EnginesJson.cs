using System.Text.Json.Serialization;

namespace ElastiCache.Cli.Verbs.Engines;

/// <summary>The writer of JSON, made by the compiler: reflection would take longer than the command itself.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true
)]
[JsonSerializable(typeof(IReadOnlyList<EngineRow>))]
internal sealed partial class EnginesJson : JsonSerializerContext;
