using Amazon;
using ElastiCache.Cli.Verbs;
using ElastiCache.Live.Drills;
using ElastiCache.Live.Tests.Aws;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Drills;

/// <summary>Failovers of a replication group in a simulated account.</summary>
public sealed class LiveFailoverTests
{
    private static readonly LiveFailoverOptions Fast = new()
    {
        Pause = TimeSpan.FromMilliseconds(100),
        Patience = TimeSpan.FromSeconds(10),
    };

    [Fact]
    public async Task The_events_are_followed_until_the_failed_node_is_back()
    {
        var asked = new List<string>();
        var stack = await LiveStack.Deploy(RegionEndpoint.EUWest2, asked);
        var id = stack.Names["Sessions"];
        asked.Clear();
        var told = new List<string>();

        var report = await new LiveFailover(stack.Account, Fast).Run(
            id,
            told.Add,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            [
                "Test Failover API called for node group 0001",
                $"Failover from primary node {id}-001 to replica node {id}-002 completed",
                $"Failover from primary node {id}-001 to replica node {id}-002 completed",
                "Recovering cache nodes 0001",
                "Finished recovery for cache nodes 0001",
            ],
            report.Events.Select(entry => entry.Message)
        );
        Assert.Equal(5, told.Count);
        Assert.InRange(report.PromotedAt!.Value, 1, 1000);
        Assert.Null(report.Writes);
        Assert.Equal(PolicyDocument.Drill, asked.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a file in the way/r.html", "a file in the way/r.html cannot be written: ")]
    [InlineData(".", ". cannot be written: ")]
    public async Task Nothing_is_failed_over_where_the_report_has_no_place(string output, string sentence)
    {
        var region = RegionEndpoint.EUNorth1;
        var folder = Directory.CreateTempSubdirectory("drill-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "a file in the way"),
                "x",
                TestContext.Current.CancellationToken
            );
            var run = await Command.Run(
                ElastiCacheCommand.Path,
                // There is no such group: it would be asked for next.
                ["drill", "nowhere", "--live", "--yes", "--output", output],
                folder: folder,
                environment: await SimulatedAws.Environment(region)
            );

            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith($"elasticache: {sentence}", run.Error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_was_told_is_reported_where_the_account_answers_no_more()
    {
        var stack = await LiveStack.Deploy(RegionEndpoint.EUNorth1);
        var id = stack.Names["Sessions"];
        using var refusing = await SimulatedAws.Refusing(RegionEndpoint.EUNorth1, "DescribeEvents", after: 3);

        var report = await new LiveFailover(refusing, Fast).Run(id, _ => { }, TestContext.Current.CancellationToken);

        Assert.NotEmpty(report.Events);
        Assert.Contains(report.Remarks, remark => remark.Contains("could not be asked for any more"));
    }

    [Fact]
    public async Task What_cannot_fail_over_is_refused_and_the_command_does_nothing_without_a_yes()
    {
        var region = RegionEndpoint.EUWest3;
        var stack = await LiveStack.Deploy(region);
        await stack.Query(
            "elasticache",
            "2015-02-02",
            "CreateReplicationGroup",
            ("ReplicationGroupId", "single"),
            ("ReplicationGroupDescription", "no failover"),
            ("Engine", "redis"),
            ("CacheNodeType", "cache.t4g.small"),
            ("NumCacheClusters", "1"),
            ("AutomaticFailoverEnabled", "false")
        );

        await Refuses("single", null, "single does not fail over: automatic failover is not enabled");
        await Refuses(stack.Names["Sessions"], "0009", "has no shard 0009: it has 0001");
        await Refuses("nowhere", null, "there is no replication group nowhere in eu-west-3");

        var run = await Command.Run(
            ElastiCacheCommand.Path,
            ["drill", stack.Names["Sessions"], "--live"],
            environment: await SimulatedAws.Environment(region)
        );
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(
            $"elasticache: the primary of the shard 0001 of {stack.Names["Sessions"]} in eu-west-3 fails, and one of 1 replica "
                + "takes its place; clients meet errors meanwhile: say --yes if you mean it",
            run.Error.Trim()
        );

        // Fifteen within a day are permitted, and no more.
        for (var count = 0; count < 15; count++)
        {
            await stack.Query(
                "elasticache",
                "2015-02-02",
                "TestFailover",
                ("ReplicationGroupId", "<Sessions>"),
                ("NodeGroupId", "0001")
            );
        }

        await Refuses(stack.Names["Sessions"], null, "was failed over 15 times within 24 hours");

        async Task Refuses(string id, string? shard, string sentence)
        {
            var exception = await Assert.ThrowsAsync<LiveException>(() =>
                new LiveFailover(stack.Account, Fast with { Shard = shard }).Plan(
                    id,
                    TestContext.Current.CancellationToken
                )
            );
            Assert.Contains(sentence, exception.Message);
        }
    }
}
