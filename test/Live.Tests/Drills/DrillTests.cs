using ElastiCache.Live.Drills;
using ElastiCache.Live.Tests.Support;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Tests.Drills;

/// <summary>Failovers of a twin, as a client meets them.</summary>
public sealed class DrillTests(DrillFixture fixture) : IClassFixture<DrillFixture>
{
    internal const string Template = """
        {"Resources": {
          "replicated": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 3, "AutomaticFailoverEnabled": true, "MultiAZEnabled": true,
            "TransitEncryptionEnabled": true, "AuthToken": {"Ref": "Token"}}},
          "clustered": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "Engine": "valkey", "EngineVersion": "8.0", "NumNodeGroups": 3, "ReplicasPerNodeGroup": 1, "AutomaticFailoverEnabled": true,
            "CacheParameterGroupName": "default.valkey8.cluster.on", "MultiAZEnabled": true,
            "TransitEncryptionEnabled": true, "AuthToken": {"Ref": "Token"}}},
          "alone": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "Engine": "valkey", "EngineVersion": "8.0", "NumNodeGroups": 1, "ReplicasPerNodeGroup": 1, "AutomaticFailoverEnabled": true,
            "CacheParameterGroupName": "default.valkey8.cluster.on", "MultiAZEnabled": true}},
          "single": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 1}},
          "Busy": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
            "Namespace": "AWS/ElastiCache", "MetricName": "CurrConnections", "Statistic": "Maximum", "Period": 60,
            "Threshold": 1, "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1,
            "Dimensions": [{"Name": "CacheClusterId", "Value": {"Ref": "replicated"}}]}}
        }}
        """;

    // Fast enough for a test: a node counts as failed after half a second. It is replaced at once, so that a primary that
    // came back before the failover would be seen by the writes that are lost with it.
    internal static readonly TwinOptions Fast = new() { NodeTimeoutMilliseconds = 500, ReplaceAfterMilliseconds = 500 };

    [Theory]
    [InlineData("replicated", FaultKind.Kill)]
    [InlineData("clustered", FaultKind.Kill)]
    [InlineData("replicated", FaultKind.Planned)]
    [InlineData("clustered", FaultKind.Planned)]
    [InlineData("replicated", FaultKind.Zone)]
    // All primaries stand in the zone, or the only one: none is left to vote.
    [InlineData("clustered", FaultKind.Zone)]
    [InlineData("alone", FaultKind.Kill)]
    public async Task After_a_failover_a_replica_is_primary_and_writes_go_on(string cache, object fault)
    {
        var twin = await fixture.Twin();

        var report = await Drill(twin, cache, new DrillOptions { Fault = (FaultKind)fault });

        Assert.NotNull(report.PromotedAt);
        Assert.True(report.Writes!.Recovered, "writes did not come back");
        Assert.True(report.Reads!.Recovered, "reads did not come back");
        Assert.InRange(report.Writes.Milliseconds, 0, 15_000);
        Assert.True(report.Acknowledged > 100, $"only {report.Acknowledged} writes were acknowledged");
        // It cannot be told on one machine, so no proud zero is printed.
        Assert.Null(report.Lost);
    }

    [Fact]
    public async Task A_hang_keeps_the_client_on_the_dead_connection()
    {
        var twin = await fixture.Twin();

        var report = await Drill(
            twin,
            "replicated",
            new DrillOptions
            {
                Fault = FaultKind.Hang,
                HangMilliseconds = 4000,
                TimeoutMilliseconds = 1000,
            }
        );

        Assert.InRange(report.PromotedAt!.Value, 300, 4000);
        Assert.Contains(report.Writes!.Errors, error => error.Kind.StartsWith("timed out", StringComparison.Ordinal));
        Assert.True(report.Writes.Milliseconds > report.PromotedAt, "the client moved before the replica was promoted");
        Assert.True(report.Writes.Recovered);
    }

    [Fact]
    public async Task A_hang_that_is_over_before_anybody_notices_needs_no_promotion()
    {
        var twin = await fixture.Twin();

        var report = await Drill(
            twin,
            "replicated",
            new DrillOptions { Fault = FaultKind.Hang, HangMilliseconds = 100 }
        );

        Assert.Null(report.PromotedAt);
        Assert.True(report.PrimaryCameBack);
        Assert.True(report.Writes!.Recovered);
        Assert.InRange(report.End, 0, 30_000);
    }

