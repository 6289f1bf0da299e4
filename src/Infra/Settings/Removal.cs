using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>What becomes of a cache that leaves the settings, or is replaced.</summary>
internal enum Removal
{
    [JsonStringEnumMemberName("snapshot")]
    Snapshot,

    [JsonStringEnumMemberName("destroy")]
    Destroy,

    [JsonStringEnumMemberName("retain")]
    Retain,
}
