using Amazon.CDK.AWS.IAM;

namespace ElastiCache.Cdk;

/// <summary>What caches permit.</summary>
public static class CacheGrants
{
    /// <summary>Permits to log in to a cache with IAM, as one user: <c>elasticache:Connect</c> on both, no more.</summary>
    /// <param name="cache">The cache. Its user group must have the user.</param>
    /// <param name="grantee">Who is permitted, such as a role or a function.</param>
    /// <param name="user">The user, who logs in with IAM.</param>
    /// <exception cref="CacheConfigurationException">
    /// The user is known not to log in with IAM, or the cache to have no users. That the user is in the cache's group is
    /// seen to when the app is synthesized.
    /// </exception>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html</remarks>
    public static Grant GrantConnect(this ICache cache, IGrantable grantee, ICacheUser user)
    {
        var profile = CacheProfiles.Of(cache);
        ArgumentNullException.ThrowIfNull(grantee);
        ArgumentNullException.ThrowIfNull(user);
        if (profile.Users.Missing is { } missing)
        {
            throw Validation.Refuse(
                cache,
                nameof(GrantConnect),
                $"nobody can log in with IAM to a cache without users: give it {missing}"
            );
        }

        if (
            CacheUser.SpecificationOf(user) is { } known
            && known.AuthenticationMode.TryGet(out var mode)
            && mode.Type.IsNot("iam")
        )
        {
            throw Validation.Refuse(
                cache,
                nameof(GrantConnect),
                $"{user.Node.Path} does not log in with IAM, so a permission to connect would be without effect: "
                    + "give it UserAuthentication.Iam, or let the grantee read its password with GrantRead"
            );
        }

        if (profile.Users.Group is CacheUserGroup own)
        {
            // Without effect it would be if the user is not among those of the cache, to whom it may be added until then.
            cache.Node.AddValidation(
                new LateValidation(() =>
                    own.Has(user)
                        ? null
                        : $"GrantConnect: {user.Node.Path} is not in the user group {own.Node.Path} of this cache and cannot log in: add it with AddUser"
                )
            );
        }

        return Grant.AddToPrincipal(
            new GrantOnPrincipalOptions
            {
                Grantee = grantee,
                Actions = ["elasticache:Connect"],
                ResourceArns = [profile.Arn(), user.UserArn],
            }
        );
    }
}
