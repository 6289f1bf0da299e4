using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>A cache of any kind, created here or elsewhere.</summary>
/// <remarks>
/// What every cache can do are extension methods of it: <c>Metric</c>, <c>Nodes</c>, <c>AddRecommendedAlarms</c>,
/// <c>PublishParameters</c>, <c>PublishExports</c>, <c>EnvironmentVariables</c>, <c>AddDnsRecords</c>, <c>GrantConnect</c>.
/// </remarks>
public interface ICache : IResource, IConnectable
{
    /// <summary>The physical name, or the id of a replication group.</summary>
    string CacheName { get; }

    /// <summary>The ARN.</summary>
    string CacheArn { get; }

    /// <summary>The engine, such as <c>valkey</c>; null where it is not known.</summary>
    string? EngineName { get; }

    /// <summary>
    /// The endpoints: first that which every client uses, last the reader's. Empty where a cache was imported without any.
    /// </summary>
    IReadOnlyList<CacheEndpoint> Endpoints { get; }
}
