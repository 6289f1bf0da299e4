using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>A replication group of Valkey or Redis OSS, created here or elsewhere.</summary>
public interface IReplicationGroup : ICache
{
    internal const string Kind = "a replication group";
    internal const string ArnResource = "replicationgroup";

    /// <summary>The physical id.</summary>
    string ReplicationGroupId { get; }

    /// <summary>The ARN.</summary>
    string ReplicationGroupArn { get; }

    /// <summary>Where plain clients write. Not in cluster mode; still there in the compatible one.</summary>
    /// <exception cref="InvalidOperationException">The group runs in cluster mode, or was imported without it.</exception>
    CacheEndpoint PrimaryEndpoint { get; }

    /// <summary>
    /// Where plain clients may read: spread over the replicas. Not in cluster mode; still there in the compatible one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The group runs in cluster mode, or was imported without it.</exception>
    CacheEndpoint ReaderEndpoint { get; }

    /// <summary>Where cluster clients learn of the shards. In cluster mode, and already in the compatible one.</summary>
    /// <exception cref="InvalidOperationException">The group does not run in cluster mode, or was imported without it.</exception>
    CacheEndpoint ConfigurationEndpoint { get; }

    /// <summary>The secret that holds the AUTH token; null where there is none, or where it is not known.</summary>
    ISecret? AuthToken { get; }
}
