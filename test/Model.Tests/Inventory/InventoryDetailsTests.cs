using ElastiCache.Model.Inventory;
using static ElastiCache.Model.Tests.Inventory.CacheTemplates;

namespace ElastiCache.Model.Tests.Inventory;

/// <summary>What the inventory says of a cache where a template says a part of it only.</summary>
public sealed class InventoryDetailsTests
{
    private static readonly string OnlyHere = $$$"""
        {"Conditions":{"IsHere":{"Fn::Equals":[{"Ref":"AWS::Region"},"eu-central-1"]}},"Resources":{ {{{Group(
            "",
            "IsHere"
        )}}} } }
        """;

    [Theory]
    [InlineData("\"NumCacheClusters\":1000", "1000")]
    [InlineData("\"NumCacheClusters\":1001", "NumCacheClusters is 1001, which no cache can have")]
    [InlineData("\"NumCacheClusters\":1.5", "NumCacheClusters is 1.5, which no cache can have")]
    [InlineData("\"NumNodeGroups\":500,\"ReplicasPerNodeGroup\":1", "1000")]
    [InlineData("\"NumNodeGroups\":501,\"ReplicasPerNodeGroup\":1", "NumNodeGroups is 501, which no cache can have")]
    [InlineData("\"NumNodeGroups\":0", "NumNodeGroups is 0, which no cache can have")]
    [InlineData("\"NodeGroupConfiguration\":[{\"ReplicaCount\":1000}]", "1001")]
    [InlineData(
        "\"NodeGroupConfiguration\":[{\"ReplicaCount\":1001}]",
        "NodeGroupConfiguration.ReplicaCount is 1001, which no cache can have"
    )]
    public void As_many_nodes_are_counted_as_a_cache_may_have(string properties, string nodes)
    {
        var cache = Only(Group(properties));

        Assert.Equal(nodes, cache.UnknownNodes ?? $"{cache.Nodes}");
    }

    [Theory]
    [InlineData("\"NumCacheNodes\":1000", "1000")]
    [InlineData("\"NumCacheNodes\":1001", "NumCacheNodes is 1001, which no cache can have")]
    [InlineData("\"NumCacheNodes\":0", "NumCacheNodes is 0, which no cache can have")]
    [InlineData("", "1")]
    public void So_are_the_nodes_of_a_cluster(string properties, string nodes)
    {
        var cache = Only(Cluster(properties));

        Assert.Equal(nodes, cache.UnknownNodes ?? $"{cache.Nodes}");
    }

    [Theory]
    [InlineData("\"PreferredCacheClusterAZs\":[\"a\",\"b\"]", false)]
    [InlineData("\"PreferredCacheClusterAZs\":[\"a\",{\"Fn::ImportValue\":\"zone\"}]", true)]
    [InlineData("\"PreferredCacheClusterAZs\":{\"Fn::ImportValue\":\"zones\"}", true)]
    [InlineData("\"NodeGroupConfiguration\":[{},{\"PrimaryAvailabilityZone\":{\"Fn::ImportValue\":\"zone\"}}]", true)]
    [InlineData("\"NodeGroupConfiguration\":[{\"PrimaryAvailabilityZone\":\"a\"}]", false)]
    public void A_zone_that_only_the_deployment_knows_is_hidden(string properties, bool isHidden) =>
        Assert.Equal(isHidden, Only(Group(properties)).HasHiddenZones);

    [Theory]
    [InlineData("", false)]
    [InlineData("\"PreferredAvailabilityZone\":\"a\"", false)]
    [InlineData("\"PreferredAvailabilityZone\":{\"Fn::ImportValue\":\"zone\"}", true)]
    [InlineData("\"PreferredAvailabilityZones\":[\"a\",{\"Fn::ImportValue\":\"zone\"}]", true)]
    public void So_is_a_zone_of_a_cluster(string properties, bool isHidden) =>
        Assert.Equal(isHidden, Only(Cluster(properties)).HasHiddenZones);

