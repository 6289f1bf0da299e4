using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>What caches of every kind have in common, created here or imported.</summary>
/// <remarks>Few members, because the CDK looks at each of them whenever a cache is created.</remarks>
public abstract class CacheBase : Resource, ICache
{
    private protected CacheBase(Construct scope, string id)
        : base(Given.Scope(scope, id), id) { }

    /// <inheritdoc/>
    public string CacheName => Profile.Name;

    /// <inheritdoc/>
    public string CacheArn => Profile.Arn();

    /// <inheritdoc/>
    public string? EngineName => Profile.EngineName;

    /// <inheritdoc/>
    public IReadOnlyList<CacheEndpoint> Endpoints => Profile.Endpoints.Value;

    /// <inheritdoc/>
    public abstract Connections_ Connections { get; }

    /// <summary>What is known of the cache.</summary>
    internal abstract CacheProfile Profile { get; }
}
