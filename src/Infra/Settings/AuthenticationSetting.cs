using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>How clients prove who they are.</summary>
internal enum AuthenticationSetting
{
    [JsonStringEnumMemberName("token")]
    Token,

    [JsonStringEnumMemberName("none")]
    None,
}
