using System.Text.Json.Serialization;

namespace ElastiCache.Cli.Verbs.Size;

/// <summary>The writer of JSON, made by the compiler: reflection would take longer than the command itself.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true
)]
[JsonSerializable(typeof(SizeReport))]
internal sealed partial class SizeJson : JsonSerializerContext;
