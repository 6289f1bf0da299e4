using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static ElastiCache.Agreement.Tests.Plausible.Choice;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>Replication groups that somebody could write: every engine and topology, and anything that goes with them.</summary>
internal static class PlausibleGroups
{
    private static readonly string[] NodeTypes =
    [
        "cache.r7g.large",
        "cache.r7g.large",
        "cache.m7g.xlarge",
        "cache.r6gd.xlarge",
        "cache.r8g.large",
        "cache.m5.large",
        "cache.t4g.micro",
        "cache.t3.small",
        "cache.c7gn.large",
    ];

    private static readonly string?[] Versions =
    [
        .. CacheEngine
            .All.Where(engine => engine.Name != EngineName.Memcached)
            .Select(engine => $"{engine.Name} {engine.Version}"),
    ];

    /// <summary>A replication group, as a resource.</summary>
    public static Gen<JsonObject> All { get; } =
        from engine in Gen.Elements(Versions)
        from topology in Gen.Frequency((1, Single), (1, Pair), (2, Several), (3, Sharded), (1, Described))
        from common in Common(engine.Split(' ')[0], engine.Split(' ')[1])
        from access in Access
        from backup in Backup
        from policy in Gen.Elements("Snapshot", "Delete", "Retain")
        from parameters in ParameterGroup(engine.Split(' ')[0], engine.Split(' ')[1], topology)
        select new JsonObject
        {
            ["Type"] = "AWS::ElastiCache::ReplicationGroup",
            ["DeletionPolicy"] = policy,
            ["UpdateReplacePolicy"] = policy,
            ["Properties"] = common.With(topology).With(access).With(backup).With(parameters),
        };

    private static Gen<JsonObject> Single { get; } =
        Properties(
            ("NumCacheClusters", Of("1")),
            ("AutomaticFailoverEnabled", Of("false")),
            ("MultiAZEnabled", Maybe("false"))
        );

    private static Gen<JsonObject> Pair { get; } =
        Properties(
            ("NumCacheClusters", Of("2")),
            ("AutomaticFailoverEnabled", Of("true")),
            ("MultiAZEnabled", Maybe("true", "false")),
            ("PreferredCacheClusterAZs", Of("""["us-east-1a", "us-east-1b"]"""))
        );

    private static Gen<JsonObject> Several { get; } =
        Properties(
            ("NumCacheClusters", Of("2", "3", "6")),
            ("AutomaticFailoverEnabled", Of("true", "true", "false")),
            ("MultiAZEnabled", Maybe("true", "false"))
        );

    private static Gen<JsonObject> Sharded { get; } =
        Properties(
            ("NumNodeGroups", Of("1", "2", "3", "16")),
            ("ReplicasPerNodeGroup", Of("1", "2", "5", "0")),
            ("AutomaticFailoverEnabled", Of("true")),
            ("MultiAZEnabled", Maybe("true", "false")),
            ("ClusterMode", Maybe("\"enabled\"", null))
        );

    private static Gen<JsonObject> Described { get; } =
        Properties(
            ("NumNodeGroups", Maybe("2")),
            (
                "NodeGroupConfiguration",
                Of(
                    """[{"ReplicaCount": 1, "Slots": "0-8191"}, {"ReplicaCount": 2, "Slots": "8192-16383"}]""",
                    """[{"NodeGroupId": "0001", "ReplicaCount": 1}, {"NodeGroupId": "0002", "ReplicaCount": 1}]""",
                    """
                    [{"PrimaryAvailabilityZone": "us-east-1a", "ReplicaAvailabilityZones": ["us-east-1b"], "ReplicaCount": 1},
                     {"PrimaryAvailabilityZone": "us-east-1b", "ReplicaAvailabilityZones": ["us-east-1c"], "ReplicaCount": 1}]
                    """
                )
            ),
            ("AutomaticFailoverEnabled", Of("true")),
            ("MultiAZEnabled", Maybe("true"))
        );

