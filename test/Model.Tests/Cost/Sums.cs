// Long: A table of templates, each with its sum worked out.
namespace ElastiCache.Model.Tests.Cost;

/// <summary>Twenty templates and more, each with its sum: quantity x price x 730 hours, or quantity x price of a month.</summary>
internal static class Sums
{
    private const decimal Hours = 730;

    public static Sum[] All { get; } =
    [
        new("one Valkey node", Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":1"))
        {
            // 0.219 for Redis OSS, 0.8 of it for Valkey.
            Lines = [("1 node cache.r7g.large, valkey", 1 * 0.219m * 0.8m * Hours)],
        },
        new("one Redis OSS node", Group("redis", "7.1", "cache.r7g.large", "\"NumCacheClusters\":1"))
        {
            Lines = [("1 node cache.r7g.large, redis", 1 * 0.219m * Hours)],
        },
        new(
            "a primary and two replicas in Ireland",
            Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":3")
        )
        {
            Region = "eu-west-1",
            Lines = [("3 nodes cache.r7g.large, valkey", 3 * 0.1944m * Hours)],
        },
        new(
            "three shards with two replicas each in Frankfurt",
            Group("valkey", "8.2", "cache.r7g.xlarge", "\"NumNodeGroups\":3,\"ReplicasPerNodeGroup\":2")
        )
        {
            Region = "eu-central-1",
            // r7g is estimated there from r6g.
            Lines = [("9 nodes cache.r7g.xlarge, valkey", 9 * 0.525m * 0.8m * Hours)],
            IsEstimate = true,
        },
        new(
            "shards listed one by one",
            Group(
                "valkey",
                "8.2",
                "cache.m7g.large",
                "\"NodeGroupConfiguration\":[{\"ReplicaCount\":1},{\"ReplicaCount\":2},{\"ReplicaAvailabilityZones\":[\"us-east-1a\"]}]"
            )
        )
        {
            // 2 + 3 + 2 nodes.
            Lines = [("7 nodes cache.m7g.large, valkey", 7 * 0.158m * 0.8m * Hours)],
        },
        new("three Memcached nodes", Memcached("cache.t4g.small", 3))
        {
            Lines = [("3 nodes cache.t4g.small, memcached", 3 * 0.032m * Hours)],
            // As Redis OSS: nobody asked the API for Memcached.
            IsEstimate = true,
        },
        new(
            "data tiering",
            Group("valkey", "8.2", "cache.r6gd.xlarge", "\"NumCacheClusters\":2,\"DataTieringEnabled\":true")
        )
        {
            Lines = [("2 nodes cache.r6gd.xlarge, valkey", 2 * 0.781m * 0.8m * Hours)],
            Notes = ["data tiering: the SSD is part of the price of the node"],
        },
        new(
            "Redis OSS 5 in its first year of extended support",
            Group("redis", "5.0.6", "cache.r6g.large", "\"NumCacheClusters\":2")
        )
        {
            Lines =
            [
                ("2 nodes cache.r6g.large, redis", 2 * 0.206m * Hours),
                ("extended support of Redis OSS 4 and 5, 80 % more", 2 * 0.206m * 0.8m * Hours),
            ],
            // 2 x 0.206 x 1.6 x 730 = 481.22
            Notes =
            [
                "extended support of Redis OSS 4 and 5: 160 % more from 2028-02-01 on, $481.22 a month; upgrade before",
                "extended support of Redis OSS 4 and 5 ends on 2029-01-31: then AWS upgrades to Valkey",
            ],
        },
        new(
            "Redis OSS 6 a day before extended support",
            Group("redis", "6.2", "cache.r6g.large", "\"NumCacheClusters\":2")
        )
        {
            Today = "2027-01-31",
            Lines = [("2 nodes cache.r6g.large, redis", 2 * 0.206m * Hours)],
            Notes =
            [
                "extended support of Redis OSS 6: 80 % more from 2027-02-01 on, $240.61 a month; upgrade before",
                "extended support of Redis OSS 6 ends on 2030-01-31: then AWS upgrades to Valkey",
            ],
        },
        new(
            "Redis OSS 6 on the first day of extended support",
            Group("redis", "6.x", "cache.r6g.large", "\"NumCacheClusters\":2")
        )
        {
            Today = "2027-02-01",
            Lines =
            [
                ("2 nodes cache.r6g.large, redis", 2 * 0.206m * Hours),
                ("extended support of Redis OSS 6, 80 % more", 2 * 0.206m * 0.8m * Hours),
            ],
        },
        new("Redis OSS 6 in its third year", Group("redis", "6.2", "cache.r6g.large", "\"NumCacheClusters\":1"))
        {
            Today = "2029-02-01",
            Lines =
            [
                ("1 node cache.r6g.large, redis", 0.206m * Hours),
                ("extended support of Redis OSS 6, 160 % more", 0.206m * 1.6m * Hours),
            ],
        },
        new(
            "synchronous durability",
            Group(
                "valkey",
                "9.0",
                "cache.r7g.large",
                "\"NumNodeGroups\":2,\"ReplicasPerNodeGroup\":1,\"Durability\":\"sync\""
            )
        )
        {
            Lines =
            [
                ("4 nodes cache.r7g.large, valkey", 4 * 0.1752m * Hours),
                ("durability sync, 18 % more", 4 * 0.1752m * 0.18m * Hours),
            ],
        },
        new(
            "asynchronous durability",
            Group("valkey", "9.0", "cache.r7g.large", "\"NumCacheClusters\":2,\"Durability\":\"async\"")
        )
        {
            Lines = [("2 nodes cache.r7g.large, valkey", 2 * 0.1752m * Hours)],
            Notes = ["durability async: no charge for it is known"],
        },
        new("reserved for a year", Group("redis", "7.1", "cache.r6g.large", "\"NumCacheClusters\":2"))
        {
            Reserved = "1yr-no-upfront",
            Lines =
            [
                ("2 nodes cache.r6g.large, redis, reserved for a year, nothing upfront", 2 * 0.206m * 0.683m * Hours),
            ],
            IsEstimate = true,
        },
        new(
            "reserved, and in extended support, which is charged on top",
            Group("redis", "5.0.6", "cache.r6g.large", "\"NumCacheClusters\":1")
        )
        {
            Reserved = "3yr-all-upfront",
            Lines =
            [
                ("1 node cache.r6g.large, redis, reserved for three years, all upfront", 0.206m * 0.451m * Hours),
                ("extended support of Redis OSS 4 and 5, 80 % more", 0.206m * 0.8m * Hours),
            ],
            IsEstimate = true,
        },
        new("a serverless cache that nobody uses", Serverless("valkey", ""))
        {
            // 0.1 GB at least.
            Lines = [("data, 0.1 GB at least", 0.1m * 0.084m * Hours)],
            Unknown =
            [
                "data beyond 0.1 GB at $61.32 a GB and month; say storedGb in the usage file",
                "requests at $0.0023 a million ECPU; say ecpuPerSecond in the usage file",
            ],
            Notes = ["no limit of both data and requests is set: what it may cost has no end"],
            IsEstimate = true,
        },
        new("a serverless Redis OSS cache with its usage", Serverless("redis", ",\"SnapshotRetentionLimit\":7"))
        {
            Usage = """{"caches":{"Cache":{"storedGb":12.5,"ecpuPerSecond":3000}}}""",
            Lines =
            [
                ("data, 12.5 GB", 12.5m * 0.125m * Hours),
                // 3000 x 3600 seconds are 10.8 million an hour.
                ("requests, 3,000 ECPU a second", 10.8m * 0.0034m * Hours),
                // No backup of a serverless cache is free.
                ("7 daily backups of 12.5 GB", 7 * 12.5m * 0.085m),
            ],
            IsEstimate = true,
        },
        new(
            "a serverless cache with limits",
            Serverless(
                "valkey",
                ",\"CacheUsageLimits\":{\"DataStorage\":{\"Minimum\":2,\"Maximum\":10,\"Unit\":\"GB\"},\"ECPUPerSecond\":{\"Minimum\":1000,\"Maximum\":5000}}"
            )
        )
        {
            Lines =
            [
                ("data, 2 GB at least", 2 * 0.084m * Hours),
                ("requests, 1,000 ECPU a second at least", 3.6m * 0.0023m * Hours),
            ],
            // 730 x (10 x 0.084 + 18 x 0.0023) = 643.42
            Notes = ["at most $643.42 a month by its limits"],
            Unknown =
            [
                "data beyond 2 GB at $61.32 a GB and month; say storedGb in the usage file",
                "requests beyond 1000 ECPU a second at $0.0023 a million ECPU; say ecpuPerSecond in the usage file",
            ],
            IsEstimate = true,
        },
        new(
            "backups beyond the free one",
            Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":8")
        )
        {
            Usage = """{"caches":{"*":{"snapshotGb":10}}}""",
            Lines =
            [
                ("2 nodes cache.r7g.large, valkey", 2 * 0.1752m * Hours),
                ("7 daily backups of 10 GB, one more is free", 7 * 10 * 0.085m),
            ],
            IsEstimate = true,
        },
        new(
            "backups are as large as the data where nothing else is said",
            Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":3")
        )
        {
            Usage = """{"caches":{"*":{"storedGb":4}}}""",
            Lines =
            [
                ("2 nodes cache.r7g.large, valkey", 2 * 0.1752m * Hours),
                ("2 daily backups of 4 GB, one more is free", 2 * 4 * 0.085m),
            ],
            IsEstimate = true,
        },
        new(
            "one backup is free",
            Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":2,\"SnapshotRetentionLimit\":1")
        )
        {
            Lines = [("2 nodes cache.r7g.large, valkey", 2 * 0.1752m * Hours)],
            Notes = ["backups: the one that is kept is free"],
        },
        new(
            "a price of one's own for what is reserved, where none on demand is known",
            Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":2")
        )
        {
            Region = "me-central-1",
            Reserved = "1yr-no-upfront",
            Prices =
                """{"reserved":[{"region":"me-central-1","engine":"valkey","nodeType":"cache.r7g.large","term":"1yr-no-upfront","usdPerHour":0.1}]}""",
            Lines = [("2 nodes cache.r7g.large, valkey, reserved for a year, nothing upfront", 2 * 0.1m * Hours)],
        },
        new("traffic between zones and logs", Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":2"))
        {
            Usage = """{"caches":{"Cache":{"crossZoneGbPerMonth":500,"logGbPerMonth":4}}}""",
            Lines =
            [
                ("2 nodes cache.r7g.large, valkey", 2 * 0.1752m * Hours),
                // A cent at the client's end, none at the node's.
                ("traffic between Availability Zones", 500 * 0.01m),
                ("logs taken in", 4 * 0.5m),
            ],
            IsEstimate = true,
        },
        new("a node type that nobody knows", Group("valkey", "8.2", "cache.r9g.large", "\"NumCacheClusters\":2"))
        {
            Lines = [],
            Unknown =
            [
                "nodes: no price of cache.r9g.large with valkey in us-east-1 is known; elasticache prices update --region us-east-1 asks AWS",
            ],
        },
        new("a Region that the table lacks", Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":2"))
        {
            Region = "il-central-1",
            Lines = [],
            Unknown =
            [
                "nodes: no price of cache.r7g.large with valkey in il-central-1 is known; elasticache prices update --region il-central-1 asks AWS",
            ],
        },
        new(
            "a number of nodes that only the deployment knows",
            Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":{\"Ref\":\"AWS::AccountId\"}")
        )
        {
            Lines = [],
            Unknown = ["nodes: NumCacheClusters is known at deployment only"],
        },
        new(
            "the eighth generation in a Region of the seventh",
            Group("valkey", "8.2", "cache.r8g.large", "\"NumCacheClusters\":1")
        )
        {
            Region = "eu-west-1",
            // us-east-1 0.2195 x 0.8, times 0.243 / 0.219.
            Lines = [("1 node cache.r8g.large, valkey", 0.2195m * 0.8m * (0.243m / 0.219m) * Hours)],
            IsEstimate = true,
        },
        new("prices of one's own", Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":2"))
        {
            Prices =
                """{"source":"our agreement","nodes":[{"region":"us-east-1","engine":"valkey","nodeType":"cache.r7g.large","usdPerHour":0.15}]}""",
            Lines = [("2 nodes cache.r7g.large, valkey", 2 * 0.15m * Hours)],
        },
        new("a discount on everything else", Group("redis", "7.1", "cache.r7g.large", "\"NumCacheClusters\":2"))
        {
            Prices = """{"discountPercent":10}""",
            Lines = [("2 nodes cache.r7g.large, redis", 2 * 0.219m * 0.9m * Hours)],
        },
        new(
            "keys, secrets and alarms",
            """
            {
              "Cache": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"8.2","CacheNodeType":"cache.r7g.large","NumCacheClusters":2}},
              "Key": {"Type":"AWS::KMS::Key"},
              "One": {"Type":"AWS::SecretsManager::Secret"},
              "Two": {"Type":"AWS::SecretsManager::Secret"},
              "Plain": {"Type":"AWS::CloudWatch::Alarm","Properties":{"MetricName":"CPUUtilization","Period":60}},
              "Worst": {"Type":"AWS::CloudWatch::Alarm","Properties":{"Metrics":[
                {"Id":"worst","Expression":"MAX([m1,m2])"},
                {"Id":"m1","MetricStat":{"Metric":{"MetricName":"Evictions"},"Period":60,"Stat":"Sum"}},
                {"Id":"m2","MetricStat":{"Metric":{"MetricName":"Evictions"},"Period":60,"Stat":"Sum"}}]}},
              "Function": {"Type":"AWS::Lambda::Function"}
            }
            """
        )
        {
            Lines =
            [
                ("2 nodes cache.r7g.large, valkey", 2 * 0.1752m * Hours),
                ("1 key", 1),
                ("2 secrets", 2 * 0.4m),
                // One metric, and the two of which the worst is taken.
                ("2 alarms on 3 metrics", 3 * 0.1m),
            ],
            Unknown = ["1 Lambda Function: not priced here"],
            IsEstimate = true,
        },
        new(
            "two engines side by side",
            """
            {
              "Old": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"redis","EngineVersion":"7.1","CacheNodeType":"cache.t3.medium","NumCacheClusters":2}},
              "New": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"8.2","CacheNodeType":"cache.t4g.medium","NumCacheClusters":2}}
            }
            """
        )
        {
            Lines =
            [
                ("2 nodes cache.t3.medium, redis", 2 * 0.068m * Hours),
                ("2 nodes cache.t4g.medium, valkey", 2 * 0.065m * 0.8m * Hours),
            ],
        },
        new("no Region", Group("valkey", "8.2", "cache.r7g.large", "\"NumCacheClusters\":1"))
        {
            Region = null,
            Lines = [("1 node cache.r7g.large, valkey", 0.1752m * Hours)],
            Notes = ["the Region is not known: these are the prices of us-east-1"],
            IsEstimate = true,
        },
    ];

    private static string Group(string engine, string version, string nodeType, string others) =>
        Cache(
            "ReplicationGroup",
            $"\"Engine\":\"{engine}\",\"EngineVersion\":\"{version}\",\"CacheNodeType\":\"{nodeType}\",{others}"
        );

    private static string Memcached(string nodeType, int nodes) =>
        Cache(
            "CacheCluster",
            $"\"Engine\":\"memcached\",\"EngineVersion\":\"1.6.22\",\"CacheNodeType\":\"{nodeType}\",\"NumCacheNodes\":{nodes}"
        );

    private static string Serverless(string engine, string others) =>
        Cache("ServerlessCache", $"\"ServerlessCacheName\":\"shop\",\"Engine\":\"{engine}\"{others}");

    private static string Cache(string type, string properties) =>
        $$"""{"Cache":{"Type":"AWS::ElastiCache::{{type}}","Properties":{ {{properties}} } } }""";
}
