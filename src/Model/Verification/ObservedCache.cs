namespace ElastiCache.Model.Verification;

/// <summary>A cache as its clients meet it.</summary>
internal sealed record ObservedCache
{
    /// <summary>The endpoints.</summary>
    public required IReadOnlyList<ObservedEndpoint> Endpoints { get; init; }

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<ObservedNode> Nodes { get; init; }

    /// <summary>The users that are declared.</summary>
    public IReadOnlyList<ObservedUser> Users { get; init; } = [];

    /// <summary>What is answered to who says no password: empty where it is answered; null where it was not tried.</summary>
    public string? AnonymousCode { get; init; }

    /// <summary>Why what was written could not be read back; null where it could, or was not tried.</summary>
    public string? RoundTripProblem { get; init; }

    /// <summary>The number of nodes that Memcached tells its clients; null where it was not asked.</summary>
    public int? DiscoveredNodes { get; init; }
}
