using Amazon.CDK.AWS.IAM;

namespace ElastiCache.Cdk;

/// <summary>What serverless caches permit.</summary>
public static class ServerlessCacheExtensions
{
    /// <summary>Permits to log in to a serverless cache with IAM, as one user: <c>elasticache:Connect</c> on both, no more.</summary>
    /// <param name="cache">The cache. Its user group must have the user.</param>
    /// <param name="grantee">Who is permitted, such as a role or a function.</param>
    /// <param name="user">The user, who logs in with IAM.</param>
    /// <exception cref="CacheConfigurationException">The user is known not to log in with IAM.</exception>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html</remarks>
    public static Grant GrantConnect(this IServerlessCache cache, IGrantable grantee, ICacheUser user)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return ConnectGrant.To(cache, cache.ServerlessCacheArn, grantee, user);
    }
}
