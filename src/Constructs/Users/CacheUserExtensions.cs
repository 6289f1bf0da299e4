using Amazon.CDK.AWS.IAM;

namespace ElastiCache.Cdk;

/// <summary>What users permit, and what is permitted to them.</summary>
public static class CacheUserExtensions
{
    /// <summary>Permits to read the name and the password of a user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="grantee">Who is permitted, such as a role or a function.</param>
    /// <exception cref="CacheConfigurationException">No secret of the user is known.</exception>
    public static Grant GrantRead(this ICacheUser user, IGrantable grantee)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Secret?.GrantRead(grantee)
            ?? throw Validation.Refuse(
                user,
                "CDK-1",
                nameof(GrantRead),
                "there is no secret to be read: a user has one with UserAuthentication.GeneratedPassword or Passwords(secret); one with IAM needs GrantConnect of its cache instead"
            );
    }

    /// <summary>Permits to log in to a replication group with IAM, as one user: <c>elasticache:Connect</c> on both, no more.</summary>
    /// <param name="cache">The group. Its user group must have the user.</param>
    /// <param name="grantee">Who is permitted, such as a role or a function.</param>
    /// <param name="user">The user, who logs in with IAM.</param>
    /// <exception cref="CacheConfigurationException">
    /// The user is known not to log in with IAM, or the cache to have no users. That the user is in the cache's group is
    /// seen to when the app is synthesized.
    /// </exception>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html</remarks>
    public static Grant GrantConnect(this IReplicationGroup cache, IGrantable grantee, ICacheUser user)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return cache is ReplicationGroup { UserGroup: null }
            ? throw Validation.Refuse(
                cache,
                "CDK-1",
                nameof(GrantConnect),
                "nobody can log in with IAM to a cache without users: give it Authentication.Users"
            )
            : ConnectGrant.To(cache, cache.ReplicationGroupArn, grantee, user, (cache as ReplicationGroup)?.UserGroup);
    }
}
