using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>What AWS FIS may do in an experiment: interrupt this one cache, and deliver its log.</summary>
internal static class ExperimentRole
{
    /// <summary>The role, which only experiments of this account and Region take.</summary>
    public static Role Create(Construct scope, IReplicationGroup cache, string description)
    {
        var stack = Stack.Of(scope);
        var policy = new ManagedPolicy(
            scope,
            "Policy",
            new ManagedPolicyProps
            {
                Description = description,
                Statements =
                [
                    Allow(
                        cache.ReplicationGroupArn,
                        "elasticache:DescribeReplicationGroups",
                        "elasticache:InterruptClusterAzPower"
                    ),
                    // These name no resources.
                    // https://docs.aws.amazon.com/fis/latest/userguide/monitoring-logging.html
                    Allow(
                        "*",
                        "logs:CreateLogDelivery",
                        "logs:DescribeLogGroups",
                        "logs:DescribeResourcePolicies",
                        "logs:PutResourcePolicy",
                        "tag:GetResources"
                    ),
                ],
            }
        );
        return new Role(
            scope,
            "Role",
            new RoleProps
            {
                Description = description,
                AssumedBy = new ServicePrincipal(
                    "fis.amazonaws.com",
                    new ServicePrincipalOpts
                    {
                        // https://docs.aws.amazon.com/fis/latest/userguide/cross-service-confused-deputy-prevention.html
                        Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                        {
                            ["StringEquals"] = One("aws:SourceAccount", stack.Account),
                            ["ArnLike"] = One(
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
                ManagedPolicies = [policy],
            }
        );
    }

    private static PolicyStatement Allow(string resource, params string[] actions) =>
        new(new PolicyStatementProps { Actions = actions, Resources = [resource] });

    private static Dictionary<string, object> One(string key, string value) =>
        new(StringComparer.Ordinal) { [key] = value };
}
