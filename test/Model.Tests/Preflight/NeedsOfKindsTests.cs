using System.Text.Json;

namespace ElastiCache.Model.Tests.Preflight;

/// <summary>What each kind of cache needs of an account, and what it only seems to need.</summary>
public sealed class NeedsOfKindsTests
{
    [Theory]
    [InlineData(
        """{"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.t4g.micro", "NumCacheNodes": 2, "AZMode": "cross-az", "PreferredAvailabilityZones": ["eu-west-1a", "eu-west-1b"], "CacheSubnetGroupName": "theirs", "VpcSecurityGroupIds": ["sg-1"]}}""",
        "NodeType cache.t4g.micro; EngineVersion 1.6.22 memcached; Existing theirs AWS::ElastiCache::SubnetGroup; SecurityGroup sg-1",
        "Cache in theirs: 2 addresses, zones eu-west-1a eu-west-1b, Multi-AZ, groups sg-1"
    )]
    [InlineData(
        """{"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached", "CacheNodeType": "cache.t4g.micro", "NumCacheNodes": 1}}""",
        "NodeType cache.t4g.micro",
        "Cache in : 1 addresses"
    )]
    [InlineData(
        """{"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "carts", "Engine": "valkey", "MajorEngineVersion": "8", "SubnetIds": ["subnet-a", "subnet-b"], "SecurityGroupIds": ["sg-1"]}}""",
        "EngineVersion 8 valkey; FreeName carts AWS::ElastiCache::ServerlessCache; SecurityGroup sg-1; Subnet subnet-a; Subnet subnet-b",
        "Cache in subnet-a subnet-b: 0 addresses, serverless, groups sg-1"
    )]
    [InlineData(
        """{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheNodeType": "cache.t4g.micro", "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "MultiAZEnabled": true}}""",
        "NodeType cache.t4g.micro",
        "Cache in : 4 addresses, Multi-AZ"
    )]
    [InlineData(
        """{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheNodeType": "cache.t4g.micro", "NumCacheClusters": 1, "MultiAZEnabled": false}}""",
        "NodeType cache.t4g.micro",
        "Cache in : 1 addresses"
    )]
    public void A_cache_needs_what_its_kind_takes(string cache, string questions, string placement)
    {
        var needs = Needs(Of(cache));

        Assert.Equal(questions, Questions(needs));
        Assert.Equal(placement, Told(Assert.Single(needs.Placements)));
        Assert.Empty(needs.Unknown);
    }

    [Theory]
    [InlineData("""{"Engine": {"Fn::ImportValue": "e"}, "EngineVersion": "8.2"}""", "Cache: its engine version")]
    [InlineData("""{"Engine": "valkey", "EngineVersion": {"Fn::ImportValue": "v"}}""", "Cache: its engine version")]
    [InlineData("""{"Engine": "valkey"}""", "")]
    [InlineData("""{"CacheNodeType": {"Fn::ImportValue": "t"}}""", "Cache: its node type")]
    [InlineData("""{"SecurityGroupIds": [{"Fn::ImportValue": "s"}]}""", "Cache.SecurityGroupIds")]
    [InlineData("""{"SecurityGroupIds": [{"Ref": "Door"}]}""", "")]
    public void What_cannot_be_asked_is_named(string properties, string unknown)
    {
        var needs = Needs(
            Of(
                $$$"""{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {{{properties}}}}""",
                """ "Door": {"Type": "AWS::EC2::SecurityGroup"} """
            )
        );

        Assert.Equal(unknown, string.Join("; ", needs.Unknown));
        Assert.Empty(needs.Questions);
    }

    [Fact]
    public void What_the_template_makes_under_a_name_is_not_looked_for_in_the_account()
    {
        var needs = Needs(
            Of(
                """{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheSubnetGroupName": "ours", "CacheParameterGroupName": "tuned"}}""",
                """ "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"CacheSubnetGroupName": "ours", "SubnetIds": ["subnet-a", {"Ref": "Own"}]}} """,
                """ "Own": {"Type": "AWS::EC2::Subnet"} """
            )
        );

        Assert.Equal(
            "Existing tuned AWS::ElastiCache::ParameterGroup; FreeName ours AWS::ElastiCache::SubnetGroup; Subnet subnet-a",
            Questions(needs)
        );
        Assert.Equal("Cache in subnet-a: 1 addresses", Told(Assert.Single(needs.Placements)));
    }

    [Fact]
    public void A_name_with_the_Region_in_it_is_known() =>
        Assert.Equal(
            "FreeName orders-eu-west-1 AWS::ElastiCache::ReplicationGroup",
            Questions(
                Needs(
                    Of(
                        """{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": {"Fn::Sub": "orders-${AWS::Region}"}}}"""
                    )
                )
            )
        );

