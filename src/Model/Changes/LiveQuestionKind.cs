namespace ElastiCache.Model.Changes;

/// <summary>What an account is asked of a change that depends on it.</summary>
internal enum LiveQuestionKind
{
    /// <summary>Whether every node holds no more than the node type that is to be.</summary>
    NodesHold,

    /// <summary>Whether no node stands in a subnet that leaves the group.</summary>
    SubnetsAreFree,

    /// <summary>Whether the group can move slots: available, not busy, and its data fits in the shards that are to be.</summary>
    ShardsMove,

    /// <summary>Whether a serverless cache holds no more than its maximum that is to be.</summary>
    CacheHolds,
}
