namespace ElastiCache.Cli.Tests.Diff;

/// <summary>Updates that people report to have gone another way than the templates let them expect.</summary>
public sealed class ReportedUpdatesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Diff", "Fixtures");

    /// <summary>The update, what diff does about it, and what it says.</summary>
    public static TheoryData<string, string, string> Updates =>
        new(
            // A limit that is left out stays, and the handler fails; 0 is the way to be rid of it.
            ("02-limit-removed", "stops", "Write 0, which removes it"),
            ("02-limit-zero", "passes", "CacheUsageLimits"),
            // Cluster mode belongs to the parameter group, which a cache uses.
            ("08-cluster-enabled-flipped", "stops", "(P-13)"),
            ("21-tls-mode-under-users", "stops", "not supported for access control enabled clusters"),
            // The group that is left out is the one of the old family.
            ("29-upgrade-without-parameter-group", "stops", "CacheParameterGroupName: default.valkey8"),
            ("29-upgrade-with-parameter-group", "passes", "EngineVersion: 7.2 -> 8.0"),
            // Success is reported even where the data does not fit and nothing was changed.
            ("30-smaller-node", "looks", "in place unless a node holds more"),
            // Without zones, another number of nodes is another cluster.
            ("55-memcached-nodes", "stops", "CloudFormation replaces the cluster when the number of nodes changes"),
            ("56-subnet-removed", "looks", "in place unless a node stands in a subnet")
        );

    [Theory]
    [MemberData(nameof(Updates))]
    public void An_update_is_told_as_it_goes(string update, string effect, string sentence)
    {
        var run = CommandRun.Of(
            "diff",
            Directory.GetFiles(Folder, $"{update}-old.*").Single(),
            Directory.GetFiles(Folder, $"{update}-new.*").Single()
        );

        Assert.Equal((effect == "stops" ? 1 : 0, ""), (run.ExitCode, run.Error));
        Assert.Contains(sentence, run.Output);
        Assert.Equal(effect == "passes", run.Lines[^1].EndsWith("nothing to stop for.", StringComparison.Ordinal));
        Assert.Equal(effect == "looks", run.Output.Contains("to look at first", StringComparison.Ordinal));
    }

    [Fact]
    public void No_plan_for_the_cluster_mode_of_a_parameter_group_in_use_goes_over_a_refused_step() =>
        Assert.DoesNotContain(
            "Instead",
            CommandRun
                .Of(
                    "diff",
                    Path.Combine(Folder, "08-cluster-enabled-flipped-old.json"),
                    Path.Combine(Folder, "08-cluster-enabled-flipped-new.json")
                )
                .Output
        );
}