    private static Gen<JsonObject> Access { get; } =
        Gen.Frequency(
            (2, Encryption(Of("true"), Maybe("\"required\"", "\"preferred\""))),
            (1, Encryption(Of("false"), Maybe())),
            (
                2,
                Encryption(Of("true"), Maybe("\"required\""))
                    .Select(properties =>
                        properties.With(new JsonObject { ["AuthToken"] = "abcdEFGH12345678abcdEFGH" })
                    )
            ),
            (
                1,
                Encryption(Of("true"), Maybe())
                    .Select(properties =>
                        properties.With(
                            new JsonObject { ["UserGroupIds"] = new JsonArray(JsonNode.Parse("""{"Ref": "Users"}""")!) }
                        )
                    )
            )
        );

    private static Gen<JsonObject> Backup { get; } =
        Properties(
            ("SnapshotRetentionLimit", Maybe("0", "1", "15", "35")),
            ("SnapshotWindow", Maybe("\"03:00-04:00\"", "\"23:30-00:30\"", "\"04:30-05:30\"")),
            ("PreferredMaintenanceWindow", Maybe("\"sun:05:00-sun:06:00\"", "\"sat:23:30-sun:00:30\""))
        );

    private static Gen<JsonObject> Encryption(Gen<JsonNode?> inTransit, Gen<JsonNode?> mode) =>
        Properties(
            ("TransitEncryptionEnabled", inTransit),
            ("TransitEncryptionMode", mode),
            ("AtRestEncryptionEnabled", Of("true", "true", "false", null)),
            ("KmsKeyId", Maybe("""{"Fn::GetAtt": ["Key", "Arn"]}""", null))
        );

    private static Gen<JsonObject> Common(string engine, string version) =>
        Properties(
            ("ReplicationGroupDescription", Of("\"orders\"", "\"Sessions of the shop, with a comma\"")),
            ("Engine", Of(Text(engine))),
            ("EngineVersion", Of(Text(version))),
            ("CacheNodeType", Of([.. NodeTypes.Select(Text)])),
            ("DataTieringEnabled", Maybe("true", null, null)),
            ("Durability", Maybe("\"default\"", null, null, null)),
            ("CacheSubnetGroupName", Of("""{"Ref": "Subnets"}""", """{"Ref": "Subnets"}""", null)),
            ("SecurityGroupIds", Of("""[{"Fn::GetAtt": ["SecurityGroup", "GroupId"]}]""", null)),
            ("Port", Maybe("6379", "1150", "8004", "65535")),
            ("NetworkType", Maybe("\"ipv4\"")),
            ("IpDiscovery", Maybe("\"ipv4\"", null)),
            ("NotificationTopicArn", Maybe("""{"Ref": "Topic"}""")),
            ("AutoMinorVersionUpgrade", Maybe("true", "false")),
            ("Tags", Maybe("""[{"Key": "team", "Value": "shop"}, {"Key": "cost-centre", "Value": ""}]""")),
            ("LogDeliveryConfigurations", Logs)
        );

    private static Gen<JsonNode?> Logs { get; } =
        Maybe(
            null,
            """
            [{"LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs",
              "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": {"Ref": "Logs"}}}}]
            """,
            """
            [{"LogType": "engine-log", "LogFormat": "text", "DestinationType": "kinesis-firehose",
              "DestinationDetails": {"KinesisFirehoseDetails": {"DeliveryStream": "cache-logs"}}}]
            """
        );

    // Of the family that the version asks for: AWS's own, or none said.
    private static Gen<JsonObject> ParameterGroup(string engine, string version, JsonObject topology)
    {
        var mode = topology.ContainsKey("NumCacheClusters") ? "" : ".cluster.on";
        var name = Text($"default.{ParameterGroupFamily.For(engine, version)}{mode}");
        return Properties(("CacheParameterGroupName", mode.Length > 0 ? Of(name) : Of(name, null)));
    }
}
