namespace ElastiCache.Cli.Tests.Browser;

/// <summary>Templates whose pictures are looked at.</summary>
internal static class Pictured
{
    private const string Common =
        "\"Engine\":\"valkey\",\"EngineVersion\":\"8.2\",\"CacheNodeType\":\"cache.r7g.large\",\"AtRestEncryptionEnabled\":true,\"TransitEncryptionEnabled\":true,\"AutomaticFailoverEnabled\":true,\"MultiAZEnabled\":true,\"SnapshotRetentionLimit\":7,\"SnapshotWindow\":\"02:00-03:00\"";

    /// <summary>The caches of prod, as the app makes them.</summary>
    public static string Prod { get; } =
        Repository.PathOf("test", "Infra.Tests", "Snapshots", "elasticache-prod-caches.json");

    /// <summary>By their names.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["one node"] = Resources(
                """
                "Cache": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"redis","EngineVersion":"7.1","CacheNodeType":"cache.t4g.micro","NumCacheClusters":1,"ReplicationGroupDescription":"one node","AutomaticFailoverEnabled":false}}
                """
            ),
            ["one and five, placed, open to the internet"] = Resources(
                $$$"""
                "Sessions": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{{{{Common}}},"NumCacheClusters":6,
                  "PreferredCacheClusterAZs":["eu-central-1a","eu-central-1b","eu-central-1c","eu-central-1a","eu-central-1b","eu-central-1c"],
                  "SecurityGroupIds":[{"Ref":"Door"}]}},
                "Door": {"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[
                  {"IpProtocol":"tcp","FromPort":6379,"ToPort":6379,"CidrIp":"10.0.0.0/16","Description":"offices"},
                  {"IpProtocol":"tcp","FromPort":6379,"ToPort":6379,"CidrIp":"0.0.0.0/0"}]}}
                """
            ),
            ["a name without a place to break"] = Resources(
                """
                "ANameOfSixtyLettersThatSomebodyWroteWithoutThinkingOfTelephones": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"redis","EngineVersion":"7.1","CacheNodeType":"cache.t4g.micro","NumCacheClusters":1,"ReplicationGroupDescription":"one node","AutomaticFailoverEnabled":false}}
                """
            ),
            ["six zones with long names"] = Resources(
                $$$"""
                "Sessions": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{{{{Common}}},"NumCacheClusters":6,
                  "PreferredCacheClusterAZs":["ap-southeast-2-akl-1a","ap-southeast-2-akl-1b","ap-southeast-2-akl-1c","ap-southeast-2a","ap-southeast-2b","ap-southeast-2c"]}}
                """
            ),
            ["three shards with two replicas each"] = Resources(Shards(3, 2)),
            ["ninety shards with a replica each"] = Resources(Shards(90, 1)),
            ["five hundred shards"] = Resources(Shards(500, 0)),
            ["shards with slots"] = Resources(
                $$$"""
                "Cache": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{{{{Common}}},"NodeGroupConfiguration":[
                  {"NodeGroupId":"0001","Slots":"0-5460","PrimaryAvailabilityZone":"us-gov-west-1a","ReplicaAvailabilityZones":["us-gov-west-1b"]},
                  {"NodeGroupId":"0002","Slots":"5461-10922,16380-16383,16375-16379","PrimaryAvailabilityZone":"us-gov-west-1b","ReplicaAvailabilityZones":["us-gov-west-1a","us-gov-west-1a"]}]}}
                """
            ),
            ["three Memcached nodes"] = Resources(Memcached(3)),
            ["sixty Memcached nodes"] = Resources(Memcached(60)),
            ["serverless"] = Resources(
                """
                "Shop": {"Type":"AWS::ElastiCache::ServerlessCache","Properties":{"ServerlessCacheName":"shop","Engine":"valkey","MajorEngineVersion":"8","UserGroupId":"group",
                  "CacheUsageLimits":{"DataStorage":{"Minimum":2,"Maximum":10,"Unit":"GB"},"ECPUPerSecond":{"Maximum":50000}},"DailySnapshotTime":"03:00","SnapshotRetentionLimit":7}}
                """
            ),
            ["global datastore"] = Resources(
                $$$"""
                {{{Shards(2, 1)}}},
                "World": {"Type":"AWS::ElastiCache::GlobalReplicationGroup","Properties":{"GlobalReplicationGroupIdSuffix":"orders","Members":[
                  {"ReplicationGroupId":{"Ref":"Cache"},"ReplicationGroupRegion":"eu-central-1","Role":"PRIMARY"},
                  {"ReplicationGroupId":"orders-us","ReplicationGroupRegion":"us-east-1","Role":"SECONDARY"},
                  {"ReplicationGroupId":"orders-ap","ReplicationGroupRegion":"ap-northeast-1","Role":"SECONDARY"}]}}
                """
            ),
            ["long names, markup and nothing known"] = Resources(
                $$$"""
                "{{{new string(
                    'W',
                    200
                )}}}": {"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":{"Ref":"E"},"CacheNodeType":{"Ref":"N"},"NumCacheClusters":{"Ref":"C"},
                  "ReplicationGroupId":"<script>alert('&')</script> a name that has no end and no sense, and goes on and on and on and on","SecurityGroupIds":[{"Ref":"Door"}],"KmsKeyId":"arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555","AtRestEncryptionEnabled":true}},
                "Door": {"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{{{Ranges}}}]}}
                """
            ),
        };

    private static string Ranges =>
        string.Join(
            ",",
            Enumerable
                .Range(0, 20)
                .Select(number =>
                    $"{{\"IpProtocol\":\"tcp\",\"FromPort\":{6000 + number},\"ToPort\":6500,\"CidrIpv6\":\"2001:db8:aaaa:bbbb:cccc:dddd:eeee:{number}/128\"}}"
                )
        );

    /// <summary>The path of a file with a template.</summary>
    public static string File(string name)
    {
        var path = Path.Join(Directory.CreateTempSubdirectory("pictured-").FullName, "template.json");
        System.IO.File.WriteAllText(path, All[name]);
        return path;
    }

    private static string Resources(string resources) => $"{{\"Resources\":{{{resources}}}}}";

    private static string Shards(int shards, int replicas) =>
        $"\"Cache\":{{\"Type\":\"AWS::ElastiCache::ReplicationGroup\",\"Properties\":{{{Common},\"ClusterMode\":\"enabled\",\"NumNodeGroups\":{shards},\"ReplicasPerNodeGroup\":{replicas}}}}}";

    private static string Memcached(int nodes) =>
        $"\"Objects\":{{\"Type\":\"AWS::ElastiCache::CacheCluster\",\"Properties\":{{\"Engine\":\"memcached\",\"EngineVersion\":\"1.6.22\",\"CacheNodeType\":\"cache.m7g.large\",\"AZMode\":\"cross-az\",\"TransitEncryptionEnabled\":true,\"NumCacheNodes\":{nodes}}}}}";
}
