using System.Text.Json.Nodes;

namespace ElastiCache.Live.Aws;

/// <summary>Secrets, named as AWS's own client is. No value of a secret is ever asked for.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonSecretsManager(AwsAccount account)
{
    /// <summary>What is known of a secret; null where there is none.</summary>
    public Task<JsonNode?> DescribeSecret(string id, CancellationToken cancellation) =>
        AwsException.OrMissing(
            account.Json(
                "secretsmanager",
                "secretsmanager.DescribeSecret",
                new JsonObject { ["SecretId"] = id },
                cancellation
            )
        );
}
