using System.Diagnostics;
using ElastiCache.Live.Processes;
using ElastiCache.Live.Tests.Drills;
using ElastiCache.Live.Tests.Support;
using ElastiCache.Live.Twins;
using ElastiCache.Live.Verification;

namespace ElastiCache.Live.Tests.Twins;

/// <summary>A twin whose engines run in containers is as any other.</summary>
public sealed class ContainerTwinTests(ContainerFixture fixture) : IClassFixture<ContainerFixture>
{
    private const string Replicated = "replicated";

    // It takes some seconds on a machine with nothing else to do, and has taken more than 30 beside builds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData(Replicated)]
    [InlineData("clustered")]
    [InlineData("pages")]
    public async Task It_is_as_declared(string name)
    {
        var twin = await fixture.Twin();
        var cache = twin.Cache(name);

        // Other tests of the class break a node, and what leads to it follows a moment after it has come back.
        IReadOnlyList<LiveFinding> findings = [];
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; )
        {
            findings = await DataPlaneObserver.Verify(
                cache,
                TwinAccess.Of(twin.Folder, cache, cache, isReadOnly: false),
                TestContext.Current.CancellationToken
            );
            if (findings.Count == 0)
            {
                break;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Empty(findings);
    }

    [Fact]
    public async Task Every_node_is_a_process_of_this_user_in_a_container_of_its_own()
    {
        var twin = await fixture.Twin();
        var nodes = await TwinStatus.Of(twin.Folder, twin.Run);
        var processes = ProcessTable.All().ToDictionary(process => process.Id);

        Assert.Equal(
            ["valkey-server", "valkey-server", "valkey-server", "valkey-server", "memcached"],
            nodes.Select(node => processes[node.Process!.Value].Program)
        );
        Assert.Equal(
            5,
            (await ContainerImages.Of(twin.Folder.Path))
                .Split('\n')
                .Count(line => line.Contains(" Up ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_killed_node_is_replaced_and_the_primary_moves()
    {
        var twin = await fixture.Twin();
        var before = await Node(twin, "primary");

        NativeMethods.End(before.Process!.Value);

        var after = await Node(twin, "primary", node => node.Key != before.Key);
        Assert.NotEqual(before.Port, after.Port);
        var replaced = await Node(twin, "replica", node => node.Key == before.Key);
        Assert.NotEqual(before.Process, replaced.Process);
    }

    [Fact]
    public async Task A_replica_that_is_slow_to_answer_takes_over_before_a_killed_primary_comes_back_empty()
    {
        var twin = await fixture.Twin();
        var primary = await Node(twin, "primary");
        var replica = await Node(twin, "replica");

        NativeMethods.Freeze(replica.Process!.Value);
        NativeMethods.End(primary.Process!.Value);
        await Task.Delay(
            TimeSpan.FromMilliseconds(DrillTests.Fast.ReplaceAfterMilliseconds * 4),
            TestContext.Current.CancellationToken
        );
        NativeMethods.Thaw(replica.Process.Value);

        await Node(twin, "primary", node => node.Key == replica.Key && node.Process == replica.Process);
        await Node(twin, "replica", node => node.Key == primary.Key);
    }

    [Fact]
    public async Task When_the_primary_hangs_another_takes_over_and_it_follows_once_it_wakes()
    {
        var twin = await fixture.Twin();
        var hanging = await Node(twin, "primary");

        NativeMethods.Freeze(hanging.Process!.Value);
        await Node(twin, "primary", node => node.Key != hanging.Key);
        NativeMethods.Thaw(hanging.Process.Value);

        var woken = await Node(twin, "replica", node => node.Key == hanging.Key);
        Assert.Equal(hanging.Process, woken.Process);
    }

    [Fact]
    public async Task A_node_whose_client_was_killed_is_replaced_although_its_engine_goes_on()
    {
        var twin = await fixture.Twin();
        var replica = await Node(twin, "replica");
        var client = ProcessTable
            .All()
            .Single(process => process.Program == "podman" && process.Names(twin.Folder.NodeFolder(replica.Key)));

        NativeMethods.End(client.Id);

        var replaced = await Node(twin, "replica", node => node.Key == replica.Key && node.Process != replica.Process);
        Assert.False(ProcessTable.Runs(replica.Process!.Value));
        Assert.Equal(replica.Port, replaced.Port);
    }

    private static async Task<NodeStatus> Node(RunningTwin twin, string role, Func<NodeStatus, bool>? isIt = null)
    {
        IReadOnlyList<NodeStatus> nodes = [];
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; )
        {
            nodes = await TwinStatus.Of(twin.Folder, twin.Run);
            var found = nodes.FirstOrDefault(node =>
                node.Key.StartsWith(Replicated, StringComparison.Ordinal)
                && node.Role == role
                && isIt?.Invoke(node) != false
            );
            if (found is not null)
            {
                return found;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"no node became the {role} that was waited for: {string.Join(", ", nodes)}");
    }
}
