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
                nameof(GrantRead),
                "there is no secret to be read: a user has one with UserAuthentication.GeneratedPassword or Passwords(secret); one with IAM needs GrantConnect of its cache instead"
            );
    }
}
