namespace ElastiCache.Model.Drills;

/// <summary>What happens to a primary in a drill.</summary>
internal enum FaultKind
{
    /// <summary>Its process ends at once: connections are reset.</summary>
    Kill,

    /// <summary>It stops to answer, and its connections stay open: a machine that hangs, a network that swallows.</summary>
    Hang,

    /// <summary>A replica is promoted in order, as in a maintenance.</summary>
    Planned,

    /// <summary>Every node in the Availability Zone of the primary ends at once.</summary>
    Zone,

    /// <summary>ElastiCache itself fails a shard in an account over, because it was asked to.</summary>
    TestFailover,
}
