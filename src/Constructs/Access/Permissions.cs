using Amazon.CDK.AWS.IAM;

namespace ElastiCache.Cdk;

/// <summary>What policies are made of.</summary>
internal static class Permissions
{
    public static PolicyStatement Allow(string resource, params string[] actions) =>
        new(new PolicyStatementProps { Actions = actions, Resources = [resource] });

    public static Dictionary<string, object> One(string key, object value) => new() { [key] = value };

    public static Dictionary<string, object> Condition(string test, string key, object value) =>
        One(test, One(key, value));

    /// <summary>A role with one policy, without any of AWS's managed policies, which name no resources.</summary>
    public static Role Role(
        Construct scope,
        string description,
        IPrincipal assumedBy,
        IEnumerable<PolicyStatement> statements
    ) =>
        new(
            scope,
            "Role",
            new RoleProps
            {
                Description = description,
                AssumedBy = assumedBy,
                ManagedPolicies =
                [
                    new ManagedPolicy(
                        scope,
                        "Policy",
                        new ManagedPolicyProps { Description = description, Statements = [.. statements] }
                    ),
                ],
            }
        );
}
