using Secondary = ElastiCache.Cdk.SecondaryReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Global;

/// <summary>A copy is watched as its primary is, wherever what that is comes from.</summary>
public sealed class SecondaryAlarmsTests
{
    private readonly Copies _copies = Exhibit.Of<Copies>();

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.PrimaryNodeType))]
    public void The_node_type_that_is_told_decides_the_alarms()
    {
        _copies.Template.Contains("Small/Alarms/Cpu", """{ "Threshold": 45 }""");
        _copies.Template.Contains("Large/Alarms/Cpu", """{ "Threshold": 90 }""");
    }

    [Theory]
    [InlineData("Small")]
    [InlineData("Sharded")]
    public void What_is_told_is_not_in_the_template(string copy) =>
        _copies.Template.Contains(copy, """{ "CacheNodeType": null, "NumNodeGroups": null }""");

    [Fact]
    public void Without_cluster_mode_each_node_is_watched() => Assert.Equal(["-001", "-002"], Suffixes(_copies.Small));

    [Fact]
    [EffectOf<Secondary>(nameof(Secondary.PrimaryShards))]
    public void The_shards_that_are_told_decide_which_nodes_are_watched() =>
        Assert.Equal(
            ["-0001-001", "-0001-002", "-0001-003", "-0002-001", "-0002-002", "-0002-003"],
            Suffixes(_copies.Sharded)
        );

    [Theory]
    [InlineData("OfPrimary", "Primary")]
    [InlineData("OfShards", "Shards")]
    [DefaultOf<Secondary>(nameof(Secondary.PrimaryNodeType))]
    [DefaultOf<Secondary>(nameof(Secondary.PrimaryShards))]
    public void A_primary_of_this_app_tells_all_by_itself(string copy, string primary) =>
        Assert.Equal(_copies.Alarms[primary], _copies.Alarms[copy]);

    [Fact]
    public void What_the_datastore_gives_every_member_stands_before_the_primary()
    {
        _copies.Template.Contains("OfChanged/Alarms/Cpu", """{ "Threshold": 90 }""");
        Assert.Equal(4 * 2, _copies.OfChanged.Nodes().Count);
    }

    [Fact]
    public void A_copy_without_replicas_has_no_alarm_of_their_lag()
    {
        Assert.Contains("ReplicationLag at 10", _copies.Alarms["OfPrimary"]);
        Assert.DoesNotContain("ReplicationLag at 10", _copies.Alarms["Alone"]);
    }

    [Fact]
    public void The_dashboard_has_a_line_for_each_node() =>
        Assert.DoesNotContain(
            "SEARCH",
            _copies.Template.Properties("Dashboard")["DashboardBody"]!.ToJsonString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_a_node_type_there_are_no_alarms()
    {
        var stack = Stacks.New();

        Refuses(
            () => Copy(stack, props => props).AddRecommendedAlarms(),
            "Stack/Copy: its node type is not known: give NodeType in the attributes of an imported group, or PrimaryNodeType to a secondary"
        );
    }

    [Fact]
    public void Without_the_number_of_shards_there_are_no_alarms()
    {
        var stack = Stacks.New();

        Refuses(
            () =>
                Copy(stack, props => props with { ClusterMode = true, PrimaryNodeType = CacheNodeType.R7gLarge })
                    .AddRecommendedAlarms(),
            "Stack/Copy: its nodes are not known: give Topology in the attributes of an imported group, PrimaryShards to a secondary, "
        );
    }

    private static void Refuses(Action action, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<InvalidOperationException>(action).Message, StringComparison.Ordinal);

    private static SecondaryReplicationGroup Copy(Stack stack, Func<Secondary, Secondary> change) =>
        new(
            stack,
            "Copy",
            change(
                new Secondary
                {
                    GlobalDatastore = GlobalDatastore.FromGlobalReplicationGroupId(stack, "Global", "ldgnf-orders"),
                    Vpc = Networks.Isolated(stack),
                }
            )
        );

    private static IEnumerable<string> Suffixes(SecondaryReplicationGroup copy) =>
        copy.Nodes().Select(node => node.CacheClusterId.Replace(copy.ReplicationGroupId, "", StringComparison.Ordinal));

    /// <summary>Primaries in one Region, and their copies in another.</summary>
    private sealed class Copies : Exhibit
    {
        private readonly Stack _here;

        public Copies()
        {
            var app = Stacks.App();
            _here = new Stack(app, "Here", In("us-east-1"));
            Stack = new Stack(app, "There", In("eu-west-1"));
            Vpc = Networks.Isolated(Stack);
            var vpc = Networks.Isolated(_here);
            var imported = GlobalDatastore.FromGlobalReplicationGroupId(Stack, "Imported", "ldgnf-orders");
            Small = Copy("Small", imported, props => props with { PrimaryNodeType = CacheNodeType.R7gLarge });
            Copy("Large", imported, props => props with { PrimaryNodeType = CacheNodeType.R7gXlarge });
            Sharded = Copy(
                "Sharded",
                imported,
                props =>
                    props with
                    {
                        PrimaryNodeType = CacheNodeType.R7gLarge,
                        ClusterMode = true,
                        PrimaryShards = 2,
                        Replicas = 2,
                    }
            );
            var primary = Primary("Primary", vpc, props => props with { Purpose = Purpose.SessionStore });
            Alarms["Primary"] = Texts(primary.AddRecommendedAlarms());
            var global = Global("Global", primary);
            Copy("OfPrimary", global, props => props);
            Copy("Alone", Global("GlobalAlone", primary), props => props with { Replicas = 0 });
            var shards = Primary("Shards", vpc, props => props with { Topology = Topology.Sharded(3) });
            Alarms["Shards"] = Texts(shards.AddRecommendedAlarms());
            Copy("OfShards", Global("GlobalShards", shards), props => props with { ClusterMode = true });
            OfChanged = Copy(
                "OfChanged",
                Global("Changed", shards, props => props with { NodeType = CacheNodeType.R7gXlarge, Shards = 4 }),
                props => props with { ClusterMode = true }
            );
            new CacheDashboard(Stack, "Dashboard").AddCache(Sharded);
        }

        public SecondaryReplicationGroup Small { get; }

        public SecondaryReplicationGroup Sharded { get; }

        public SecondaryReplicationGroup OfChanged { get; }

        public Dictionary<string, IReadOnlyList<string>> Alarms { get; } = new(StringComparer.Ordinal);

        private GlobalDatastore Global(
            string id,
            IReplicationGroup primary,
            Func<GlobalDatastoreProps, GlobalDatastoreProps>? change = null
        )
        {
            var props = new GlobalDatastoreProps { Primary = primary, GlobalReplicationGroupIdSuffix = "orders" };
            return new GlobalDatastore(_here, id, change?.Invoke(props) ?? props);
        }

        private ReplicationGroup Primary(
            string id,
            IVpc vpc,
            Func<ReplicationGroupProps, ReplicationGroupProps> change
        ) => new(_here, id, change(new ReplicationGroupProps { Vpc = vpc, NodeType = CacheNodeType.R7gLarge }));

        private static StackProps In(string region) =>
            new()
            {
                Env = new Amazon.CDK.Environment { Account = "123456789012", Region = region },
                CrossRegionReferences = true,
            };

        private SecondaryReplicationGroup Copy(string id, IGlobalDatastore global, Func<Secondary, Secondary> change)
        {
            var copy = new SecondaryReplicationGroup(
                Stack,
                id,
                change(new Secondary { GlobalDatastore = global, Vpc = Vpc })
            );
            Alarms[id] = Texts(copy.AddRecommendedAlarms());
            return copy;
        }

        private static IReadOnlyList<string> Texts(IEnumerable<RecommendedAlarm> alarms) =>
            [.. alarms.Select(alarm => $"{alarm.Definition.Kind} at {alarm.Definition.Threshold}")];
    }
}
