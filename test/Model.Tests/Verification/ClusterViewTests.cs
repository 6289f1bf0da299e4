namespace ElastiCache.Model.Tests.Verification;

/// <summary>A cluster by what its nodes say of it: <c>CLUSTER NODES</c>.</summary>
public sealed class ClusterViewTests
{
    private const string First = "a1 127.0.0.1:7001@17001 master - 0 1 1 connected 0-8191";
    private const string Second = "b1 127.0.0.1:7002@17002 master - 0 1 2 connected 8192-16383";
    private const string Replica = "c1 127.0.0.1:7003@17003 slave a1 0 1 1 connected";

    [Fact]
    public void A_node_tells_its_id_its_slots_and_whom_it_knows()
    {
        var view = Read(Mine(First), Second, Replica);

        Assert.Equal(("a1", "0-8191", 16384), (view.Id, string.Join(',', view.Slots), view.Assigned));
        Assert.Equal(["a1", "b1", "c1"], view.Known.Order(StringComparer.Ordinal));
        Assert.Empty(view.Moving);
    }

    [Fact]
    public void A_replica_owns_none() => Assert.Empty(Read(First, Second, Mine(Replica)).Slots);

    [Fact]
    public void Whom_it_only_shakes_hands_with_is_nobody_yet() =>
        Assert.Equal(["a1"], Read(Mine(First), "x9 127.0.0.1:7009@17009 handshake - 0 0 0 connected").Known);

    [Fact]
    public void Without_a_line_of_its_own_nothing_is_known() => Assert.Null(ClusterView.Read($"{First}\n{Second}\n"));

    [Fact]
    public void A_cluster_as_declared_is_no_difference() => Assert.Equal("", Told());

    [Theory]
    [InlineData("0-8190", "the slot 8191 belongs to no shard")]
    [InlineData("0-99 101-199 300-8191", "the slots 100, 200-299 belong to no shard")]
    [InlineData("0-8192", "the slot 8192 belongs to several shards")]
    public void Slots_of_nobody_and_of_two_are_named(string slots, string expected) =>
        Assert.Equal(
            $"D-13 {expected}",
            Told(
                Read(Mine($"a1 127.0.0.1:7001@17001 master - 0 1 1 connected {slots}"), Second, Replica),
                Read(First, Mine(Second), Replica)
            )
        );

    [Fact]
    public void Other_slots_than_declared_are_named() =>
        Assert.Equal(
            "D-13 the shards own other slots than declared: 0-99 and 100-16383",
            Told(
                Read(Mine(First.Replace("8191", "99")), Second.Replace("8192", "100"), Replica),
                Read(First.Replace("8191", "99"), Mine(Second.Replace("8192", "100")), Replica)
            )
        );

    [Fact]
    public void Several_ranges_of_a_shard_are_named_in_order()
    {
        const string first = "a1 127.0.0.1:7001@17001 master - 0 1 1 connected 200-8191 0-99";
        const string second = "b1 127.0.0.1:7002@17002 master - 0 1 2 connected 8192-16383 100-199";

        Assert.Equal(
            "D-13 the shards own other slots than declared: 0-99,200-8191 and 100-199,8192-16383",
            Told(Read(Mine(first), second, Replica), Read(first, Mine(second), Replica))
        );
    }

    [Fact]
    public void A_slot_that_is_left_half_moved_is_told_by_each_side_once() =>
        Assert.Equal(
            """
            D-13 7001 still gives slots to 7002: 93, 94
            D-13 7002 still takes slots from 7001: 93
            """,
            Told(
                Read(Mine($"{First} [93->-b1] [94->-b1]"), Second, Replica),
                Read(First, Mine($"{Second} [93-<-a1]"), Replica),
                Read(First, Second, Mine($"{Replica} [93->-b1]"))
            )
        );

    [Fact]
    public void A_node_that_another_one_has_forgotten_is_named() =>
        Assert.Equal(
            "D-13 7002 does not know 7003",
            Told(Read(Mine(First), Second, Replica), Read(First, Mine(Second)), Read(First, Second, Mine(Replica)))
        );

    [Fact]
    public void A_node_that_takes_slots_for_nobodys_is_named() =>
        Assert.Equal(
            "D-13 7002 takes 92 slots for nobody's",
            Told(
                Read(Mine(First), Second, Replica),
                Read(First.Replace("8191", "8099"), Mine(Second), Replica),
                Read(First, Second, Mine(Replica))
            )
        );

    private static string Mine(string line) => line.Replace("master", "myself,master").Replace("slave", "myself,slave");

    private static ClusterView Read(params string[] lines) =>
        ClusterView.Read(string.Concat(lines.Select(line => $"{line}\n")))!;

    private static string Told(params ClusterView[] views)
    {
        if (views.Length == 0)
        {
            views = [Read(Mine(First), Second, Replica), Read(First, Mine(Second), Replica)];
        }

        var cache = new TwinCache
        {
            Name = "catalog",
            LogicalId = "Catalog",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            IsClustered = true,
            Users = [UserPlanner.Open],
            Shards =
            [
                new TwinShard(
                    [new SlotRange(0, 8191)],
                    ["zone-1", .. views.Length > 2 ? ["zone-2"] : Array.Empty<string>()]
                ),
                new TwinShard([new SlotRange(8192, 16383)], ["zone-1"]),
            ],
        };
        var observed = new ObservedCache
        {
            Endpoints = [],
            Nodes =
            [
                .. views.Select(
                    (view, index) =>
                        new ObservedNode($"{7001 + index}")
                        {
                            IsPrimary = index < 2,
                            PrimaryAddress = index < 2 ? null : "7001",
                            IsLinked = true,
                            IsClustered = true,
                            View = view,
                        }
                ),
            ],
        };
        return string.Join(
            Environment.NewLine,
            DataPlaneJudge
                .Judge(cache, observed, new Dictionary<string, string>(StringComparer.Ordinal))
                .Select(finding => $"{finding.Rule.Id} {finding.Message}")
        );
    }
}
