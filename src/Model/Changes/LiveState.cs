namespace ElastiCache.Model.Changes;

/// <summary>How a deployed resource is at present, as far as an update depends on it. What is not known is null.</summary>
internal sealed record LiveState
{
    /// <summary>What the service says of it, such as <c>available</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The most that one node held in the last two weeks, in GiB.</summary>
    public double? FullestNodeGiB { get; init; }

    /// <summary>The number of shards.</summary>
    public int? Shards { get; init; }

    /// <summary>The most that the engine's thread was busy within the last hours, in percent.</summary>
    public double? BusiestPercent { get; init; }

    /// <summary>The most that a serverless cache held in the last two weeks, in GB.</summary>
    public double? HeldGB { get; init; }

    /// <summary>The subnets that leave a group.</summary>
    public IReadOnlyList<string>? LeavingSubnets { get; init; }

    /// <summary>Those of them in which nodes stand.</summary>
    public IReadOnlyList<string> OccupiedSubnets { get; init; } = [];

    /// <summary>What uses the resource that is to go, and is not of the stack.</summary>
    public IReadOnlyList<string> UsedBy { get; init; } = [];

    /// <summary>The user groups that are attached to the cache, in the template or by hand.</summary>
    public IReadOnlyList<string> UserGroups { get; init; } = [];
}