    [Fact]
    public void Where_the_Region_is_not_known_a_name_with_it_is_not_asked_for() =>
        Assert.Empty(
            Needs(
                Of(
                    """{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": {"Fn::Sub": "orders-${AWS::Region}"}}}"""
                ),
                null
            ).Questions
        );

    // A template without parameters, one whose parameters are a mistake, and one of a parameter that holds a value itself.
    [Theory]
    [InlineData("")]
    [InlineData(""" "Parameters": [], """)]
    [InlineData(""" "Parameters": {"Size": {"Type": "String", "Default": "/cache/size"}}, """)]
    public void Only_a_parameter_that_holds_a_name_is_asked_for(string parameters) =>
        Assert.Empty(
            Needs($$"""{ {{parameters}} "Resources": {"Users": {"Type": "AWS::ElastiCache::UserGroup"} } }""").Questions
        );

    [Theory]
    [InlineData("{{resolve:ssm:/cache/size}}", "Parameter /cache/size")]
    [InlineData("{{resolve:ssm:/cache/size:3}}", "Parameter /cache/size")]
    [InlineData("{{resolve:ssm-secure:token}}", "Parameter token")]
    [InlineData("resolve:ssm:/cache/size", "")]
    public void A_parameter_of_Systems_Manager_is_asked_for_where_it_is_read(string text, string questions) =>
        Assert.Equal(
            questions,
            Questions(
                Needs(
                    Of($$"""{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"AuthToken": "{{text}}"} }""")
                )
            )
        );

    [Theory]
    [InlineData(2, 3, "nodes of a cache with cluster mode: 6 for Second")]
    [InlineData(3, 2, "nodes of a cache with cluster mode: 6 for Cache")]
    [InlineData(2, 2, "nodes of a cache with cluster mode: 4 for Cache")]
    [InlineData(1, 1, "")]
    public void Of_quotas_for_one_cache_the_largest_counts(int first, int second, string largest)
    {
        var needs = Needs(
            Of(
                $$"""{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"NumNodeGroups": {{first}}, "ReplicasPerNodeGroup": 1} }""",
                $$""" "Second": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"NumNodeGroups": {{second}}, "ReplicasPerNodeGroup": 1} } """
            )
        );

        Assert.Equal(largest, Largest(needs));
        Assert.Equal(2 * (first + second), needs.Added[AccountQuota.Nodes]);
    }

    [Theory]
    [InlineData("memcached", "nodes of a Memcached cluster: 3 for Cache")]
    [InlineData("redis", "")]
    public void A_Memcached_cluster_has_a_quota_of_its_own(string engine, string largest) =>
        Assert.Equal(
            largest,
            Largest(
                Needs(
                    Of(
                        $$"""{"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "{{engine}}", "NumCacheNodes": 3} }"""
                    )
                )
            )
        );

    private static string Of(string cache, params string[] more) =>
        $$"""{"Resources": { {{string.Join(", ", more.Prepend($"\"Cache\": {cache}"))}} } }""";

    private static DeploymentNeeds Needs(string json, string? region = "eu-west-1")
    {
        using var document = JsonDocument.Parse(json);
        return NeedsReader.Read(
            Template.Read(document.RootElement.Clone()),
            region,
            new Dictionary<string, string>(),
            new HashSet<string>()
        );
    }

    private static string Questions(DeploymentNeeds needs) =>
        string.Join(
            "; ",
            needs
                .Questions.Select(entry => $"{entry.Question.Kind} {entry.Question.Name} {entry.Question.Of}".Trim())
                .OrderBy(question => !question.StartsWith("NodeType", StringComparison.Ordinal))
                .ThenBy(question => question, StringComparer.Ordinal)
        );

    private static string Largest(DeploymentNeeds needs) =>
        string.Join(
            "; ",
            needs.Largest.Select(entry => $"{entry.Key.Name}: {entry.Value.Needed} for {entry.Value.LogicalId}")
        );

    private static string Told(CachePlacement placement) =>
        $"{placement.LogicalId} in {placement.SubnetGroup}{string.Join(' ', placement.SubnetIds)}: {placement.Addresses} addresses"
        + (placement.IsServerless ? ", serverless" : "")
        + (placement.Zones.Count > 0 ? $", zones {string.Join(' ', placement.Zones)}" : "")
        + (placement.IsMultiAZ ? ", Multi-AZ" : "")
        + (placement.SecurityGroups.Count > 0 ? $", groups {string.Join(' ', placement.SecurityGroups)}" : "");
}
