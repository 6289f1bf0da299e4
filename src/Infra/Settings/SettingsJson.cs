using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>How settings are written in JSON. Generated at compile time, which saves reflection at every start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true
)]
[JsonSerializable(typeof(EnvironmentSettings))]
internal sealed partial class SettingsJson : JsonSerializerContext;
