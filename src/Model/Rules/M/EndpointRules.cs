using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.M;

/// <summary>Which endpoint a cache has.</summary>
internal static class EndpointRules
{
    private const string ReplicationGroup = Pages.CloudFormation + "aws-resource-elasticache-replicationgroup.html";
    private const string CacheCluster = Pages.CloudFormation + "aws-resource-elasticache-cachecluster.html";

    // Of an example.
    private const string Url = """{"Fn::Sub": "redis://${Cache.PrimaryEndPoint.Address}:6379"}""";

    /// <summary>Those of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<EndpointUseSpecification>> ForReplicationGroups =
    [
        new Rule<EndpointUseSpecification>("M-04", nameof(EndpointUseSpecification.Attribute))
        {
            Mistake = use =>
                use.IsSharded == false && Asks(use, "ConfigurationEndPoint")
                    ? $"only a group with cluster mode on has {use.Attribute}: use PrimaryEndPoint and ReaderEndPoint"
                    : null,
            Place = use => use.Place,
            Source = ReplicationGroup,
            Statement = "A replication group with cluster mode off has no ConfigurationEndPoint.",
            Why = "The stack fails after the group was made, 10 to 20 minutes later, and takes it down again.",
            Breaks = Reading(RuleExamples.Pair(), "ConfigurationEndPoint.Address"),
            Keeps = Reading(RuleExamples.Sharded(), "ConfigurationEndPoint.Address"),
        },
        new Rule<EndpointUseSpecification>("M-05", nameof(EndpointUseSpecification.Attribute))
        {
            Mistake = use =>
                use.IsSharded == true && (Asks(use, "PrimaryEndPoint") || Asks(use, "ReaderEndPoint"))
                    ? $"only a group with cluster mode off has {use.Attribute}: use ConfigurationEndPoint"
                    : null,
            Place = use => use.Place,
            Source = ReplicationGroup,
            Statement = "A replication group with cluster mode on has no PrimaryEndPoint and no ReaderEndPoint.",
            Why = "The stack fails after the group was made, 10 to 20 minutes later, and takes it down again.",
            Breaks = RuleExamples.TemplateWithOutput(RuleExamples.Sharded(), Url),
            Keeps = RuleExamples.TemplateWithOutput(RuleExamples.Pair(), Url),
        },
    ];

    /// <summary>Those of cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<EndpointUseSpecification>> ForCacheClusters =
    [
        new Rule<EndpointUseSpecification>("M-06", nameof(EndpointUseSpecification.Attribute))
        {
            Mistake = use =>
                use.ClusterEngine.Is(EngineName.Memcached) && Asks(use, "RedisEndpoint")
                    ? $"a Memcached cluster has no {use.Attribute}: use ConfigurationEndpoint"
                : use.ClusterEngine.Is(EngineName.Redis) && Asks(use, "ConfigurationEndpoint")
                    ? $"a Redis OSS node has no {use.Attribute}: use RedisEndpoint"
                : null,
            Place = use => use.Place,
            Source = CacheCluster,
            Statement = "A Memcached cluster has a ConfigurationEndpoint, a Redis OSS node a RedisEndpoint.",
            Why = "The stack fails after the cluster was made and takes it down again.",
            Breaks = Reading(Node(), "ConfigurationEndpoint.Address"),
            Keeps = Reading(Node(), "RedisEndpoint.Address"),
        },
    ];

    private static bool Asks(EndpointUseSpecification use, string endpoint) =>
        use.Attribute.Equals(endpoint, StringComparison.Ordinal)
        || use.Attribute.StartsWith(endpoint + ".", StringComparison.Ordinal);

    private static string Reading(string cache, string attribute) =>
        RuleExamples.TemplateWithOutput(cache, $$"""{"Fn::GetAtt": ["Cache", "{{attribute}}"]}""");

    private static string Node() =>
        RuleExamples.Resource(
            ResourceTypes.CacheCluster,
            """{"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 1, "CacheSubnetGroupName": "cache-subnets", "VpcSecurityGroupIds": ["sg-0a1b2c3d"], "SnapshotRetentionLimit": 1}"""
        );
}
