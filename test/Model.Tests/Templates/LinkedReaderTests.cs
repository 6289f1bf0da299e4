// Long: a table for each of the readers.
using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What is read of dimensions, of targets and policies of scaling, and of what stands beside properties.</summary>
public sealed class LinkedReaderTests
{
    private const string Group = """
        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": "Shop", "Engine": "Valkey", "NumCacheClusters": 2}},
        "Other": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": {"Ref": "AWS::StackName"}}},
        "Memory": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"ClusterName": "Mem", "Engine": "memcached", "NumCacheNodes": 3}},
        "Serverless": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "Less", "Engine": "valkey"}},
        "Topic": {"Type": "AWS::SNS::Topic"}
        """;

    [Theory]
    [InlineData("\"shop\"", "Cache shop ''")]
    [InlineData("\"SHOP-002\"", "Cache shop '-002'")]
    [InlineData("\"shop-0001-002\"", "Cache shop '-0001-002'")]
    [InlineData("\"shop-two\"", "none")]
    [InlineData("\"shop002\"", "none")]
    [InlineData("\"mem\"", "Memory mem ''")]
    [InlineData("\"less\"", "Serverless less ''")]
    [InlineData("\"strange\"", "none")]
    [InlineData("\"\"", "none")]
    [InlineData("""{"Ref": "Cache"}""", "Cache shop ''")]
    [InlineData("""{"Fn::GetAtt": ["Cache", "Arn"]}""", "Cache shop '' Arn")]
    [InlineData("""{"Ref": "Other"}""", "Other - ''")]
    [InlineData("""{"Ref": "Topic"}""", "none")]
    [InlineData("""{"Ref": "Nothing"}""", "none")]
    [InlineData("""{"Fn::Sub": "${Cache}-001"}""", "Cache shop '-001'")]
    [InlineData("""{"Fn::Sub": "${Cache}-${AWS::StackName}"}""", "none")]
    [InlineData("""{"Fn::Sub": "${AWS::StackName}-001"}""", "Other - '-001'")]
    [InlineData("""{"Fn::Sub": "${AWS::Region}-001"}""", "none")]
    [InlineData("""{"Fn::Sub": "a-${Cache}"}""", "none")]
    public void A_dimension_names_a_cache_or_a_node_of_it(string value, string expected)
    {
        var dimension = Dimension(value, Group);

        Assert.Equal(
            expected,
            dimension.Cache is { } cache
                ? $"{cache.Name} {cache.Id ?? "-"} '{dimension.Suffix}' {dimension.Attribute}".TrimEnd()
                : "none"
        );
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("""{"Ref": "AWS::NoValue"}""", "(absent)")]
    [InlineData("""{"Ref": "AWS::StackName"}""", "(known at deployment)")]
    public void The_text_of_a_dimension_is_kept(string value, string expected) =>
        Assert.Equal(expected, Dimension(value, Group).Value.ToString());

    [Fact]
    public void Of_a_cluster_engine_and_nodes_are_known()
    {
        var cache = Dimension("\"mem\"", Group).Cache!;

        Assert.Equal(
            (ResourceTypes.CacheCluster, "memcached", "3"),
            (cache.Type, cache.Engine.ToString(), cache.Nodes.ToString())
        );
        Assert.Null(cache.IsSharded);
        Assert.Null(cache.Suffixes);
    }

