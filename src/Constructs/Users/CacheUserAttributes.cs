using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>What is known of a user that exists.</summary>
public sealed record CacheUserAttributes
{
    /// <summary>The physical id.</summary>
    public required string UserId { get; init; }

    /// <summary>The name by which clients log in. Default: unknown; with IAM, the id.</summary>
    public string? UserName { get; init; }

    /// <summary>The engine: <c>valkey</c> or <c>redis</c>. Default: unknown.</summary>
    public string? Engine { get; init; }

    /// <summary>Whether the user logs in with IAM. Default: unknown.</summary>
    public bool? UsesIam { get; init; }

    /// <summary>The secret that clients read. Default: unknown, or there is none.</summary>
    public ISecret? Secret { get; init; }
}
