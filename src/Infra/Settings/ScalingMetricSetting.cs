using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>What scaling follows.</summary>
internal enum ScalingMetricSetting
{
    [JsonStringEnumMemberName("cpu")]
    Cpu,

    [JsonStringEnumMemberName("memory")]
    Memory,
}
