using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The settings that properties of CloudFormation are made of, and what the rules say in the words of the settings.</summary>
internal static partial class SettingOfProperty
{
    /// <summary>The setting that each property of CloudFormation is made of, within a cache or, with <c>$</c>, the file.</summary>
    private static readonly Dictionary<string, string> Settings = new(
        // Many props are called like the property.
        PlainProps.Names.Select(pair => KeyValuePair.Create(pair.Prop, pair.Setting))
    )
    {
        ["Engine"] = "engine",
        ["EngineVersion"] = "engineVersion",
        ["MajorEngineVersion"] = "engineVersion",
        ["CacheParameterGroupFamily"] = "engineVersion",
        ["CacheNodeType"] = "nodeType",
        ["DataTieringEnabled"] = "nodeType",
        ["NumCacheClusters"] = "topology.replicas",
        ["ReplicasPerNodeGroup"] = "topology.replicas",
        ["NumNodeGroups"] = "topology.shards",
        ["NodeGroupConfiguration"] = "topology.shards",
        ["NumCacheNodes"] = "topology.nodes",
        ["AZMode"] = "topology.nodes",
        ["AutomaticFailoverEnabled"] = "failover",
        ["MultiAZEnabled"] = "multiAz",
        ["ClusterMode"] = "clusterMode",
        ["Durability"] = "durability",
        ["Properties"] = "parameters",
        ["Parameters"] = "parameters",
        ["CacheParameterGroupName"] = "parameters",
        ["Port"] = "port",
        ["TransitEncryptionEnabled"] = "transitEncryption",
        ["TransitEncryptionMode"] = "transitEncryption",
        ["AtRestEncryptionEnabled"] = "atRestEncryption",
        ["KmsKeyId"] = "atRestEncryption",
        ["AuthToken"] = "authentication",
        ["UserGroupIds"] = "users",
        ["UserGroupId"] = "users",
        ["AccessString"] = "accessString",
        ["LogDeliveryConfigurations"] = "logs",
        ["SnapshotRetentionLimit"] = "snapshotRetentionDays",
        ["SnapshotName"] = "restoreFromSnapshot",
        ["SnapshotArns"] = "restoreFromSnapshot",
        ["SnapshotArnsToRestore"] = "restoreFromSnapshot",
        ["NotificationTopicArn"] = "notificationTopicArn",
        ["CacheUsageLimits"] = "serverless",
        ["DailySnapshotTime"] = "serverless.snapshotTime",
        ["Purpose"] = "purpose",
        ["UserIds"] = "users",
        ["GlobalReplicationGroupId"] = "secondaryOf.id",
        ["MinCapacity"] = "min",
        ["MaxCapacity"] = "max",
        ["ScheduledActions.0.Schedule"] = "cron",
        ["ScheduledActions.0.Timezone"] = "timeZone",
        ["ScheduledActions.0.ScalableTargetAction"] = "min",
        ["ScheduledActions.0.ScalableTargetAction.MinCapacity"] = "min",
        ["ScheduledActions.0.ScalableTargetAction.MaxCapacity"] = "max",
        ["TargetTrackingScalingPolicyConfiguration.TargetValue"] = "target",
        ["TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType"] = "metric",
        ["Zones"] = "$.network",
        ["SubnetIds"] = "$.network",
        ["CacheSubnetGroupName"] = "$.network",
        ["PreferredAvailabilityZones"] = "topology.availabilityZones",
        ["PreferredCacheClusterAZs"] = "$.network",
        ["Tags"] = "$.tags",
        ["parameterGroup"] = "parameterGroup",
        ["PublishParameters"] = "publish.parameters",
        ["PublishExports"] = "publish.exports",
        ["RotationOptions"] = "rotation",
        ["RotationOptions.AutomaticallyAfter"] = "rotation.days",
        ["RotationOptions.CreateVpcEndpoints"] = "rotation.createVpcEndpoints",
        ["RotationOptions.Schedule"] = "rotation.cron",
        ["RotationOptions.Window"] = "rotation.windowHours",
    };

    /// <summary>What the app's user can do, where the rule's own advice is about something that no setting says.</summary>
    private static readonly Dictionary<string, string> WaysOut = new()
    {
        ["A-08"] =
            "on nodes with data tiering (r6gd) shards do not follow memory: have metric \"cpu\", or another node type",
        ["C-04"] =
            "nodes can only be spread over Availability Zones when there are at least 2: have topology.nodes 2 or more, or leave "
            + "topology.availabilityZones out",
        ["K-05"] =
            "two nodes or more need subnets in at least 2 Availability Zones: give the network more of them, or have topology.nodes 1",
        ["L-20"] =
            "cluster mode compatible needs failover, and with it a replica: have topology.replicas 1 or more, and leave failover out",
        ["L-24"] = "durability needs TLS from the start: leave transitEncryption out, or leave durability out",
        ["S-15"] =
            "users and AUTH tokens need TLS to be required, and it is only preferred: set transitEncryption to \"required\"",
        ["L-23"] = "durability needs cluster mode: give topology.shards, or leave durability out",
        ["U-03"] =
            "an access string has no passwords and no words about them: leave them out, and have authentication \"password\" or \"iam\"",
        ["R-05"] =
            "failover needs a replica, and there is one node: have topology.replicas 1 or more, or set failover to false",
        ["R-07"] =
            "cluster mode needs failover: leave failover out; cluster mode comes with topology.shards, and no parameter turns it on",
        ["R-09"] =
            "Multi-AZ needs failover: have topology.replicas 1 or more and leave failover out, or set multiAz to false",
        ["R-10"] = "Multi-AZ needs a replica: have topology.replicas 1 or more, or set multiAz to false",
        ["S-11"] = "users are only taken over TLS: set transitEncryption to \"required\", or leave users out",
        ["S-05"] =
            "an AUTH token is only taken over TLS: set transitEncryption to \"required\", or authentication to \"none\"",
        ["R-13"] =
            "Multi-AZ needs subnets in at least 2 Availability Zones: give the network more of them, or set multiAz to false",
    };

