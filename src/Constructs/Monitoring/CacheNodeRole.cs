namespace ElastiCache.Cdk;

/// <summary>What a node does in its shard.</summary>
public enum CacheNodeRole
{
    /// <summary>It takes the writes.</summary>
    Primary,

    /// <summary>It follows a primary.</summary>
    Replica,
}
