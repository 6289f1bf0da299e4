using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>How a user proves who it is.</summary>
internal enum UserAuthenticationSetting
{
    [JsonStringEnumMemberName("password")]
    Password,

    [JsonStringEnumMemberName("iam")]
    Iam,
}
