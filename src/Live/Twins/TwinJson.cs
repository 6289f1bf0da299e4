using System.Text.Json.Serialization;

namespace ElastiCache.Live.Twins;

/// <summary>How what a twin keeps is written, known when it is compiled: a native command cannot look at types.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(TwinIdentity))]
[JsonSerializable(typeof(TwinRun))]
[JsonSerializable(typeof(TwinReport))]
internal sealed partial class TwinJson : JsonSerializerContext;
