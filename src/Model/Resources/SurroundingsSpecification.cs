using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>What surrounds a cache of any kind in its template: security groups, the VPC, and the topic of its events.</summary>
internal sealed record SurroundingsSpecification
{
    /// <summary>The property that lists the security groups: each kind of cache calls it its own way.</summary>
    public string SecurityGroupProperty { get; init; } = "SecurityGroupIds";

    /// <summary>The security groups, one for each; null for one that is not of the template.</summary>
    public IReadOnlyList<SecurityGroupSpecification?> SecurityGroups { get; init; } = [];

    /// <summary>The VPCs of the subnets, as far as they are known.</summary>
    public IReadOnlyList<string> SubnetVpcs { get; init; } = [];

    /// <summary>The port that the cache listens at.</summary>
    public Value<double> Port { get; init; }

    /// <summary>The topic that hears of events; null where it is not of the template.</summary>
    public TopicSpecification? NotificationTopicArn { get; init; }
}
