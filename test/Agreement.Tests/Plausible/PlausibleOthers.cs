using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static ElastiCache.Agreement.Tests.Plausible.Choice;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>Serverless caches, users and parameter and subnet groups that somebody could write.</summary>
internal static class PlausibleOthers
{
    /// <summary>A serverless cache, as a resource.</summary>
    /// <param name="name">Its name, which it must have.</param>
    public static Gen<JsonObject> Serverless(string name) =>
        from engine in Gen.Elements("valkey 7", "valkey 8", "valkey 9", "redis 7", "memcached 1.6")
        from properties in Properties(
            ("ServerlessCacheName", Of(Text(name))),
            ("Engine", Of(Text(engine.Split(' ')[0]))),
            ("MajorEngineVersion", Maybe(Text(engine.Split(' ')[1]))),
            ("Description", Maybe("\"carts of the shop\"")),
            ("KmsKeyId", Maybe("""{"Fn::GetAtt": ["Key", "Arn"]}""")),
            ("SubnetIds", Maybe("""[{"Ref": "SubnetA"}, {"Ref": "SubnetB"}]""")),
            ("SecurityGroupIds", Maybe("""[{"Fn::GetAtt": ["SecurityGroup", "GroupId"]}]""")),
            ("UserGroupId", Maybe("""{"Ref": "Users"}""", null, null)),
            ("SnapshotRetentionLimit", Maybe("0", "1", "35")),
            ("DailySnapshotTime", Maybe("\"03:00\"", null)),
            ("FinalSnapshotName", Maybe("\"carts-final\"", null)),
            (
                "CacheUsageLimits",
                Maybe(
                    """{"DataStorage": {"Maximum": 10, "Unit": "GB"}, "ECPUPerSecond": {"Maximum": 5000}}""",
                    """{"DataStorage": {"Minimum": 1, "Maximum": 5000, "Unit": "GB"}}""",
                    """{"ECPUPerSecond": {"Minimum": 1000, "Maximum": 15000000}}"""
                )
            ),
            ("Tags", Maybe("""[{"Key": "team", "Value": "shop"}]"""))
        )
        select new JsonObject { ["Type"] = "AWS::ElastiCache::ServerlessCache", ["Properties"] = properties };

    /// <summary>A user, as a resource.</summary>
    /// <param name="id">Its id, which it must have.</param>
    public static Gen<JsonObject> User(string id) =>
        Properties(
                ("UserId", Of(Text(id))),
                ("UserName", Of(Text(id), Text(id), "\"reader\"")),
                ("Engine", Of("\"valkey\"", "\"redis\"")),
                (
                    "AccessString",
                    Of(
                        "\"on ~app:* +@read\"",
                        "\"on ~* -@all +@read +@write -@dangerous\"",
                        "\"off -@all\"",
                        "\"on ~a ~b &events.* +@pubsub +get -set\"",
                        "\"on %R~log:* (~tmp:* +@all) +@connection\""
                    )
                ),
                (
                    "AuthenticationMode",
                    Of(
                        """{"Type": "iam"}""",
                        """{"Type": "no-password-required"}""",
                        """{"Type": "password", "Passwords": ["abcdEFGH12345678"]}""",
                        """{"Type": "password", "Passwords": ["abcdEFGH12345678", "ijklMNOP12345678"]}"""
                    )
                ),
                ("Tags", Maybe("""[{"Key": "team", "Value": "shop"}]"""))
            )
            .Select(properties => new JsonObject { ["Type"] = "AWS::ElastiCache::User", ["Properties"] = properties });

    /// <summary>A parameter group, as a resource.</summary>
    public static Gen<JsonObject> ParameterGroup { get; } =
        Properties(
                ("CacheParameterGroupFamily", Of([.. ParameterGroupFamily.All.Select(Text)])),
                ("Description", Of("\"parameters of the shop\"")),
                (
                    "Properties",
                    Maybe(
                        """{"maxmemory-policy": "allkeys-lru"}""",
                        """{"maxmemory-policy": "volatile-ttl", "timeout": "20", "notify-keyspace-events": "KEA"}""",
                        """{"cluster-enabled": "yes"}""",
                        """{"max_item_size": "10485760"}""",
                        """{"databases": 32, "reserved-memory-percent": 30}"""
                    )
                ),
                ("Tags", Maybe("""[{"Key": "team", "Value": "shop"}]"""))
            )
            .Select(properties => new JsonObject
            {
                ["Type"] = "AWS::ElastiCache::ParameterGroup",
                ["Properties"] = properties,
            });

    /// <summary>A subnet group, as a resource.</summary>
    public static Gen<JsonObject> SubnetGroup { get; } =
        Properties(
                ("Description", Of("\"private subnets\"")),
                (
                    "SubnetIds",
                    Of(
                        """[{"Ref": "SubnetA"}]""",
                        """[{"Ref": "SubnetB"}, {"Ref": "SubnetC"}]""",
                        """[{"Ref": "SubnetA"}, {"Ref": "SubnetB"}, {"Ref": "SubnetC"}]"""
                    )
                ),
                ("Tags", Maybe("""[{"Key": "team", "Value": "shop"}]"""))
            )
            .Select(properties => new JsonObject
            {
                ["Type"] = "AWS::ElastiCache::SubnetGroup",
                ["Properties"] = properties,
            });
}