    [Theory]
    [InlineData("\"NumCacheClusters\": 2", "False -001 -002")]
    [InlineData("\"NumNodeGroups\": 2, \"ReplicasPerNodeGroup\": 1", "True -0001-001 -0001-002 -0002-001 -0002-002")]
    [InlineData("\"NumCacheClusters\": {\"Ref\": \"AWS::StackName\"}", "False")]
    [InlineData("\"NumNodeGroups\": 2", "True")]
    [InlineData(
        "\"NumNodeGroups\": 1, \"ReplicasPerNodeGroup\": 1, \"NodeGroupConfiguration\": [{\"ReplicaCount\": 1}]",
        "True"
    )]
    // A group that changed its mode, or was made of a cluster, keeps the names of its nodes.
    [InlineData("\"ClusterMode\": \"enabled\", \"NumNodeGroups\": 2, \"ReplicasPerNodeGroup\": 1", "?")]
    [InlineData("\"PrimaryClusterId\": \"mem\", \"NumCacheClusters\": 2", "?")]
    public void Of_a_group_the_names_of_its_nodes_are_known(string properties, string expected)
    {
        var cache = Dimension(
            """{"Ref": "Cache"}""",
            $$"""
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", {{properties}},
              "CacheParameterGroupName": "default.valkey8{{(
                properties.Contains("NumNodeGroups", StringComparison.Ordinal) ? ".cluster.on" : ""
            )}}"} }
            """
        ).Cache!;

        Assert.Equal(expected, string.Join(' ', [cache.IsSharded?.ToString() ?? "?", .. cache.Suffixes ?? []]));
    }

    [Fact]
    public void What_scales_on_its_own_has_any_number_of_nodes()
    {
        var resources = Group + ", \"Target\": {\"Type\": \"AWS::ApplicationAutoScaling::ScalableTarget\"}";

        Assert.Null(Dimension("\"shop\"", resources).Cache!.Suffixes);
        Assert.True(Dimension("\"mem\"", resources).Cache!.Nodes.IsUnresolved);
    }

    [Theory]
    [InlineData("\"replication-group/shop\"", true)]
    [InlineData("\"replication-group/SHOP\"", true)]
    [InlineData("\"replication-group/strange\"", false)]
    [InlineData("\"shop\"", false)]
    [InlineData("\"replication-group/shop/more\"", false)]
    [InlineData("""{"Fn::Sub": "replication-group/${Cache}"}""", true)]
    [InlineData("""{"Fn::Sub": "replication-group/${Topic}"}""", false)]
    [InlineData("""{"Fn::Sub": "replication-group/${Cache}${Other}"}""", false)]
    public void A_target_and_a_policy_find_their_group(string id, bool isFound)
    {
        var (context, reader) = Read(
            $$"""
            {{Group}},
            "Target": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ResourceId": {{id}} } },
            "Named": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {"ScalingTargetId": {"Ref": "Target"} } },
            "Own": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {"ResourceId": {{id}} } }
            """
        );
        var linked = new LinkedReader(context, reader);
        var resources = context.Template.Resources;

        Assert.Equal(isFound, linked.Target(resources["Target"]).Group is not null);
        Assert.Equal(isFound, linked.Policy(resources["Named"]).Group is not null);
        Assert.Equal(isFound, linked.Policy(resources["Own"]).Group is not null);
        Assert.Equal(isFound ? false : null, linked.Target(resources["Target"]).UsesOnlineResharding);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("\"UpdatePolicy\": {},", false)]
    [InlineData("\"UpdatePolicy\": {\"UseOnlineResharding\": true},", true)]
    [InlineData("\"UpdatePolicy\": {\"UseOnlineResharding\": \"true\"},", true)]
    [InlineData("\"UpdatePolicy\": {\"UseOnlineResharding\": false},", false)]
    [InlineData("\"UpdatePolicy\": {\"UseOnlineResharding\": \"yes\"},", null)]
    [InlineData("\"UpdatePolicy\": {\"UseOnlineResharding\": {\"Ref\": \"AWS::StackName\"}},", null)]
    public void Shards_change_online_where_the_policy_says_so(string policy, bool? expected)
    {
        var (context, reader) = Read(
            $$"""
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", {{policy}} "Properties": {"Engine": "valkey"} }
            """
        );
        var mechanics = new MechanicsReader(context, reader);
        var cache = context.Template.Resources["Cache"];

        Assert.Equal(expected, mechanics.UsesOnlineResharding(cache));
        Assert.Equal(
            policy.Contains("UseOnline", StringComparison.Ordinal),
            mechanics.Resource(cache).HasUseOnlineResharding
        );
        Assert.Equal(
            policy.Contains("yes", StringComparison.Ordinal) ? "the text 'yes'" : null,
            mechanics.Resource(cache).OnlineReshardingMistake
        );
    }

