using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>Who owns the key of the encryption at rest.</summary>
internal enum AtRestEncryptionSetting
{
    [JsonStringEnumMemberName("customer-managed")]
    CustomerManaged,

    [JsonStringEnumMemberName("aws-owned")]
    AwsOwned,
}
