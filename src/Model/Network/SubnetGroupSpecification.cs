namespace ElastiCache.Model;

/// <summary>A subnet group: <c>AWS::ElastiCache::SubnetGroup</c>.</summary>
public sealed record SubnetGroupSpecification
{
    /// <summary>The physical name.</summary>
    public Value<string> CacheSubnetGroupName { get; init; }

    /// <summary>What the group is for.</summary>
    public Value<string> Description { get; init; }

    /// <summary>The subnets; absent where they cannot be counted.</summary>
    public Value<IReadOnlyList<Value<string>>> SubnetIds { get; init; }

    /// <summary>The distinct Availability Zones of the subnets; absent where they cannot be counted.</summary>
    public Value<IReadOnlyList<Value<string>>> AvailabilityZones { get; init; }

    /// <summary>Whether one of the subnets is public; absent where that cannot be told.</summary>
    public Value<bool> HasPublicSubnets { get; init; }

    /// <summary>Every rule that the group breaks.</summary>
    public IReadOnlyList<Violation> Violations() => Judgement.Of(this, SubnetGroupRules.All);
}
