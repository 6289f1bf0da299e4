using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;

namespace ElastiCache.Cdk;

/// <summary>Who may be given grants on keys.</summary>
public static class CacheKeyGrants
{
    /// <summary>
    /// Denies grants on every key that was created in a scope so far, except those that a service of AWS makes for itself or for a
    /// resource of its caller, as ElastiCache does when it creates a cache or a snapshot. It is what Control Tower's CT.KMS.PR.3
    /// asks for. Keys of other stacks and imported ones are left alone.
    /// </summary>
    /// <param name="scope">A cache, a stack or an app. Call it last.</param>
    /// <remarks>
    /// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-is-for-aws-resource
    /// </remarks>
    public static void LimitToServices(IConstruct scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        foreach (var key in scope.Node.FindAll().OfType<Key>())
        {
            key.AddToResourcePolicy(
                new PolicyStatement(
                    new PolicyStatementProps
                    {
                        Effect = Effect.DENY,
                        Principals = [new AnyPrincipal()],
                        Actions = ["kms:CreateGrant"],
                        Resources = ["*"],
                        Conditions = new Dictionary<string, object>
                        {
                            // Both are there for the calls of a service; where one is missing, nothing says that it is one.
                            ["BoolIfExists"] = new Dictionary<string, object>
                            {
                                ["kms:GrantIsForAWSResource"] = "false",
                                ["aws:PrincipalIsAWSService"] = "false",
                            },
                        },
                    }
                )
            );
        }
    }
}