    [Fact]
    public async Task A_drill_that_is_ended_leaves_no_node_frozen()
    {
        var twin = await fixture.Twin();
        using var end = new CancellationTokenSource();
        var target = new DrillTarget(twin.Folder, twin.Run.Caches.Single(entry => entry.Cache.Name == "alone"));
        var runner = new DrillRunner(
            target,
            twin.Run,
            new DrillOptions { Fault = FaultKind.Hang, HangMilliseconds = 60_000 }
        );

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            runner.Run(
                [],
                message =>
                {
                    if (message.Contains("hangs", StringComparison.Ordinal))
                    {
                        end.Cancel();
                    }
                },
                end.Token
            )
        );

        Assert.All(
            target.Nodes,
            node =>
            {
                // State T is that of a process that was stopped.
                var process = target.ProcessOf(node.Key) ?? throw new InvalidOperationException($"{node.Key} is gone");
                Assert.DoesNotContain(") T ", File.ReadAllText($"/proc/{process}/stat"));
            }
        );
    }

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("/nonexistent arg", 127)]
    public async Task A_client_that_fails_at_once_is_refused_before_anything_breaks(string command, int code)
    {
        var twin = await fixture.Twin();

        var refused = await Assert.ThrowsAsync<LiveException>(() =>
            Drill(twin, "replicated", new DrillOptions { Command = command })
        );

        Assert.Equal(
            $"--client '{command}' ended with exit code {code} before the fault: nothing was done to replicated",
            refused.Message
        );
    }

    [Fact]
    public async Task A_client_that_fails_in_the_drill_is_told()
    {
        var twin = await fixture.Twin();

        var report = await Drill(
            twin,
            "replicated",
            new DrillOptions { Fault = FaultKind.Planned, Command = "sleep 4; exit 3" }
        );

        Assert.Equal(3, report.ClientExit);
    }

    [Fact]
    public async Task A_zone_with_all_nodes_of_a_shard_is_not_taken_away()
    {
        await using var twin = await RunningTwin.Start(
            Templates.Plan(
                """
                {"Resources": {"flat": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                  "Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true}}}}
                """
            ),
            "flat",
            Fast
        );

        var refused = await Assert.ThrowsAsync<LiveException>(() =>
            Drill(twin, "flat", new DrillOptions { Fault = FaultKind.Zone })
        );

        Assert.StartsWith("flat has a shard with all of its nodes in zone-1", refused.Message);
    }

    [Fact]
    public async Task With_late_replication_acknowledged_writes_are_lost_and_counted()
    {
        await using var twin = await RunningTwin.Start(
            Templates.Plan(Template),
            "late",
            Fast with
            {
                ReplicationLagMilliseconds = 300,
            }
        );

        var report = await Drill(twin, "replicated", new DrillOptions { Fault = FaultKind.Kill, Rate = 200 });

        Assert.InRange(report.Lost!.Value, 10, 200);
        Assert.Equal("", report.LostRemark);
    }

    [Fact]
    public async Task The_alarms_of_the_template_are_evaluated_over_what_was_sampled()
    {
        var twin = await fixture.Twin();

        var report = await Drill(twin, "replicated", new DrillOptions { Fault = FaultKind.Planned });

        var alarm = Assert.Single(report.Alarms);
        Assert.Equal("Busy", alarm.Alarm.LogicalId);
        // The client and the twin's process were connected before.
        Assert.StartsWith("CurrConnections passed the threshold before the fault already", alarm.Reason);
    }

    [Fact]
    public async Task A_command_of_the_users_own_is_the_client_and_finds_where_the_cache_is()
    {
        var twin = await fixture.Twin();
        var file = Path.Combine(StateFolder.Path, "said");

        var report = await Drill(
            twin,
            "replicated",
            new DrillOptions
            {
                Fault = FaultKind.Planned,
                Command = $"echo \"$REPLICATED_PRIMARY_ENDPOINT:$REPLICATED_PORT\" > {file}; sleep 60",
            }
        );

        Assert.Null(report.Writes);
        Assert.NotNull(report.PromotedAt);
        Assert.Equal(
            $"localhost:{twin.Layout.Endpoints(twin.Cache("replicated")).Primary}",
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim()
        );
    }

    [Fact]
    public async Task What_cannot_fail_over_is_refused()
    {
        var twin = await fixture.Twin();

        var refused = await Assert.ThrowsAsync<LiveException>(() => Drill(twin, "single", new DrillOptions()));

        Assert.Equal("single cannot fail over: it has no replica", refused.Message);
    }

    private static Task<DrillReport> Drill(RunningTwin twin, string cache, DrillOptions options) =>
        new DrillRunner(
            new DrillTarget(twin.Folder, twin.Run.Caches.Single(entry => entry.Cache.Name == cache)),
            twin.Run,
            options
        ).Run(Templates.Alarms(Template), _ => { }, TestContext.Current.CancellationToken);
}
