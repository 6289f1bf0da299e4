using System.Text.Json.Nodes;

namespace ElastiCache.Live.Aws;

/// <summary>Keys, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonKeyManagementService(AwsAccount account)
{
    private const string Service = "kms";

    /// <summary>What is known of a key; null where there is none.</summary>
    /// <param name="id">Its id, ARN or alias.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<JsonNode?> DescribeKey(string id, CancellationToken cancellation) =>
        (await AwsException.OrMissing(account.Json(Service, "TrentService.DescribeKey", Of(id), cancellation)))?[
            "KeyMetadata"
        ];

    /// <summary>Whether a key is rotated.</summary>
    public async Task<bool> GetKeyRotationStatus(string id, CancellationToken cancellation) =>
        (bool?)
            (await account.Json(Service, "TrentService.GetKeyRotationStatus", Of(id), cancellation))[
                "KeyRotationEnabled"
            ] == true;

    private static JsonObject Of(string id) => new() { ["KeyId"] = id };
}
