using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs;

/// <summary>What the verbs that ask AWS have to be permitted, and nothing besides it.</summary>
internal static class PolicyDocument
{
    /// <summary>The actions of <c>verify --live</c> and <c>drift</c>. None of them changes anything.</summary>
    public static readonly IReadOnlyList<string> Verify =
    [
        "application-autoscaling:DescribeScalableTargets",
        "application-autoscaling:DescribeScalingPolicies",
        "cloudformation:DescribeStacks",
        "cloudformation:GetTemplate",
        "cloudformation:ListStackResources",
        "cloudwatch:DescribeAlarms",
        "ec2:DescribeSecurityGroups",
        "elasticache:DescribeCacheClusters",
        "elasticache:DescribeCacheParameterGroups",
        "elasticache:DescribeCacheParameters",
        "elasticache:DescribeCacheSubnetGroups",
        "elasticache:DescribeReplicationGroups",
        "elasticache:DescribeServerlessCacheSnapshots",
        "elasticache:DescribeServerlessCaches",
        "elasticache:DescribeSnapshots",
        "elasticache:DescribeUserGroups",
        "elasticache:DescribeUsers",
        "elasticache:ListTagsForResource",
        "kms:DescribeKey",
        "kms:GetKeyRotationStatus",
        "logs:DescribeLogGroups",
        "secretsmanager:DescribeSecret",
        "sns:GetSubscriptionAttributes",
        "sns:GetTopicAttributes",
    ];

    /// <summary>The actions of <c>preflight</c>. None of them changes anything, and none reads a secret.</summary>
    public static readonly IReadOnlyList<string> Preflight =
    [
        "cloudformation:ListStackResources",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "elasticache:DescribeCacheClusters",
        "elasticache:DescribeCacheEngineVersions",
        "elasticache:DescribeCacheParameterGroups",
        "elasticache:DescribeCacheSubnetGroups",
        "elasticache:DescribeReplicationGroups",
        "elasticache:DescribeReservedCacheNodesOfferings",
        "elasticache:DescribeServerlessCaches",
        "elasticache:DescribeSnapshots",
        "elasticache:DescribeUserGroups",
        "elasticache:DescribeUsers",
        "kms:DescribeKey",
        "secretsmanager:DescribeSecret",
        "servicequotas:ListServiceQuotas",
        "sns:GetTopicAttributes",
        "ssm:DescribeParameters",
    ];

    /// <summary>The actions of <c>diff --deployed</c>. None of them changes anything.</summary>
    public static readonly IReadOnlyList<string> Diff =
    [
        "cloudformation:DescribeStacks",
        "cloudformation:GetTemplate",
        "cloudformation:ListStackResources",
        "cloudwatch:GetMetricStatistics",
        "ec2:DescribeNetworkInterfaces",
        "elasticache:DescribeCacheClusters",
        "elasticache:DescribeCacheSubnetGroups",
        "elasticache:DescribeReplicationGroups",
    ];

    /// <summary>The actions of <c>drill --live</c>: the first but one fails a shard over.</summary>
    public static readonly IReadOnlyList<string> Drill =
    [
        "elasticache:DescribeEvents",
        "elasticache:DescribeReplicationGroups",
        "elasticache:TestFailover",
    ];

    /// <summary>The option that asks for the policy.</summary>
    /// <param name="whose">What needs it, such as <c>--live</c>.</param>
    public static Option<bool> Option(string whose) =>
        Options.Flag("--policy", $"Print the IAM policy that {whose} needs, and do nothing else.");

    /// <summary>What a verb does, which writes the policy instead where that is asked for.</summary>
    /// <param name="policy">The option that asks for it.</param>
    /// <param name="name">What its only statement is called.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="run">What the verb does otherwise.</param>
    public static Func<ParseResult, int> Or(
        Option<bool> policy,
        string name,
        IReadOnlyList<string> actions,
        Func<ParseResult, int> run
    ) =>
        parsed =>
        {
            if (!parsed.GetValue(policy))
            {
                return run(parsed);
            }

            parsed.InvocationConfiguration.Output.WriteJson(json =>
            {
                json.WriteString("Version", "2012-10-17");
                foreach (var sid in json.List("Statement", [name]))
                {
                    json.WriteString("Sid", sid);
                    json.WriteString("Effect", "Allow");
                    json.Texts("Action", actions);
                    json.WriteString("Resource", "*");
                }
            });
            return ExitCode.Fine;
        };
}
