using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A subnet group: <c>AWS::ElastiCache::SubnetGroup</c>.</summary>
internal sealed record SubnetGroupSpecification : ITaggedSpecification
{
    /// <summary>The physical name.</summary>
    [Property(CreateOnly = true)]
    public Value<string> CacheSubnetGroupName { get; init; }

    /// <summary>What the group is for.</summary>
    [Property]
    public Value<string> Description { get; init; }

    /// <summary>The subnets; absent where they cannot be counted.</summary>
    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> SubnetIds { get; init; }

    /// <summary>The distinct Availability Zones of the subnets; absent where they cannot be counted.</summary>
    public Value<IReadOnlyList<Value<string>>> AvailabilityZones { get; init; }

    /// <summary>Whether all subnets are in one Availability Zone, whichever that is.</summary>
    internal bool IsInOneZone => DependingIsInOneZone.Value;

    internal Depending<bool> DependingIsInOneZone { private get; init; } = new(false);

    /// <summary>Whether one of the subnets is public; absent where that cannot be told.</summary>
    public Value<bool> HasPublicSubnets { get; init; }

    /// <summary>Whether one of the subnets gives public addresses to what starts in it; absent where that cannot be told.</summary>
    public Value<bool> MapsPublicAddresses { get; init; }

    /// <summary>The distinct VPCs of the subnets, as far as they are known to differ.</summary>
    public Value<IReadOnlyList<Value<string>>> Vpcs { get; init; }

    /// <summary>Whether a VPC of the subnets runs on dedicated hardware; absent where that cannot be told.</summary>
    public Value<bool> HasDedicatedTenancy { get; init; }

    /// <summary>Whether some subnets stand on an Outpost and some do not; absent where that cannot be told.</summary>
    public Value<bool> MixesOutposts { get; init; }

    /// <summary>Whether a subnet stands on an Outpost; absent where that cannot be told.</summary>
    public Value<bool> IsOnOutpost { get; init; }

    /// <summary>
    /// The distinct network types of the subnets (<c>ipv4</c>, <c>ipv6</c>, <c>dual_stack</c>); absent where they cannot be told.
    /// </summary>
    public Value<IReadOnlyList<Value<string>>> NetworkTypes { get; init; }

    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];
}
