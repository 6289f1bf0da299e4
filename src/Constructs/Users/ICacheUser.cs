using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>A user of caches of Valkey or Redis OSS, created here or elsewhere.</summary>
public interface ICacheUser : IResource
{
    /// <summary>The physical id.</summary>
    string UserId { get; }

    /// <summary>The name by which clients log in.</summary>
    /// <exception cref="InvalidOperationException">The user was imported without it.</exception>
    string UserName { get; }

    /// <summary>The ARN.</summary>
    string UserArn { get; }

    /// <summary>
    /// The secret that clients read: of a generated password, a JSON object with <c>username</c> and <c>password</c>.
    /// Null where there is none, or where it is not known.
    /// </summary>
    ISecret? Secret { get; }
}
