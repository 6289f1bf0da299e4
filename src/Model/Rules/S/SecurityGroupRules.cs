using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.S;

/// <summary>Security groups, and the subnet group that a cache stands in.</summary>
internal static class SecurityGroupRules
{
    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("S-28", nameof(CacheSpecification.CacheSecurityGroupNames))
        {
            Mistake = cache =>
                cache.CacheSecurityGroupNames.TryGet(out _)
                    ? $"cache security groups belong to EC2-Classic, which is gone: name security groups of the VPC in {(cache is CacheClusterSpecification ? nameof(CacheClusterSpecification.VpcSecurityGroupIds) : nameof(ReplicationGroupSpecification.SecurityGroupIds))}"
                    : null,
            Statement = "Cache security groups are not used.",
            Why =
                "The service answers: Use of cache security groups is not permitted in this API version for your account.",
            Breaks = """{"CacheSecurityGroupNames": ["old-group"] }""",
            Keeps = """{"SecurityGroupIds": ["sg-0a1b2c3d"] }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Vpc,
        },
        new Rule<CacheSpecification>("K-08", nameof(CacheSpecification.CacheSubnetGroupName))
        {
            Mistake = cache =>
                cache.CacheSubnetGroupName.IsAbsent || cache.CacheSubnetGroupName.Is("default")
                    ? "without a subnet group of its own a cache falls into the account's default VPC, or fails where there is none: name a subnet group"
                    : null,
            Statement = "A cache has a subnet group of its own.",
            Why =
                "Without one it falls into the default VPC, a finding of Security Hub, or fails in an account that has none.",
            Breaks = """{"CacheSubnetGroupName": "default" }""",
            Keeps = """{"CacheSubnetGroupName": "cache-subnets" }""",
            Severity = Severity.Warning,
            SeverityReason = "An account with a default VPC has the group default.",
            Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html",
        },
    ];

    /// <summary>Rules of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("S-27", nameof(ReplicationGroupSpecification.SecurityGroupIds))
        {
            Mistakes = group => Twice(group.SecurityGroupIds, nameof(group.SecurityGroupIds)),
            Fix = Fixes.Once<ReplicationGroupSpecification>(nameof(ReplicationGroupSpecification.SecurityGroupIds)),
            Statement = "A security group is listed once.",
            Why = "CloudFormation refuses a list with the same entry twice.",
            Breaks = """{"SecurityGroupIds": ["sg-0a1b2c3d", "sg-0a1b2c3d"] }""",
            Keeps = """{"SecurityGroupIds": ["sg-0a1b2c3d", "sg-1b2c3d4e"] }""",
            Evidence = Evidence.Schema,
            Source = Pages.Vpc,
        },
    ];

    /// <summary>Rules of cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
    [
        new Rule<CacheClusterSpecification>("C-20", nameof(CacheClusterSpecification.VpcSecurityGroupIds))
        {
            Mistakes = cluster => Twice(cluster.VpcSecurityGroupIds, nameof(cluster.VpcSecurityGroupIds)),
            Fix = Fixes.Once<CacheClusterSpecification>(nameof(CacheClusterSpecification.VpcSecurityGroupIds)),
            Statement = "A security group is listed once.",
            Why = "CloudFormation refuses a list with the same entry twice.",
            Breaks = """{"VpcSecurityGroupIds": ["sg-0a1b2c3d", "sg-0a1b2c3d"] }""",
            Keeps = """{"VpcSecurityGroupIds": ["sg-0a1b2c3d", "sg-1b2c3d4e"] }""",
            Evidence = Evidence.Schema,
            Source = Pages.Vpc,
        },
    ];

    private static IEnumerable<Said> Twice(Value<IReadOnlyList<Value<string>>> ids, string property) =>
        ids.TryGet(out var list)
            ? Said.Twice(
                list,
                property,
                text => $"a security group is listed once, got '{text}' {list.Count(id => id.Is(text))} times"
            )
            : [];
}