    [Theory]
    [InlineData("[1]", "a list")]
    [InlineData("{\"a\": 1}", "an object")]
    public void Another_shape_of_that_flag_is_a_mistake(string value, string mistake)
    {
        var (context, reader) = Read(
            $$"""
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "UpdatePolicy": {"UseOnlineResharding": {{value}} } }
            """
        );

        Assert.Equal(
            mistake,
            new MechanicsReader(context, reader).Resource(context.Template.Resources["Cache"]).OnlineReshardingMistake
        );
    }

    [Fact]
    public void Only_a_cluster_has_an_engine_of_its_own_here_and_only_nodes_a_name_that_is_fixed()
    {
        var (context, reader) = Read(Group);
        var mechanics = new MechanicsReader(context, reader);

        Assert.Equal(
            [
                "Cache (absent) ReplicationGroupId",
                "Other (absent) ",
                "Memory memcached ClusterName",
                "Serverless (absent) ",
                "Topic (absent) ",
            ],
            context.Template.Resources.Values.Select(resource =>
                mechanics.Resource(resource) is var read ? $"{resource.LogicalId} {read.Engine} {read.FixedName}" : ""
            )
        );
    }

    [Theory]
    // By nothing, by itself, by a reference, by DependsOn, through another, or nobody knows.
    [InlineData("", "", true)]
    [InlineData("\"DependsOn\": \"Subnets\",", "", false)]
    [InlineData("\"DependsOn\": [\"Topic\", \"Subnets\"],", "", false)]
    [InlineData("\"DependsOn\": \"Topic\",", "\"DependsOn\": \"Subnets\",", false)]
    [InlineData("\"DependsOn\": \"Topic\",", "\"DependsOn\": \"Cache\",", true)]
    [InlineData("\"DependsOn\": {\"Fn::If\": [\"C\", \"Topic\", \"Subnets\"]},", "", false)]
    [InlineData("\"Metadata\": {\"a\": {\"Ref\": \"Subnets\"}},", "", false)]
    public void What_is_named_by_its_physical_name_must_be_there_before(string cache, string topic, bool isMissing)
    {
        var (context, reader) = Read(
            $$"""
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", {{cache}} "Properties": {"CacheSubnetGroupName": "NETS"} },
            "Topic": {"Type": "AWS::SNS::Topic", {{topic}} "Properties": {} },
            "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"CacheSubnetGroupName": "nets"} }
            """
        );

        Assert.Equal(
            isMissing ? [new NameUse("CacheSubnetGroupName", "NETS")] : [],
            new MechanicsReader(context, reader).Resource(context.Template.Resources["Cache"]).NamesWithoutDependency
        );
    }

    [Fact]
    public void A_name_in_a_list_is_told_at_its_place()
    {
        var (context, reader) = Read(
            """
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"UserGroupIds": ["else", "team"]}},
            "Users": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "team"}}
            """
        );

        Assert.Equal(
            [new NameUse("UserGroupIds.1", "team")],
            new MechanicsReader(context, reader).Resource(context.Template.Resources["Cache"]).NamesWithoutDependency
        );
    }

    [Fact]
    public void Targets_of_which_nobody_knows_the_group_do_not_count_for_each_other()
    {
        var (context, reader) = Read(
            """
            "One": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ResourceId": "replication-group/a", "MaxCapacity": 4}},
            "Two": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ResourceId": "replication-group/b", "MaxCapacity": 5}}
            """
        );

        Assert.True(
            new LinkedReader(context, reader).Target(context.Template.Resources["One"]).OtherMaxCapacity.IsAbsent
        );
    }

