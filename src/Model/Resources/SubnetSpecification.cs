using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A subnet of the same template, as far as caches care.</summary>
internal sealed record SubnetSpecification
{
    /// <summary>The VPC: its id, or its name in the template.</summary>
    public Value<string> Vpc { get; init; }

    /// <summary>The Availability Zone or Local Zone.</summary>
    public Value<string> AvailabilityZone { get; init; }

    /// <summary>Whether the subnet has IPv6 addresses only.</summary>
    public Value<bool> IsIPv6Only { get; init; }

    /// <summary>The Outpost on which the subnet is.</summary>
    public Value<string> OutpostArn { get; init; }
}
