using System.Text.Json;
using System.Text.Json.Nodes;
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

    private const string Sharded = """
        "NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on"
        """;

    private const string Secondary = """
        "GlobalReplicationGroupId": "sgaui-orders", "Engine": null, "EngineVersion": null, "CacheNodeType": null, "AtRestEncryptionEnabled": null, "TransitEncryptionEnabled": null
        """;

    public static TheoryData<string, string, string> Causes { get; } =
        new()
        {
            { "E-01", Group, """ "Engine": "memcached", "EngineVersion": "1.4.5" """ },
            { "E-01", Group, """ "Engine": "dragonfly", "EngineVersion": "1.0" """ },
            { "E-05", Group, """ "Engine": "redis", "EngineVersion": "3.2.10" """ },
            { "E-06", Group, """ "Engine": "valkey", "EngineVersion": "6.9" """ },
            { "E-06", Group, """ "Engine": "valkey", "EngineVersion": "7.9" """ },
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
    [InlineData("E-07", """{"EngineVersion": "latest", "NetworkType": "dual_stack"}""")]
    [InlineData("E-07", """{"EngineVersion": "1.3.0", "CacheNodeType": "cache.t4g.small"}""")]
    [InlineData("C-03", """{"AZMode": "both", "PreferredAvailabilityZones": ["eu-central-1a"], "NumCacheNodes": 1}""")]
    public void One_mistake_of_a_cluster_is_one_error(string id, string properties) =>
        Assert.Equal([id], Errors(Cluster, properties));

    [Theory]
    [InlineData("P-05", """ "ClusterMode": "enabled", "CacheParameterGroupName": "default.valkey8" """)]
    [InlineData("R-25", """ "ClusterMode": "disabled" """)]
    [InlineData("R-07", """ "AutomaticFailoverEnabled": false """)]
    [InlineData("L-20", """ "ClusterMode": "enabled", "AutomaticFailoverEnabled": false """)]
    [InlineData("R-03", """ "NumCacheClusters": 1 """)]
    [InlineData(
        "R-23",
        """ "NumNodeGroups": 501, "NodeGroupConfiguration": [{"ReplicaCount": 1}, {"ReplicaCount": 1}] """
    )]
    [InlineData(
        "P-05",
        """ "EngineVersion": "9.0", "CacheParameterGroupName": "default.valkey9", "Durability": "sync" """
    )]
    [InlineData("S-18", """ "TransitEncryptionEnabled": null, "TransitEncryptionMode": "required" """)]
    [InlineData("S-05", """ "TransitEncryptionEnabled": null, "AuthToken": "{{resolve:secretsmanager:orders}}" """)]
    public void One_mistake_of_a_group_with_shards_is_one_error(string id, string properties) =>
        Assert.Equal([id], Errors(Group, Over(Sharded, properties)));

    [Theory]
    [InlineData("R-01", """{"NumCacheClusters": 7, "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"]}""")]
    [InlineData("R-04", """{"NumCacheClusters": 2, "ReplicasPerNodeGroup": 0}""")]
    [InlineData(
        "R-14",
        """{"NumCacheClusters": null, "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"]}"""
    )]
    public void One_mistake_of_a_group_without_shards_is_one_error(string id, string properties) =>
        Assert.Equal([id], Errors(Group, properties));

    // A mode that is on the way has one shard, and needs the parameter group that is missing.
    [Fact]
    public void Two_mistakes_of_a_cluster_mode_are_two_errors() =>
        Assert.Equal(
            ["P-07", "R-25"],
            Errors(
                Group,
                Over(Sharded, """ "ClusterMode": "compatible", "CacheParameterGroupName": "default.valkey8" """)
            )
        );

    [Theory]
    [InlineData(""" "CacheNodeType": "cache.r6gd.large" """)]
    [InlineData(""" "CacheNodeType": "db.r7g.large" """)]
    [InlineData(""" "CacheParameterGroupName": "default.valkey8.2" """)]
    [InlineData(""" "Engine": "valkey" """)]
    [InlineData(""" "Engine": "redis", "EngineVersion": "7.4" """)]
    [InlineData(""" "NumNodeGroups": 501 """)]
    [InlineData(""" "TransitEncryptionMode": "preferred" """)]
    [InlineData(""" "SnapshotArns": ["arn:aws:s3:::bucket/a,b.rdb"] """)]
    public void Of_what_a_secondary_must_not_say_it_is_not_told_what_else_is_wrong_with_it(string properties) =>
        Assert.Equal(["G-08"], Errors(Group, Over(Secondary, properties)));

    [Theory]
    [InlineData(""" "AuthToken": "{{resolve:secretsmanager:orders}}" """)]
    [InlineData(""" "UserGroupIds": ["app-users"] """)]
    public void A_secondary_has_the_encryption_of_its_primary(string properties) =>
        Assert.Empty(Errors(Group, Over(Secondary, properties)));

    [Theory]
    [InlineData("N-12", """{"UserId": "default"}""")]
    [InlineData("U-09", """{"NoPasswordRequired": true}""")]
    public void One_mistake_of_a_user_is_one_error(string id, string properties) =>
        Assert.Equal([id], Errors(ResourceTypes.User, properties));

    [Fact]
    public void Half_a_node_has_no_zones_that_are_missing() =>
        Assert.Equal(
            ["C-02"],
            Errors(
                Cluster,
                """{"NumCacheNodes": 2.5, "AZMode": "cross-az", "PreferredAvailabilityZones": ["eu-central-1a", "eu-central-1b"]}"""
            )
        );

    [Fact]
    public void The_window_of_snapshots_that_there_are_none_of_is_told_once() =>
        Assert.Equal(
            ["B-09"],
            TemplateJudge
                .Judge(ExampleTemplate.Of(Cluster, """{"SnapshotWindow": "03:00-04:00"}"""))
                .Select(finding => finding.Violation.RuleId)
        );

    [Fact]
    public void An_id_that_is_wrong_is_told_once_however_often_it_is_listed() =>
        Assert.Equal(["K-14", "S-27"], Errors(Group, """{"SecurityGroupIds": ["cache-sg", "cache-sg"]}"""));

    [Fact]
    public void A_version_about_which_sources_disagree_is_no_earlier_one() =>
        Assert.Empty(Errors(Cluster, """{"EngineVersion": "1.6", "TransitEncryptionEnabled": true}"""));

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

    [Theory]
    [InlineData("""[{"Ref": "Zones"}]""", true)]
    [InlineData("""[{"Fn::GetAZs": ""}]""", true)]
    [InlineData("""[["us-east-1a", "us-east-1b"]]""", true)]
    [InlineData("""["us-east-1a"]""", false)]
    public void The_items_of_a_list_within_a_list_are_not_counted(string zones, bool isWithin)
    {
        var found = TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Parameters": {"Zones": {"Type": "List<AWS::EC2::AvailabilityZone::Name>"} },
                             "Resources": {"Cache": {{RuleExamples.Pair(
                                more: $"\"PreferredCacheClusterAZs\": {zones}"
                            )}} } }
                            """
                        )
                        .RootElement
                )
            )
            .Select(finding => finding.Violation.RuleId)
            .Where(id => id is "M-21" or "R-14");

        Assert.Equal([isWithin ? "M-21" : "R-14"], found);
    }

    [Theory]
    // Which branch goes with which engine nobody can say.
    [InlineData("""{"Fn::If": ["Nobody", "8.2", "7.1"]}""", "6379", new[] { "M-23" })]
    [InlineData("""{"Fn::If": ["IsNew", "8.2", "7.1"]}""", "6379", new[] { "E-11", "E-11" })]
    // A branch that is wrong in itself stays so.
    [InlineData("\"7.2\"", """{"Fn::If": ["Nobody", 70000, 6379]}""", new[] { "B-16", "E-11", "M-23" })]
    public void What_only_a_condition_that_is_not_there_would_combine_is_not_told(
        string version,
        string port,
        string[] told
    )
    {
        var found = TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"AWSTemplateFormatVersion": "2010-09-09",
                             "Parameters": {"Engine": {"Type": "String", "Default": "valkey", "AllowedValues": ["redis", "valkey"]}, "New": {"Type": "String"} },
                             "Conditions": {"IsNew": {"Fn::Equals": [{"Ref": "New"}, "yes"]} },
                             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                               "ReplicationGroupDescription": "d", "Engine": {"Ref": "Engine"}, "EngineVersion": {{version}}, "Port": {{port}},
                               "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true} } } }
                            """
                        )
                        .RootElement
                )
            )
            .Select(finding => finding.Violation.RuleId)
            .Where(id => id is "E-11" or "B-16" or "M-23")
            .Order();

        Assert.Equal(told, found);
    }

    private static string Over(string properties, string others)
    {
        var all = JsonNode.Parse($"{{ {properties} }}")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse($"{{ {others} }}")!.AsObject())
        {
            all[name] = value?.DeepClone();
        }

        return all.ToJsonString();
    }

    // With Memcached there is no such group, and so no port and no endpoints of it.
    [Fact]
    public void What_an_engine_that_is_refused_would_have_is_not_told()
    {
        const string ByEngine = """{"Fn::If": ["IsRedis", 6379, 11211]}""";
        var found = TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"Engine": {"Type": "String", "AllowedValues": ["memcached", "redis"], "Default": "redis"} },
                         "Conditions": {"IsRedis": {"Fn::Equals": [{"Ref": "Engine"}, "redis"]} },
                         "Resources": {
                           "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d", "VpcId": "vpc-1",
                             "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": {{ByEngine}}, "ToPort": {{ByEngine}}, "CidrIp": "10.0.0.0/8"}]} },
                           "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d",
                             "Engine": {"Ref": "Engine"}, "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2,
                             "AutomaticFailoverEnabled": true, "CacheSubnetGroupName": "caches", "SecurityGroupIds": [{"Ref": "Group"}],
                             "AtRestEncryptionEnabled": true, "TransitEncryptionEnabled": true} } },
                         "Outputs": {"E": {"Value": {"Fn::If": ["IsRedis", {"Fn::GetAtt": "Cache.PrimaryEndPoint.Address"},
                           {"Fn::GetAtt": "Cache.ConfigurationEndPoint.Address"}]} } } }
                        """
                    )
                    .RootElement
            )
        );

        var rules = found.Select(finding => finding.Violation.RuleId).ToList();
        Assert.Contains("E-01", rules);
        Assert.DoesNotContain("K-13", rules);
        Assert.DoesNotContain("M-04", rules);
    }

    private static IEnumerable<string> Errors(string type, string properties) =>
        TemplateJudge
            .Judge(ExampleTemplate.Of(type, properties))
            .Select(finding => finding.Violation)
            .Where(violation => violation.Severity != Severity.Warning)
            .Select(violation => violation.RuleId)
            .Order(StringComparer.Ordinal);
}
