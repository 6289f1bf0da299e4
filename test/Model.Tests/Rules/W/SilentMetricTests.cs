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
            { true, "lag of a group of one", OfGroup("ReplicationLag", 1) },
            { false, "lag of a group of two", OfGroup("ReplicationLag", 2) },
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

    private static string Alarm(string metric, string engine, string type, string more = "") =>
        $$$"""
            {"Parameters": {"Elsewhere": {"Type": "String"}, "Type": {"Type": "String"} }, "Resources": {
              "C": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "{{{engine}}}", "CacheNodeType": {"Fn::Sub": "{{{type}}}"},
                "NumCacheNodes": 1} }{{{more}}},
              "A": {{{Of(metric, """{"Ref": "C"}""")}}} } }
            """;

    private static string OfGroup(string metric, int nodes) =>
        $$$"""
            {"Resources": {
              "G": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "a", "Engine": "valkey",
                "CacheNodeType": "cache.m7g.large", "NumCacheClusters": {{{nodes}}} } },
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
