using System.Text.Json;
using ElastiCache.Model.Inventory;

namespace ElastiCache.Model.Tests.Inventory;

/// <summary>What the inventory says of a cache where a template says a part of it only.</summary>
public sealed class InventoryDetailsTests
{
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
    [InlineData("[\"default\"]", "1 user")]
    [InlineData("[\"default\",{\"Ref\":\"App\"}]", "2 users")]
    [InlineData("[\"default\",\"elsewhere\"]", "users")]
    [InlineData("[]", "users")]
    public void Users_are_counted_where_the_template_has_all_of_them(string ids, string said) =>
        Assert.Equal(said, OfUsers(ids, "\"AuthenticationMode\":{\"Type\":\"iam\"}").Authentication);

    [Theory]
    [InlineData("\"AuthenticationMode\":{\"Type\":\"iam\"}", "IAM")]
    [InlineData("\"AuthenticationMode\":{\"Type\":\"password\",\"Passwords\":[\"0123456789abcdef\"]}", "password")]
    [InlineData("\"AuthenticationMode\":{\"Type\":\"no-password-required\"}", "no password")]
    [InlineData("\"AuthenticationMode\":{\"Type\":{\"Fn::ImportValue\":\"type\"}}", "(known at deployment)")]
    public void How_a_user_authenticates_is_told_where_it_is_known(string how, string said) =>
        Assert.Equal(said, Assert.Single(OfUsers("[{\"Ref\":\"App\"}]", how).Users).Authentication);

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
        var read = Read(
            Group(""),
            $$"""
            "Global":{"Type":"AWS::ElastiCache::GlobalReplicationGroup","Properties":{"GlobalReplicationGroupIdSuffix":"a","Members":{{members}} } }
            """
        );

        Assert.Equal(count, Assert.Single(read.GlobalDatastores).Members.Count);
    }

    private static CacheEntry OfUsers(string ids, string how) =>
        Only(
            Group("\"UserGroupIds\":[{\"Ref\":\"Users\"}]"),
            $$"""
            "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":{{ids}} } }
            """,
            $$"""
            "App":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"a","UserName":"a","AccessString":"on ~* +@read","Engine":"valkey",{{how}} } }
            """
        );

    private static string Door(string range, int port) =>
        $$"""
            "Door":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[
              {"IpProtocol":"tcp","FromPort":{{port}},"ToPort":{{port}},"CidrIp":"{{range}}"}]} }
            """;

    private static string Group(string properties) =>
        $$""" "Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{ {{properties}} } } """;

    private static string Cluster(string properties, string engine = "memcached") =>
        $$""" "Cache":{"Type":"AWS::ElastiCache::CacheCluster","Properties":{"Engine":"{{engine}}"{{(properties.Length > 0 ? "," : "")}}{{properties}} } } """;

    private static string Serverless(string engine, string more) =>
        $$""" "Cache":{"Type":"AWS::ElastiCache::ServerlessCache","Properties":{"ServerlessCacheName":"a","Engine":"{{engine}}"{{more}} } } """;

    private static CacheEntry Only(params string[] resources) => Assert.Single(Read(resources).Caches);

    private static TemplateInventory Read(params string[] resources) =>
        InventoryReader.Read(
            Template.Read(JsonDocument.Parse($$"""{"Resources":{ {{string.Join(',', resources)}} } }""").RootElement),
            "eu-central-1"
        );
}
