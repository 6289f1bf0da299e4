using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>Whether writes survive the loss of the nodes.</summary>
internal enum DurabilitySetting
{
    [JsonStringEnumMemberName("async")]
    Async,

    [JsonStringEnumMemberName("sync")]
    Sync,

    [JsonStringEnumMemberName("disabled")]
    Disabled,
}
