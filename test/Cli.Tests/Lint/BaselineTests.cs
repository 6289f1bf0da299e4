namespace ElastiCache.Cli.Tests.Lint;

public sealed class BaselineTests
{
    [Fact]
    public void Only_what_is_new_is_told()
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover);

        var written = place.Lint("a.yaml", "--baseline", "known.json", "--write-baseline");
        var same = place.Lint("a.yaml", "--baseline", "known.json");
        place.With("b.yaml", Templates.Failover);
        var another = place.Lint("a.yaml", "b.yaml", "--baseline", "known.json", "--format", "json");

        Assert.Equal((0, "elasticache: known.json has 1 finding now\n"), (written.ExitCode, written.Error));
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("1 in the baseline; 1 template judged", same.Output);
        Assert.Equal(1, another.ExitCode);
        Assert.Contains("\"inBaseline\": 1", another.Output);
        Assert.Contains("\"errors\": 1", another.Output);
    }

    [Fact]
    public void Lines_may_move_and_the_folder_may_be_another()
    {
        using var place = new Workplace().With("in/a.yaml", Templates.Failover);
        place.Lint("in/a.yaml", "--baseline", "in/known.json", "--write-baseline");
        place.With("in/a.yaml", $"# a remark\n{Templates.Failover}");

        Assert.Equal(0, place.Lint(Path.Combine(place.Folder, "in", "a.yaml"), "--baseline", "in/known.json").ExitCode);
        Assert.Contains("\"file\": \"a.yaml\"", File.ReadAllText(Path.Combine(place.Folder, "in", "known.json")));
    }

    [Fact]
    public void What_is_gone_is_said()
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover);
        place.Lint("a.yaml", "--baseline", "known.json", "--write-baseline");
        place.With("a.yaml", "Resources: {}");

        Assert.Equal(
            "elasticache: 1 of the findings of the baseline are gone: write it anew with --write-baseline\n",
            place.Lint("a.yaml", "--baseline", "known.json").Error
        );
    }

    [Theory]
    [InlineData(null, "known.json: there is no such baseline: write it with --write-baseline")]
    [InlineData("{}", "known.json: expected an object with a list named findings, as --write-baseline writes it")]
    [InlineData(
        """{"findings": [{"file": "a"}]}""",
        "known.json: findings.0 must be an object of texts with file, id, resource, property"
    )]
    public void A_mistake_is_one_sentence(string? baseline, string sentence)
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover);
        if (baseline is not null)
        {
            place.With("known.json", baseline);
        }

        var run = place.Lint("a.yaml", "--baseline", "known.json");

        Assert.Equal((2, $"elasticache: {sentence}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Where_to_write_has_to_be_said()
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover);

        Assert.Equal(
            "elasticache: --write-baseline goes with --baseline FILE, which says where to\n",
            place.Lint("a.yaml", "--write-baseline").Error
        );
    }
}
