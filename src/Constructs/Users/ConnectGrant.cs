using Amazon.CDK.AWS.IAM;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>The permission to log in to a cache with IAM.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html</remarks>
internal static class ConnectGrant
{
    /// <summary>Permits to log in to one cache as one user, and nothing else.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="cacheArn">Its ARN: of a replication group or of a serverless cache.</param>
    /// <param name="grantee">Who is permitted.</param>
    /// <param name="user">The user.</param>
    /// <param name="userGroup">The group of the cache's users, who must be among them in the end. Default: unknown.</param>
    public static Grant To(
        IConstruct cache,
        string cacheArn,
        IGrantable grantee,
        ICacheUser user,
        ICacheUserGroup? userGroup = null
    )
    {
        ArgumentNullException.ThrowIfNull(grantee);
        ArgumentNullException.ThrowIfNull(user);
        if (
            CacheUser.SpecificationOf(user) is { } known
            && known.AuthenticationMode.TryGet(out var mode)
            && mode.Type.IsNot("iam")
        )
        {
            throw Validation.Refuse(
                cache,
                "CDK-1",
                "GrantConnect",
                $"{user.Node.Path} does not log in with IAM, so a permission to connect would be without effect: "
                    + "give it UserAuthentication.Iam, or let the grantee read its password with GrantRead"
            );
        }

        if (userGroup is CacheUserGroup own)
        {
            cache.Node.AddValidation(new ConnectGrantValidation(own, user));
        }

        return Grant.AddToPrincipal(
            new GrantOnPrincipalOptions
            {
                Grantee = grantee,
                Actions = ["elasticache:Connect"],
                ResourceArns = [cacheArn, user.UserArn],
            }
        );
    }
}
