using Amazon.CDK.AWS.IAM;

namespace ElastiCache.Cdk;

/// <summary>What AWS FIS may do in an experiment: interrupt this one cache, and deliver its log.</summary>
internal static class ExperimentRole
{
    /// <summary>The role, which only experiments of this account and Region take.</summary>
    public static Role Create(Construct scope, IReplicationGroup cache, string description)
    {
        var stack = Stack.Of(scope);
        return Permissions.Role(
            scope,
            description,
            new ServicePrincipal(
                "fis.amazonaws.com",
                new ServicePrincipalOpts
                {
                    // https://docs.aws.amazon.com/fis/latest/userguide/cross-service-confused-deputy-prevention.html
                    Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = Permissions.One("aws:SourceAccount", stack.Account),
                        ["ArnLike"] = Permissions.One(
                            "aws:SourceArn",
                            stack.FormatArn(
                                new ArnComponents
                                {
                                    Service = "fis",
                                    Resource = "experiment",
                                    ResourceName = "*",
                                }
                            )
                        ),
                    },
                }
            ),
            [
                Permissions.Allow(
                    cache.ReplicationGroupArn,
                    "elasticache:DescribeReplicationGroups",
                    "elasticache:InterruptClusterAzPower"
                ),
                // These name no resources.
                // https://docs.aws.amazon.com/fis/latest/userguide/monitoring-logging.html
                Permissions.Allow(
                    "*",
                    "logs:CreateLogDelivery",
                    "logs:DescribeLogGroups",
                    "logs:DescribeResourcePolicies",
                    "logs:PutResourcePolicy",
                    "tag:GetResources"
                ),
            ]
        );
    }
}
