using Cluster = ElastiCache.Cdk.MemcachedClusterProps;
using Group = ElastiCache.Cdk.ReplicationGroupProps;
using Secondary = ElastiCache.Cdk.SecondaryReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Compliance;

public sealed class ComplianceTests
{
    public static TheoryData<string> Policies => [.. CompliancePolicy.All.Select(policy => policy.Name)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_smallest_replication_group_complies(string policy)
    {
        var stack = Stacks.New();

        _ = new ReplicationGroup(
            stack,
            "Sessions",
            new ReplicationGroupProps
            {
                Vpc = Networks.Isolated(stack),
                NodeType = CacheNodeType.R7gLarge,
                Compliance = [CompliancePolicy.Find(policy)!],
            }
        );

        Assert.Empty(Warnings.Of(stack, "Sessions"));
    }

    [Fact]
    [EffectOf<Group>(nameof(Group.Compliance))]
    public void A_group_that_does_not_comply_is_refused_with_the_control()
    {
        var refused = Mistakes.OfGroup(
            (props, _) =>
                props with
                {
                    Compliance = [CompliancePolicy.Hipaa, CompliancePolicy.Nist80053],
                    Authentication = Authentication.None,
                }
        );

        Assert.Equal(
            [
                "Authentication: HIPAA Security Rule (164.312(d)): clients must authenticate, by an AUTH token or as users (COMP-6)",
                "Authentication: NIST SP 800-53 revision 5 (AC-3, AC-6, IA-2): clients must authenticate, by an AUTH token or as users (COMP-6)",
            ],
            refused.Violations.Select(violation => violation.ToString())
        );
    }

    [Fact]
    [EffectOf<Cluster>(nameof(Cluster.Compliance))]
    public void A_Memcached_cluster_cannot_keep_health_records()
    {
        var refused = Mistakes.OfMemcached((props, _) => props with { Compliance = [CompliancePolicy.Hipaa] });

        Assert.Equal(["COMP-4", "COMP-6"], refused.Violations.Select(violation => violation.RuleId));
    }

    [Fact]
    [EffectOf<ServerlessCacheProps>(nameof(ServerlessCacheProps.Compliance))]
    public void A_serverless_cache_without_users_is_refused_where_clients_must_authenticate()
    {
        var stack = Stacks.New();

        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new ServerlessCache(
                stack,
                "Carts",
                new ServerlessCacheProps { Vpc = Networks.Isolated(stack), Compliance = [CompliancePolicy.Pci] }
            )
        );

        Assert.Equal("COMP-6", Assert.Single(refused.Violations).RuleId);
    }

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.Compliance))]
    public void A_secondary_is_asked_for_what_its_primary_does_not_decide()
    {
        var stack = Stacks.New();

        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new SecondaryReplicationGroup(
                stack,
                "Orders",
                new Secondary
                {
                    GlobalDatastore = Datastore(stack),
                    Vpc = Networks.Isolated(stack),
                    Replicas = 0,
                    Compliance = [CompliancePolicy.Nist80053],
                }
            )
        );

        Assert.Equal(["COMP-1", "COMP-3"], refused.Violations.Select(violation => violation.RuleId));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_secondary_with_a_replica_and_backups_complies(string policy)
    {
        var stack = Stacks.New();

        _ = new SecondaryReplicationGroup(
            stack,
            "Orders",
            new Secondary
            {
                GlobalDatastore = Datastore(stack),
                Vpc = Networks.Isolated(stack),
                SnapshotRetention = Duration.Days(15),
                Compliance = [CompliancePolicy.Find(policy)!],
            }
        );

        Assert.Empty(Warnings.Of(stack, "Orders"));
    }

    [Fact]
    [DefaultOf<Group>(nameof(Group.Compliance))]
    [DefaultOf<Cluster>(nameof(Cluster.Compliance))]
    [DefaultOf<ServerlessCacheProps>(nameof(ServerlessCacheProps.Compliance))]
    [DefaultOf<Secondary>(nameof(Secondary.Compliance))]
    public void No_policy_is_asked_for_of_itself()
    {
        var stack = Stacks.New();
        var vpc = Networks.Isolated(stack);

        Assert.Empty(new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }.Compliance);
        Assert.Empty(new ServerlessCacheProps { Vpc = vpc }.Compliance);
        Assert.Empty(new Secondary { Vpc = vpc, GlobalDatastore = Datastore(stack) }.Compliance);
        Assert.Empty(new MemcachedClusterProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }.Compliance);
    }

    private static IGlobalDatastore Datastore(Stack stack) =>
        GlobalDatastore.FromGlobalReplicationGroupId(stack, "Global", "ldgnf-orders");
}
