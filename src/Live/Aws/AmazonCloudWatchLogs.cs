using System.Text.Json.Nodes;

namespace ElastiCache.Live.Aws;

/// <summary>Log groups, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonCloudWatchLogs(AwsAccount account)
{
    /// <summary>A log group; null where there is none.</summary>
    public async Task<JsonNode?> DescribeLogGroup(string name, CancellationToken cancellation) =>
        (
            await account.JsonPages(
                "logs",
                "Logs_20140328.DescribeLogGroups",
                new JsonObject { ["logGroupNamePrefix"] = name },
                "logGroups",
                cancellation,
                token: "nextToken"
            )
        ).FirstOrDefault(group => (string?)group["logGroupName"] == name);
}
