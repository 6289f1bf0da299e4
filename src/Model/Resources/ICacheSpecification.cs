using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>What replication groups and cache clusters have in common, for the rules that hold for both.</summary>
internal interface ICacheSpecification : ITaggedSpecification
{
    /// <summary>The engine's name.</summary>
    Value<string> Engine { get; }

    /// <summary>The engine that runs; left out, the one that has the version. Null where it cannot be told.</summary>
    string? RunningEngine { get; }

    /// <summary>The engines that a cache of this kind may run.</summary>
    IReadOnlyList<string> PossibleEngines { get; }

    /// <summary>The engine's version.</summary>
    Value<string> EngineVersion { get; }

    /// <summary>The node type.</summary>
    Value<string> CacheNodeType { get; }

    /// <summary>The name of the parameter group.</summary>
    Value<string> CacheParameterGroupName { get; }

    /// <summary>The parameter group that the name stands for, where it is known.</summary>
    ParameterGroupSpecification? ParameterGroup { get; }

    /// <summary>The name of the subnet group.</summary>
    Value<string> CacheSubnetGroupName { get; }

    /// <summary>The subnet group that the name stands for, where it is known.</summary>
    SubnetGroupSpecification? SubnetGroup { get; }

    /// <summary>Whether clients speak TLS.</summary>
    Value<bool> TransitEncryptionEnabled { get; }

    /// <summary>The port.</summary>
    Value<double> Port { get; }

    /// <summary>The weekly maintenance window, UTC.</summary>
    Value<string> PreferredMaintenanceWindow { get; }

    /// <summary>The daily snapshot window, UTC.</summary>
    Value<string> SnapshotWindow { get; }

    /// <summary>For how many days snapshots are kept.</summary>
    Value<double> SnapshotRetentionLimit { get; }

    /// <summary>The network type: <c>ipv4</c>, <c>ipv6</c> or <c>dual_stack</c>.</summary>
    Value<string> NetworkType { get; }

    /// <summary>The kind of address that node discovery returns: <c>ipv4</c> or <c>ipv6</c>.</summary>
    Value<string> IpDiscovery { get; }

    /// <summary>The topic that hears of events.</summary>
    Value<string> NotificationTopicArn { get; }

    /// <summary>The security groups of EC2-Classic.</summary>
    Value<IReadOnlyList<Value<string>>> CacheSecurityGroupNames { get; }

    /// <summary>Where logs go; null when that is not listed.</summary>
    IReadOnlyList<LogDeliverySpecification>? LogDeliveryConfigurations { get; }

    /// <summary>The Region of the stack, where it is known.</summary>
    Value<string> Region { get; }

    /// <summary>The day on which the cache is judged, by UTC. Default: today.</summary>
    DateOnly Today { get; }
}