    /// <summary>Where the rule is about one part of what a property holds.</summary>
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["L-12"] = "logs.slow",
        ["L-13"] = "logs.engine",
        ["S-15"] = "transitEncryption",
    };

    /// <summary>What the app's user calls otherwise.</summary>
    private static readonly (string Theirs, string Ours)[] Phrases =
    [
        ("the clusterMode property needs", "clusterMode needs"),
        (", the parameter group decides", ", topology.shards decides"),
        ("user groups need", "users need"),
        (", and the parameter group has '", ", got '"),
    ];

    private static readonly Dictionary<string, string> DatastoreSettings = new()
    {
        ["GlobalReplicationGroupIdSuffix"] = "suffix",
        ["GlobalReplicationGroupDescription"] = "description",
        ["AutomaticFailoverEnabled"] = "automaticFailover",
        ["CacheNodeType"] = "nodeType",
        ["EngineVersion"] = "engineVersion",
        ["CacheParameterGroupName"] = "parameterGroup",
        ["GlobalNodeGroupCount"] = "shards",
    };

    /// <summary>The setting within a cache that a property is made of or, with <c>$</c>, that within the file; null for none.</summary>
    /// <param name="property">The property.</param>
    /// <param name="violation">The rule that it breaks.</param>
    /// <param name="cache">The cache.</param>
    /// <param name="network">Where it stands.</param>
    public static string? Find(string property, Violation violation, CacheSettings cache, NetworkSettings network)
    {
        // What stands in a list or an object is told by its owner.
        var setting =
            Parts.GetValueOrDefault(violation.RuleId)
            ?? Settings.GetValueOrDefault(property)
            ?? Settings.GetValueOrDefault(property.Split('.')[0]);
        if (Override().Match(property) is { Success: true } alarm)
        {
            return $"alarms.overrides.{JsonNamingPolicy.CamelCase.ConvertName(alarm.Groups[1].Value)}{(alarm.Groups[2].Success ? ".threshold" : "")}";
        }

        return (setting, cache.SecondaryOf) switch
        {
            ("topology.shards", not null) => "secondaryOf.shards",
            // What follows from another setting is told there.
            ("multiAz", _) when violation.RuleId == "R-13" && cache.MultiAz is null => Zones(network),
            ("topology.nodes", _) when violation.RuleId == "K-05" && cache.Topology.Nodes is null => Zones(network),
            ("failover", _) when cache is { Failover: null, Topology.Replicas: 0 } => "topology.replicas",
            ("multiAz", _) when cache is { MultiAz: null, Topology.Replicas: 0 } => "topology.replicas",
            ("engine", _)
                when cache.EngineVersion is { } version
                    && violation.Message.Contains($" {version} ", StringComparison.Ordinal) => "engineVersion",
            ("$.network", _) => Zones(network),
            _ => setting,
        };
    }

    /// <summary>The setting within <c>globalDatastore</c> that a property of the datastore is made of; null for none.</summary>
    public static string? OfDatastore(string property) => DatastoreSettings.GetValueOrDefault(property);

    /// <summary>The sentence of a violation.</summary>
    /// <param name="violation">The violation.</param>
    /// <param name="place">Where it is told.</param>
    public static string Say(Violation violation, string place)
    {
        // An alarm may be called like a property.
        var message = place.Contains(".alarms.overrides.", StringComparison.Ordinal)
            ? Alarm().Replace(violation.Message, alarm => JsonNamingPolicy.CamelCase.ConvertName(alarm.Value))
            : violation.Message;
        var words =
            WaysOut.GetValueOrDefault(violation.RuleId)
            ?? Word()
                .Replace(
                    message,
                    word => Settings.TryGetValue(word.Value, out var setting) ? setting.TrimStart('$', '.') : word.Value
                );
        words = Phrases.Aggregate(
            words,
            (said, phrase) => said.Replace(phrase.Theirs, phrase.Ours, StringComparison.Ordinal)
        );
        return place.Split('.')[^1] is "commands" or "keys" or "readKeys" or "channels"
            ? Sign().Replace(words, "")
            : words;
    }

    private static string Zones(NetworkSettings network) =>
        network switch
        {
            { Create: not null } => "$.network.create.availabilityZones",
            { Existing: not null } => "$.network.existing.subnetIds",
            _ => "$.network.lookup",
        };

    // A name of CloudFormation or of the constructs within a sentence: NumCacheClusters, but not Redis or Multi-AZ.
    [GeneratedRegex("\\b[A-Z][a-z]+([A-Z][A-Za-z]*)+\\b")]
    private static partial Regex Word();

    [GeneratedRegex("^Overrides\\[([A-Za-z]+)\\](\\.Threshold)?$")]
    private static partial Regex Override();

    // The alarms that a cache has are listed with capitals.
    [GeneratedRegex("(?<=only |, )[A-Z][A-Za-z]+")]
    private static partial Regex Alarm();

    // What an access string has before its words, and settings have not: +get, ~app:*, %R~app:*, &news.
    [GeneratedRegex(@"(?<=^|[ '])(\+(?=[@a-z])|%RW?~|%W~|[~&](?=\S))")]
    private static partial Regex Sign();
}
