using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>Whether clients speak TLS.</summary>
internal enum TransitEncryptionSetting
{
    [JsonStringEnumMemberName("required")]
    Required,

    [JsonStringEnumMemberName("preferred")]
    Preferred,

    [JsonStringEnumMemberName("disabled")]
    Disabled,
}
