using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>What <c>verify --live</c> has to be permitted, and nothing besides it.</summary>
internal static class VerifyPolicy
{
    /// <summary>The actions. None of them changes anything.</summary>
    public static readonly IReadOnlyList<string> Actions =
    [
        "cloudformation:GetTemplate",
        "cloudformation:ListStackResources",
        "cloudwatch:DescribeAlarms",
        "ec2:DescribeSecurityGroups",
        "elasticache:DescribeCacheClusters",
        "elasticache:DescribeCacheParameterGroups",
        "elasticache:DescribeCacheParameters",
        "elasticache:DescribeReplicationGroups",
        "elasticache:DescribeServerlessCaches",
        "elasticache:DescribeUserGroups",
        "elasticache:DescribeUsers",
        "elasticache:ListTagsForResource",
        "kms:DescribeKey",
        "kms:GetKeyRotationStatus",
    ];

    /// <summary>Writes the policy.</summary>
    public static void Write(TextWriter output) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteString("Version", "2012-10-17");
                json.List(
                    "Statement",
                    ["ElastiCacheVerify"],
                    sid =>
                    {
                        json.WriteString("Sid", sid);
                        json.WriteString("Effect", "Allow");
                        json.WriteStartArray("Action");
                        foreach (var action in Actions)
                        {
                            json.WriteStringValue(action);
                        }

                        json.WriteEndArray();
                        json.WriteString("Resource", "*");
                    }
                );
            }
        );
}
