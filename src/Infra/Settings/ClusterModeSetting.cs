using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>Which protocol clients speak, on the way of a live cache to cluster mode.</summary>
internal enum ClusterModeSetting
{
    [JsonStringEnumMemberName("disabled")]
    Disabled,

    [JsonStringEnumMemberName("compatible")]
    Compatible,

    [JsonStringEnumMemberName("enabled")]
    Enabled,
}
