using System.Text.RegularExpressions;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Tells what the rules of the service find in a cache by the settings that it is made of.</summary>
internal static partial class SettingOfProperty
{
    /// <summary>The setting that each property of CloudFormation is made of, within a cache or, with <c>$</c>, the file.</summary>
    private static readonly Dictionary<string, string> Settings = new(
        // Many props are called like the property.
        PlainProps.Names.Select(pair => KeyValuePair.Create(pair.Prop, pair.Setting)),
        StringComparer.Ordinal
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
        ["DataStorage"] = "serverless",
        ["EcpuPerSecond"] = "serverless",
        ["DailySnapshotTime"] = "serverless.snapshotTime",
        ["GlobalNodeGroupCount"] = "globalDatastore.shards",
        ["Purpose"] = "purpose",
        ["UserIds"] = "users",
        ["TargetValue"] = "target",
        ["PredefinedMetricType"] = "metric",
        ["Zones"] = "$.network",
        ["SubnetIds"] = "$.network",
        ["CacheSubnetGroupName"] = "$.network",
        ["PreferredAvailabilityZones"] = "$.network",
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
    private static readonly Dictionary<string, string> WaysOut = new(StringComparer.Ordinal)
    {
        ["A-08"] =
            "on nodes with data tiering (r6gd) shards do not follow memory: have metric \"cpu\", or another node type",
        ["K-05"] =
            "two nodes or more need subnets in at least 2 Availability Zones: add a subnet to the network, or have topology.nodes 1",
        ["L-20"] =
            "cluster mode compatible needs failover, and with it a replica: have topology.replicas 1 or more, and leave failover out",
        ["L-23"] = "durability needs cluster mode: give topology.shards, or leave durability out",
        ["U-03"] =
            "an access string has no passwords and no words about them: leave them out, and have authentication \"password\" or \"iam\"",
        ["R-05"] =
            "failover needs a replica, and there is one node: have topology.replicas 1 or more, or set failover to false",
        ["R-07"] = "cluster mode needs failover: leave failover out",
        ["R-09"] =
            "Multi-AZ needs failover: have topology.replicas 1 or more and leave failover out, or set multiAz to false",
        ["R-10"] = "Multi-AZ needs a replica: have topology.replicas 1 or more, or set multiAz to false",
        ["S-11"] = "users are only taken over TLS: set transitEncryption to \"required\", or leave users out",
        ["S-05"] =
            "an AUTH token is only taken over TLS: set transitEncryption to \"required\", or authentication to \"none\"",
        ["R-13"] =
            "Multi-AZ needs subnets in at least 2 Availability Zones: add a subnet to the network, or set multiAz to false",
    };

    /// <summary>Runs what reads a part of a cache's settings; what it refuses is told as a mistake in that part.</summary>
    public static void Within(string part, Action read)
    {
        try
        {
            read();
        }
        catch (CacheConfigurationException e)
        {
            throw new CacheConfigurationException(
                e.Path,
                [
                    .. e.Violations.Select(violation =>
                        violation with
                        {
                            CloudFormationProperty = $"{part}/{violation.CloudFormationProperty}",
                        }
                    ),
                ]
            );
        }
    }

    /// <summary>The sentences about a cache.</summary>
    /// <param name="file">The settings file.</param>
    /// <param name="cache">The path of the cache within it.</param>
    /// <param name="settings">The cache.</param>
    /// <param name="refusal">What the constructs refused.</param>
    public static IEnumerable<string> Tell(
        string file,
        string cache,
        CacheSettings settings,
        CacheConfigurationException refusal
    ) =>
        refusal.Violations.Select(violation =>
            $"{file}: {Precise(Place(cache, settings, refusal.Path, violation), settings, violation)}: {Say(violation)} ({violation.RuleId})"
        );

    // A sentence about a parameter begins with its name.
    private static string Precise(string place, CacheSettings settings, Violation violation) =>
        violation.Message.Split(' ')[0] is var parameter && settings.Parameters.ContainsKey(parameter)
            ? SettingPath.Member(
                place.EndsWith(".parameters", StringComparison.Ordinal) ? place : $"{place}.parameters",
                parameter
            )
            : place;

    // A sentence about one of the words of an access string begins with it, in quotes.
    private static string PartOfAccess(string message) =>
        message.TrimStart('\'')[0] switch
        {
            '+' or '-' => ".commands",
            '~' => ".keys",
            '%' => ".readKeys",
            '&' => ".channels",
            _ => "",
        };

    private static string Place(string cache, CacheSettings settings, string construct, Violation violation)
    {
        var (part, property) = violation.CloudFormationProperty.Split('/', 2) is [var within, var name]
            ? ($"{cache}.{within}", name)
            : (cache, violation.CloudFormationProperty);
        if (construct.EndsWith("/GlobalDatastore", StringComparison.Ordinal))
        {
            part = $"{cache}.globalDatastore";
            property = property == "CacheParameterGroupName" ? "parameterGroup" : property;
        }
        else if (User().Match(construct) is { Success: true } user && settings.Users.ContainsKey(user.Groups[1].Value))
        {
            part = SettingPath.Member($"{cache}.users", user.Groups[1].Value);
            if (property == "AccessString" && settings.Users[user.Groups[1].Value].AccessString is null)
            {
                return $"{part}{PartOfAccess(violation.Message)}";
            }
        }

        // What stands in a list or an object is told by its owner.
        var setting = Settings.GetValueOrDefault(property) ?? Settings.GetValueOrDefault(property.Split('.')[0]);
        return setting is null ? part
            : setting.StartsWith('$') ? setting
            : $"{part}.{setting}";
    }

    private static string Say(Violation violation) =>
        WaysOut.GetValueOrDefault(violation.RuleId)
        ?? Word()
            .Replace(
                violation.Message,
                word => Settings.TryGetValue(word.Value, out var setting) ? setting.TrimStart('$', '.') : word.Value
            );

    // A name of CloudFormation or of the constructs within a sentence: NumCacheClusters, but not Redis or Multi-AZ.
    [GeneratedRegex("\\b[A-Z][a-z]+([A-Z][A-Za-z]*)+\\b")]
    private static partial Regex Word();

    [GeneratedRegex("\\.users/([^/]+)$")]
    private static partial Regex User();
}