    [Theory]
    [InlineData("memcached")]
    [InlineData("redis")]
    public void A_cluster_has_no_hash_slots_and_nobody_who_takes_over(string engine)
    {
        var cache = Only(Cluster("\"NumCacheNodes\":1", engine));

        Assert.Equal((false, true), (cache.IsSharded, cache.Failover.Is(false)));
    }

    // The version tells, where the template does not: only Valkey has an 8.
    [Theory]
    [InlineData("\"EngineVersion\":\"8.0\"", "valkey")]
    [InlineData("\"EngineVersion\":\"6.2\"", "redis")]
    [InlineData("", "redis")]
    public void The_engine_that_is_left_out_is_the_one_with_the_version(string properties, string engine) =>
        Assert.Equal(engine, Only(Group(properties)).Engine.ToString());

    [Theory]
    [InlineData("eu-central-1", 1)]
    [InlineData("us-east-1", 0)]
    public void A_cache_of_one_Region_is_in_that_Region_only(string region, int count)
    {
        var read = Read(OnlyHere, region);

        Assert.Equal(count, read.Caches.Count);
        Assert.All(read.Caches, cache => Assert.Null(cache.OnlyWhere));
    }

    [Fact]
    public void Where_the_Region_is_not_known_the_condition_decides_later()
    {
        var read = Read(OnlyHere, null);

        Assert.Equal("IsHere", Assert.Single(read.Caches).OnlyWhere);
    }

    [Theory]
    [InlineData("IsOn", 1)]
    [InlineData("IsOff", 0)]
    public void Scaling_that_is_not_made_moves_nothing(string condition, int count)
    {
        var read = Read(
            $$$"""
            {"Conditions":{"IsOn":{"Fn::Equals":["a","a"]},"IsOff":{"Fn::Equals":["a","b"]}},"Resources":{ {{{Group(
                ""
            )}}},
              "Target":{"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Condition":"{{{condition}}}","Properties":{
                "ResourceId":{"Fn::Sub":"replication-group/${Cache}"},"ScalableDimension":"elasticache:replication-group:Replicas","MinCapacity":1,"MaxCapacity":3}},
              "Topic":{"Type":"AWS::SNS::Topic","Properties":{"ResourceId":{"Ref":"Cache"} } } } }
            """
        );

        Assert.Equal(count, Assert.Single(read.Caches).Scaling.Count);
    }

    [Fact]
    public void An_alarm_over_the_math_of_metrics_finds_its_cache_by_name()
    {
        var cache = Only(
            Group("\"ReplicationGroupId\":\"orders\""),
            """
            "Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"Metrics":[
              {"Id":"sum","Expression":"hits + misses"},
              {"Id":"hits","ReturnData":false,"MetricStat":{"Stat":"Sum","Period":60,"Metric":{"MetricName":"CacheHits","Dimensions":[{"Name":"CacheClusterId","Value":"orders-001"}]}}},
              {"Id":"misses","ReturnData":false,"MetricStat":{"Stat":"Sum","Period":30,"Metric":{"MetricName":"CacheMisses"}}}],
              "ComparisonOperator":"LessThanThreshold","Threshold":1,"EvaluationPeriods":5}}
            """
        );

        Assert.Equal(
            new CacheAlarmEntry(
                "Alarm",
                "CacheHits, CacheMisses",
                "below 1",
                "5 of 5 minutes",
                null,
                Notifies: false,
                2,
                IsHighResolution: true
            ),
            Assert.Single(cache.Alarms)
        );
    }

    [Theory]
    [InlineData("", "False")]
    [InlineData("\"AZMode\":\"single-az\"", "False")]
    [InlineData("\"AZMode\":\"cross-az\"", "True")]
    [InlineData("\"AZMode\":{\"Fn::ImportValue\":\"mode\"}", "")]
    public void A_cluster_stands_in_several_zones_where_it_says_so(string properties, string expected) =>
        Assert.Equal(expected, Only(Cluster(properties)).MultiAZ.TryGet(out var isMulti) ? $"{isMulti}" : "");