    [Theory]
    [InlineData("ReplicationGroup", "", "6379")]
    [InlineData("ReplicationGroup", "\"Port\": 7000", "7000")]
    [InlineData("ReplicationGroup", "\"GlobalReplicationGroupId\": \"g\"", "(known at deployment)")]
    [InlineData("CacheCluster", "\"Engine\": \"memcached\"", "11211")]
    [InlineData("CacheCluster", "\"Engine\": \"redis\"", "6379")]
    [InlineData("CacheCluster", "\"Engine\": \"mysql\"", "(known at deployment)")]
    [InlineData("CacheCluster", "", "(known at deployment)")]
    [InlineData("ServerlessCache", "\"Engine\": \"Valkey\"", "6379")]
    [InlineData("ServerlessCache", "\"Engine\": \"memcached\", \"Port\": 1", "11211")]
    public void A_cache_listens_where_it_says_or_where_its_engine_does(string type, string properties, string port)
    {
        var (context, _) = Read(
            $$"""  "Cache": {"Type": "AWS::ElastiCache::{{type}}", "Properties": { {{properties}} } } """
        );

        Assert.Equal(port, new SurroundingsReader(context).Of(context.Template.Resources["Cache"]).Port.ToString());
    }

    [Theory]
    [InlineData("\"SecurityGroupIds\": [\"sg-1\", {\"Ref\": \"Topic\"}]", "SecurityGroupIds.1 Topic ")]
    [InlineData("\"SecurityGroupIds\": {\"Ref\": \"Topic\"}", "SecurityGroupIds Topic ")]
    [InlineData("\"SecurityGroupIds\": [{\"Ref\": \"Door\"}]", null)]
    [InlineData("\"SecurityGroupIds\": [{\"Fn::GetAtt\": [\"Door\", \"VpcId\"]}]", "SecurityGroupIds.0 Door VpcId")]
    // Of another type it is the type that is told.
    [InlineData("\"SecurityGroupIds\": [{\"Fn::GetAtt\": [\"Net\", \"VpcId\"]}]", "SecurityGroupIds.0 Net ")]
    public void A_reference_to_another_type_is_told_at_its_place(string properties, string? expected)
    {
        var (context, _) = Read(
            $$"""
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": { {{properties}} } },
            "Topic": {"Type": "AWS::SNS::Topic"},
            "Net": {"Type": "AWS::EC2::Subnet"},
            "Door": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"VpcId": "vpc-1"} }
            """
        );

        Assert.Equal(
            expected is null ? [] : [expected],
            new ReferenceKinds(context)
                .Wrong(context.Template.Resources["Cache"], "SecurityGroupIds")
                .Select(found => found.WrongReference!)
                .Select(wrong => $"{wrong.Path} {wrong.LogicalId} {wrong.Attribute}")
        );
    }

    [Fact]
    public void The_name_of_an_earlier_resource_is_taken_in_any_case()
    {
        var (context, reader) = Read(
            """
            "First": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": "shop"}},
            "Second": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": "SHOP"}},
            "Third": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": "else"}},
            "Fourth": {"Type": "AWS::ElastiCache::ReplicationGroup"}
            """
        );
        var mechanics = new MechanicsReader(context, reader);

        Assert.Equal(
            [null, ("SHOP", "First", "shop"), null, null],
            context.Template.Resources.Values.Select(resource =>
                mechanics.Taken(resource, "ReplicationGroupId").TakenName
            )
        );
    }

    private static DimensionSpecification Dimension(string value, string resources)
    {
        var (context, reader) = Read(
            $$"""{{resources}}, "It": {"Type": "AWS::S3::Bucket", "Properties": {"Name": "A", "Value": {{value}} } }"""
        );
        var bag = context.Properties(context.Template.Resources["It"]);
        return new DimensionReader(context, reader).Of(bag.Value("Name"), bag.Value("Value"));
    }

    private static (TemplateContext Context, TemplateReader Reader) Read(string resources)
    {
        var context = new TemplateContext(
            Template.Read(JsonDocument.Parse($$"""{"Resources": { {{resources}} } }""").RootElement),
            isLenient: true
        );
        return (context, new TemplateReader(context, null));
    }
}
