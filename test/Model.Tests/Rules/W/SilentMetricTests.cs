using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.W;

/// <summary>Metrics that the watched node never sends.</summary>
public sealed class SilentMetricTests
{
    public static TheoryData<bool, string, string> Cases { get; } =
        new()
        {
            { true, "credits of a node of Memcached", Alarm("CPUCreditBalance", "memcached", "cache.m7g.large") },
            { true, "credits of a cluster", Alarm("CPUCreditUsage", "redis", "cache.r6gd.xlarge") },
            { true, "credits of a node of a group", OfGroup("CPUCreditBalance", 2) },
            { false, "credits of a burstable node", Alarm("CPUCreditBalance", "redis", "cache.t4g.small") },
            { false, "of a node type that is not known", Alarm("CPUCreditBalance", "redis", "${Type}") },
            { true, "disks without data tiering", Alarm("BytesReadFromDisk", "redis", "cache.m7g.large") },
            { true, "items of disks", Alarm("NumItemsWrittenToDisk", "redis", "cache.t4g.small") },
            { false, "disks of r6gd", Alarm("BytesReadFromDisk", "redis", "cache.r6gd.xlarge") },
            { true, "lag of a cluster", Alarm("ReplicationLag", "redis", "cache.t4g.small") },
            {
                false,
                "lag of a cluster that a group is made of",
                Alarm("ReplicationLag", "redis", "cache.t4g.small", PrimaryOf("C"))
            },
            {
                false,
                "lag of a cluster that a group may be made of",
                Alarm("ReplicationLag", "redis", "cache.t4g.small", PrimaryOf("Elsewhere"))
            },
            {
                true,
                "lag of a cluster beside one that a group is made of",
                Alarm(
                    "ReplicationLag",
                    "redis",
                    "cache.t4g.small",
                    """, "D": {"Type": "AWS::ElastiCache::CacheCluster"}""" + PrimaryOf("D")
                )
            },
            { true, "lag of a group of one", OfGroup("ReplicationLag", 1) },
            { false, "lag of a group of two", OfGroup("ReplicationLag", 2) },
            { true, "durability before it", OfGroup("DurabilityLag", 2, "8.1") },
            { false, "durability that is left out", OfGroup("DurabilityLag", 2, "9.0") },
            { true, "durability that is off", OfGroup("DurabilityLag", 2, "9.0", """, "Durability": "disabled" """) },
            { false, "durability that is on", OfGroup("DurabilityLag", 2, "9.0", """, "Durability": "sync" """) },
            { true, "durability of a cluster", Alarm("DurabilityLag", "redis", "cache.m7g.large", version: "7.1") },
            { true, "search before it", OfGroup("SearchBasedCmds", 2, "8.1") },
            { false, "search", OfGroup("SearchBasedCmds", 2, "8.2") },
            { false, "search of a version that is not known", OfGroup("SearchBasedCmds", 2) },
            { true, "throttled search without durability", OfGroup("SearchWriteThrottleEvents", 2, "8.2") },
            { true, "search of Redis OSS", Alarm("SearchBasedCmds", "redis", "cache.m7g.large", version: "7.1") },
            { true, "search with data tiering", OfGroup("SearchBasedCmds", 2, "8.2", type: "cache.r6gd.xlarge") },
            { true, "hash fields before they expire", OfGroup("ReclaimedFields", 2, "8.2") },
            { false, "hash fields that expire", OfGroup("ReclaimedFields", 2, "9.0") },
            { true, "databases before users have them", OfGroup("DatabaseAuthorizationFailures", 2, "9.0") },
            { true, "a datastore of a cluster", Alarm("GlobalDatastoreReplicationLag", "redis", "cache.m7g.large") },
            {
                true,
                "a datastore of a cluster, whatever its engine",
                Alarm("GlobalDatastoreReplicationLag", "redis", "cache.m7g.large")
                    .Replace("\"redis\"", """{"Ref": "Elsewhere"}""", StringComparison.Ordinal)
            },
            {
                true,
                "a datastore of small nodes",
                OfGroup("GlobalDatastoreReplicationLag", 2, type: "cache.t4g.small")
            },
            { false, "a datastore of elsewhere", OfGroup("GlobalDatastoreReplicationLag", 2) },
            {
                true,
                "a datastore of versions before it",
                OfGroup("GlobalDatastoreReplicationLag", 2, "5.0.5", type: "cache.r5.large")
                    .Replace("valkey", "redis", StringComparison.Ordinal)
            },
            {
                false,
                "a datastore of the first version that can be in one",
                OfGroup("GlobalDatastoreReplicationLag", 2, "5.0.6", type: "cache.r5.large")
                    .Replace("valkey", "redis", StringComparison.Ordinal)
            },
            {
                true,
                "a datastore of groups that speak IPv6",
                OfGroup("GlobalDatastoreReplicationLag", 2, more: """, "NetworkType": "dual_stack" """)
            },
            {
                true,
                "a datastore of groups with durability",
                OfGroup("GlobalDatastoreReplicationLag", 2, "9.0", """, "Durability": "sync" """)
            },
            {
                false,
                "a datastore that the group joins",
                OfGroup("GlobalDatastoreReplicationLag", 2, more: """, "GlobalReplicationGroupId": "fpkhr-orders" """)
            },
            {
                false,
                "a datastore that a group of small nodes joins",
                OfGroup(
                    "GlobalDatastoreReplicationLag",
                    2,
                    type: "cache.t4g.small",
                    more: """, "GlobalReplicationGroupId": "fpkhr-orders" """
                )
            },
            {
                true,
                "a datastore of small nodes, by group",
                OfGroup("GlobalDatastoreReplicationLag", 2, type: "cache.t4g.small")
                    .Replace("CacheClusterId", "ReplicationGroupId", StringComparison.Ordinal)
                    .Replace("${G}-001", "${G}", StringComparison.Ordinal)
            },
            { false, "another metric", Alarm("CPUUtilization", "redis", "cache.m7g.large") },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_told_where_it_is_wrong(bool isTold, string what, string template) =>
        Assert.True(
            isTold
                == TemplateJudge
                    .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                    .Any(finding => finding.Violation.RuleId == "W-13"),
            what
        );

    // It is told what the cache has instead, and a replica it cannot have.
    [Theory]
    [InlineData("ReplicationLag", "memcached", "W-03")]
    [InlineData("GlobalDatastoreReplicationLag", "memcached", "W-03")]
    [InlineData("GlobalDatastoreReplicationLag", "redis", "W-13")]
    public void What_the_kind_of_cache_has_not_is_told_once(string metric, string engine, string id) =>
        Assert.Equal(
            [id],
            TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(Alarm(metric, engine, "cache.r7g.large")).RootElement))
                .Select(finding => finding.Violation.RuleId)
                .Where(told => told.StartsWith("W-", StringComparison.Ordinal))
        );

    private static string Alarm(string metric, string engine, string type, string more = "", string? version = null) =>
        $$$"""
            {"Parameters": {"Elsewhere": {"Type": "String"}, "Type": {"Type": "String"} }, "Resources": {
              "C": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "{{{engine}}}"{{{Version(
                version
            )}}}, "CacheNodeType": {"Fn::Sub": "{{{type}}}"},
                "NumCacheNodes": 1} }{{{more}}},
              "A": {{{Of(metric, """{"Ref": "C"}""")}}} } }
            """;

    private static string Version(string? version) => version is null ? "" : $", \"EngineVersion\": \"{version}\"";

    private static string OfGroup(
        string metric,
        int nodes,
        string? version = null,
        string more = "",
        string type = "cache.m7g.large"
    ) =>
        $$$"""
            {"Resources": {
              "G": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "a", "Engine": "valkey",
                "CacheNodeType": "{{{type}}}", "NumCacheClusters": {{{nodes}}}{{{Version(version)}}}{{{more}}} } },
              "A": {{{Of(metric, """{"Fn::Sub": "${G}-001"}""")}}} } }
            """;

    private static string PrimaryOf(string id) =>
        $$"""
            , "G": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "a",
              "PrimaryClusterId": {"Ref": "{{id}}"} } }
            """;

    private static string Of(string metric, string id) =>
        $$"""
            {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "{{metric}}",
              "Dimensions": [{"Name": "CacheClusterId", "Value": {{id}} }], "Statistic": "Average", "Period": 60,
              "EvaluationPeriods": 1, "Threshold": 1, "ComparisonOperator": "LessThanThreshold"} }
            """;
}
