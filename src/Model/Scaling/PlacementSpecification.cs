namespace ElastiCache.Model;

/// <summary>Where a node-based cache stands, if not in the Availability Zones of a Region: an Outpost or a Local Zone.</summary>
public sealed record PlacementSpecification
{
    /// <summary>The node type.</summary>
    public Value<string> CacheNodeType { get; init; }

    /// <summary>The zones that the cache or its subnets name.</summary>
    public IReadOnlyList<Value<string>> Zones { get; init; } = [];

    /// <summary>The Outposts of its subnets, one for each; absent for a subnet of the Region.</summary>
    public IReadOnlyList<Value<string>> Outposts { get; init; } = [];

    /// <summary>Whether the nodes of a shard stand in different Availability Zones.</summary>
    public Value<bool> MultiAZEnabled { get; init; }

    /// <summary>Whether logs are delivered.</summary>
    public bool DeliversLogs { get; init; }

    /// <summary>Every rule that the placement breaks.</summary>
    public IReadOnlyList<Violation> Violations() => Judgement.Of(this, PlacementRules.All);
}