    [Theory]
    [InlineData("valkey", 6379)]
    [InlineData("memcached", 11211)]
    public void A_serverless_cache_has_all_that_the_service_gives_it(string engine, double port)
    {
        var cache = Only(Serverless(engine, ""));

        Assert.Equal(
            (true, true, true, "TLS required"),
            (cache.IsSharded, cache.Failover.Is(true), cache.MultiAZ.Is(true), cache.Transit)
        );
        Assert.Equal((true, port), (cache.IsTlsRequired, cache.Port.TryGet(out var number) ? number : 0));
    }

    // The reader endpoint has the next port.
    [Theory]
    [InlineData("valkey", 6379, true)]
    [InlineData("valkey", 6380, true)]
    [InlineData("valkey", 6381, false)]
    [InlineData("valkey", 11211, false)]
    [InlineData("memcached", 11211, true)]
    [InlineData("memcached", 11212, true)]
    [InlineData("memcached", 6379, false)]
    public void Who_reaches_either_port_of_a_serverless_cache_is_let_in(string engine, int port, bool isLetIn)
    {
        var cache = Only(Serverless(engine, ",\"SecurityGroupIds\":[{\"Ref\":\"Door\"}]"), Door("10.0.0.0/8", port));

        Assert.Equal(isLetIn ? 1 : 0, cache.Access!.Count);
    }

    [Theory]
    [InlineData("memcached", 11211, true)]
    [InlineData("memcached", 6379, false)]
    [InlineData("redis", 6379, true)]
    [InlineData("redis", 11211, false)]
    public void Who_reaches_the_port_of_a_cluster_is_let_in(string engine, int port, bool isLetIn)
    {
        var cache = Only(Cluster("\"VpcSecurityGroupIds\":[{\"Ref\":\"Door\"}]", engine), Door("10.0.0.0/8", port));

        Assert.Equal(isLetIn ? 1 : 0, cache.Access!.Count);
    }

    [Theory]
    [InlineData("Network:ExportsOutputFnGetAttTierapi78C936F6GroupIdC2F82395", "tier api")]
    [InlineData("Network:ExportsOutputFnGetAttTierApi78C936F6GroupIdC2F82395", "TierApi")]
    [InlineData("Network:ExportsOutputFnGetAttTier78C936F6GroupIdC2F82395", "Tier")]
    [InlineData("Network:ExportsOutputFnGetAttWebhooks78C936F6GroupIdC2F82395", "Webhooks")]
    [InlineData("Network:ExportsOutputFnGetAttWebSecurityGroup78C936F6GroupIdC2F82395", "Web")]
    [InlineData("Network:ExportsOutputFnGetAttSecurityGroup78C936F6GroupIdC2F82395", "SecurityGroup")]
    [InlineData("web-group", "web-group")]
    public void What_is_imported_has_the_name_that_people_gave_it(string import, string name)
    {
        var cache = Only(
            Group("\"SecurityGroupIds\":[{\"Ref\":\"Door\"}]"),
            $$"""
            "Door":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"-1",
              "SourceSecurityGroupId":{"Fn::ImportValue":"{{import}}"} } ] } }
            """
        );

        Assert.Equal(name, Assert.Single(cache.Access!).From);
    }

    [Theory]
    [InlineData("[{\"ReplicationGroupId\":{\"Ref\":\"Cache\"},\"Role\":\"PRIMARY\"}]", 1)]
    [InlineData("{\"Fn::ImportValue\":\"members\"}", 0)]
    public void Members_of_a_datastore_are_those_that_are_written_out(string members, int count)
    {
        var read = ReadResources(
            Group(""),
            $$"""
            "Global":{"Type":"AWS::ElastiCache::GlobalReplicationGroup","Properties":{"GlobalReplicationGroupIdSuffix":"a","Members":{{members}} } }
            """
        );

        Assert.Equal(count, Assert.Single(read.GlobalDatastores).Members.Count);
    }

    private static string Door(string range, int port) =>
        $$"""
            "Door":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[
              {"IpProtocol":"tcp","FromPort":{{port}},"ToPort":{{port}},"CidrIp":"{{range}}"}]} }
            """;
}
