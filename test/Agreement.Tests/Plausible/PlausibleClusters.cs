using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static ElastiCache.Agreement.Tests.Plausible.Choice;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>Cache clusters that somebody could write: Memcached of every version, and single nodes of Redis OSS.</summary>
internal static class PlausibleClusters
{
    private static readonly string[] NodeTypes =
    [
        "cache.r7g.large",
        "cache.m7g.xlarge",
        "cache.t4g.micro",
        "cache.t3.small",
        "cache.m5.large",
        "cache.r8g.large",
        "cache.c7gn.large",
    ];

    /// <summary>A cache cluster, as a resource.</summary>
    public static Gen<JsonObject> All { get; } =
        from engine in Gen.Frequency(
            (3, Gen.Elements(CacheEngine.All.Where(engine => engine.Name == EngineName.Memcached).ToArray())),
            (1, Gen.Elements(CacheEngine.All.Where(engine => engine.Name == EngineName.Redis).ToArray()))
        )
        from common in Common(engine)
        from own in engine.Name == EngineName.Memcached ? Memcached : Redis
        select new JsonObject { ["Type"] = "AWS::ElastiCache::CacheCluster", ["Properties"] = common.With(own) };

    private static Gen<JsonObject> Memcached =>
        Gen.OneOf(
            Properties(
                ("NumCacheNodes", Of("1", "2", "3", "40")),
                ("AZMode", Maybe("\"single-az\"", null)),
                ("TransitEncryptionEnabled", Maybe("true", "false")),
                ("PreferredAvailabilityZone", Maybe("\"us-east-1a\"", null))
            ),
            Properties(
                ("NumCacheNodes", Of("2", "3")),
                ("AZMode", Of("\"cross-az\"")),
                ("TransitEncryptionEnabled", Maybe("true")),
                (
                    "PreferredAvailabilityZones",
                    Maybe("""["us-east-1a", "us-east-1b"]""", """["us-east-1a", "us-east-1b", "us-east-1c"]""", null)
                )
            )
        );

    private static Gen<JsonObject> Redis =>
        Properties(
            ("NumCacheNodes", Of("1")),
            ("SnapshotRetentionLimit", Maybe("0", "7")),
            ("SnapshotWindow", Maybe("\"03:00-04:00\"")),
            ("PreferredAvailabilityZone", Maybe("\"us-east-1b\"", null))
        );

    private static Gen<JsonObject> Common(CacheEngine engine) =>
        Properties(
            ("Engine", Of(Text(engine.Name))),
            ("EngineVersion", Of(Text(engine.Version))),
            ("CacheNodeType", Of([.. NodeTypes.Select(Text)])),
            ("CacheSubnetGroupName", Of("""{"Ref": "Subnets"}""")),
            ("VpcSecurityGroupIds", Maybe("""[{"Fn::GetAtt": ["SecurityGroup", "GroupId"]}]""")),
            (
                "CacheParameterGroupName",
                Maybe(Text($"default.{ParameterGroupFamily.For(engine.Name, engine.Version)}"), null)
            ),
            ("Port", Maybe("11211", "6379", "1150")),
            ("PreferredMaintenanceWindow", Maybe("\"sun:05:00-sun:06:00\"")),
            ("NotificationTopicArn", Maybe("""{"Ref": "Topic"}""", null)),
            ("AutoMinorVersionUpgrade", Maybe("true")),
            ("Tags", Maybe("""[{"Key": "team", "Value": "shop"}]"""))
        );
}
