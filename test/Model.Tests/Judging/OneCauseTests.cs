using System.Text.Json;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>One cause, one error: what only follows from a value that is wrong in itself is not told beside it.</summary>
public sealed class OneCauseTests
{
    private const string Group = ResourceTypes.ReplicationGroup;
    private const string Cluster = ResourceTypes.CacheCluster;

    // Everything that depends on the engine, its version and the node type.
    private const string Features =
        """ "AuthToken": "{{resolve:secretsmanager:orders}}", "NetworkType": "dual_stack", "ClusterMode": "disabled", "TransitEncryptionMode": "required", "DataTieringEnabled": true, "CacheParameterGroupName": "default.redis7", "LogDeliveryConfigurations": [{"LogType": "engine-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "orders"}}}] """;

    public static TheoryData<string, string, string> Causes { get; } =
        new()
        {
            { "E-01", Group, """ "Engine": "memcached", "EngineVersion": "1.4.5" """ },
            { "E-01", Group, """ "Engine": "dragonfly", "EngineVersion": "1.0" """ },
            { "E-05", Group, """ "Engine": "redis", "EngineVersion": "3.2.10" """ },
            { "E-06", Group, """ "Engine": "valkey", "EngineVersion": "6.9" """ },
            { "E-08", Group, """ "Engine": "redis", "EngineVersion": "3.2" """ },
            { "E-08", Group, """ "Engine": "redis", "EngineVersion": "5.0" """ },
            { "E-09", Group, """ "Engine": "valkey", "EngineVersion": "8" """ },
            { "E-11", Group, """ "Engine": "redis", "EngineVersion": "8.0" """ },
            { "E-11", Group, """ "Engine": "valkey", "EngineVersion": "5.0.6" """ },
        };

    [Theory]
    [MemberData(nameof(Causes))]
    public void A_version_that_does_not_exist_silences_what_follows_from_it(string id, string type, string cause)
    {
        var without = Errors(type, $$"""{ {{Features}}, "Engine": "valkey", "EngineVersion": "8.2" }""");
        var with = Errors(type, $$"""{ {{Features}}, {{cause}} }""");

        Assert.Equal([id], with.Except(without).Order());
    }

    [Theory]
    [InlineData("E-02", """{"Engine": "valkey", "EngineVersion": "8.2", "AZMode": "cross-az"}""")]
    [InlineData("E-07", """{"EngineVersion": "1.4", "NetworkType": "dual_stack"}""")]
    [InlineData("C-03", """{"AZMode": "both", "PreferredAvailabilityZones": ["eu-central-1a"], "NumCacheNodes": 1}""")]
    public void One_mistake_of_a_cluster_is_one_error(string id, string properties) =>
        Assert.Equal([id], Errors(Cluster, properties));

    [Fact]
    public void A_node_type_that_is_no_more_silences_what_it_could_not_do() =>
        Assert.Equal(["T-02"], Errors(Group, """{"CacheNodeType": "cache.t2.micro", "NetworkType": "dual_stack"}"""));

    [Fact]
    public void What_does_not_follow_is_told_beside_it() =>
        Assert.Equal(["B-16", "E-05"], Errors(Group, """{"Engine": "redis", "EngineVersion": "7.4", "Port": 80}"""));

    [Fact]
    public void A_version_that_may_have_come_since_silences_nothing() =>
        Assert.Equal(
            ["E-06", "R-02"],
            Errors(Group, """{"EngineVersion": "9.9", "NumCacheClusters": null, "ReplicasPerNodeGroup": 6}""")
        );

    // With failover there is one node too few for it, which is the cause; without it nothing but this says so.
    [Fact]
    public void A_cause_that_other_values_of_parameters_take_away_silences_nothing()
    {
        const string Written = """
            {"Parameters": {"Failover": {"Type": "String", "AllowedValues": ["true", "false"]}},
             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
               "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.large", "ReplicationGroupDescription": "orders",
               "NumCacheClusters": 1, "AutomaticFailoverEnabled": {"Ref": "Failover"}, "MultiAZEnabled": true}}}}
            """;

        var found = TemplateJudge
            .Judge(Template.Read(JsonDocument.Parse(Written).RootElement))
            .Select(finding => finding.Violation.RuleId);

        Assert.Equal(
            ["R-05", "R-09", "R-10"],
            found.Where(id => id.StartsWith("R-", StringComparison.Ordinal)).Order()
        );
    }

    private static IEnumerable<string> Errors(string type, string properties) =>
        TemplateJudge
            .Judge(ExampleTemplate.Of(type, properties))
            .Select(finding => finding.Violation)
            .Where(violation => violation.Severity != Severity.Warning)
            .Select(violation => violation.RuleId)
            .Order(StringComparer.Ordinal);
}
