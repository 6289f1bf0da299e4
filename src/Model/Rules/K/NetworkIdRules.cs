using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.K;

/// <summary>Security groups and subnets are named by their ids.</summary>
internal static class NetworkIdRules
{
    private const string Api = "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/";

    // What Vpc.FromLookup of the CDK gives while it does not know the VPC: the first of two runs, which deploys nothing.
    private static readonly string[] StandIns = ["s-12345", "s-67890", "p-12345", "p-67890", "i-12345", "i-67890"];

    /// <summary>Of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        Groups<ReplicationGroupSpecification>(
            nameof(ReplicationGroupSpecification.SecurityGroupIds),
            group => group.SecurityGroupIds,
            "API_CreateReplicationGroup.html"
        ),
    ];

    /// <summary>Of cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
    [
        Groups<CacheClusterSpecification>(
            nameof(CacheClusterSpecification.VpcSecurityGroupIds),
            cluster => cluster.VpcSecurityGroupIds,
            "API_CreateCacheCluster.html"
        ),
    ];

    /// <summary>Of serverless caches.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> ForServerlessCaches =
    [
        Groups<ServerlessCacheSpecification>(
            nameof(ServerlessCacheSpecification.SecurityGroupIds),
            cache => cache.SecurityGroupIds,
            "API_CreateServerlessCache.html"
        ),
        Subnets<ServerlessCacheSpecification>(cache => cache.SubnetIds, "API_CreateServerlessCache.html"),
    ];

    /// <summary>Of subnet groups.</summary>
    public static readonly IReadOnlyList<IRule<SubnetGroupSpecification>> ForSubnetGroups =
    [
        Subnets<SubnetGroupSpecification>(group => group.SubnetIds, "API_CreateCacheSubnetGroup.html"),
    ];

    private static Rule<T> Groups<T>(string property, Func<T, Value<IReadOnlyList<Value<string>>>> ids, string page) =>
        Rule(property, ids, "a security group", "sg-", page) with
        {
            Statement = "Security groups are named by their ids (sg-...), not by their names.",
            Breaks = $$"""{"{{property}}": ["cache-sg"] }""",
            Keeps = $$"""{"{{property}}": ["sg-0a1b2c3d"] }""",
        };

    private static Rule<T> Subnets<T>(Func<T, Value<IReadOnlyList<Value<string>>>> ids, string page) =>
        Rule("SubnetIds", ids, "a subnet", "subnet-", page) with
        {
            Statement = "Subnets are named by their ids (subnet-...), not by names, zones or VPCs.",
            Breaks = """{"SubnetIds": ["subnet-1", "us-east-1b"] }""",
            Keeps = """{"SubnetIds": ["subnet-1", "subnet-2"] }""",
        };

    // That nothing is no name is told elsewhere.
    private static Rule<T> Rule<T>(
        string property,
        Func<T, Value<IReadOnlyList<Value<string>>>> ids,
        string what,
        string prefix,
        string page
    ) =>
        new("K-14", property)
        {
            Mistakes = specification =>
                ids(specification).TryGet(out var given)
                    ? Said.Of(
                            given,
                            property,
                            id =>
                                !id.TryGet(out var text) || text.Length == 0 ? null
                                : SeveralInOne.Told(text, "ids") is { } several ? several
                                : text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || StandIns.Contains(text)
                                    ? null
                                : $"{what} is named by its id, such as {prefix}0a1b2c3d, got '{text}'"
                        )
                        // That it stands there twice is told elsewhere.
                        .DistinctBy(said => said.Message, StringComparer.Ordinal)
                    : [],
            Why = "The service does not find it, and refuses the request.",
            Source = $"{Api}{page}",
        };
}
