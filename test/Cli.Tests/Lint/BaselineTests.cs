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
            "elasticache: 1 of the findings of the baseline is gone: write it anew with --write-baseline\n",
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
    public void What_cannot_be_read_leaves_it_as_it_is()
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover);
        place.Lint("a.yaml", "--baseline", "known.json", "--write-baseline");
        var before = place.Read("known.json");
        place.With("a.yaml", "Resources: [");

        var run = place.Lint("a.yaml", "--baseline", "known.json", "--write-baseline");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("known.json is not written, since not everything could be judged", run.Error);
        Assert.Equal(before, place.Read("known.json"));
    }

    [Theory]
    [InlineData("a.yaml", "--baseline a.yaml: it is judged, so nothing is written over it")]
    [InlineData("notes.md", "notes.md:1: it is not valid JSON")]
    [InlineData("other.json", "other.json: expected an object with a list named findings")]
    [InlineData("in", "in: it is a folder, and a baseline is a file")]
    [InlineData("", "--baseline is empty: it needs a value")]
    public void Nothing_else_is_written_over(string path, string sentence)
    {
        using var place = new Workplace()
            .With("a.yaml", Templates.Failover)
            .With("notes.md", "# Notes")
            .With("other.json", "{}")
            .With("in/b.txt", "b");

        var run = place.Lint("a.yaml", "--baseline", path, "--write-baseline");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"elasticache: {sentence}", run.Error);
        Assert.Equal(Templates.Failover, place.Read("a.yaml"));
        Assert.Equal("# Notes", place.Read("notes.md"));
        Assert.Equal("{}", place.Read("other.json"));
    }

    [Fact]
    public void Findings_of_files_that_are_not_judged_are_not_gone_and_stay()
    {
        using var place = new Workplace()
            .With("a.yaml", Templates.Failover)
            .With("b.yaml", Templates.Failover)
            .With("c.yaml", Templates.Failover);
        place.Lint(".", "--baseline", "known.json", "--write-baseline");

        var one = place.Lint("a.yaml", "--baseline", "known.json");
        File.Delete(Path.Combine(place.Folder, "c.yaml"));
        place.With("a.yaml", "Resources: {}");
        var written = place.Lint("a.yaml", "--baseline", "known.json", "--write-baseline");

        Assert.Equal((0, ""), (one.ExitCode, one.Error));
        Assert.Equal("elasticache: known.json has 1 finding now\n", written.Error);
        Assert.Equal(0, place.Lint("b.yaml", "--baseline", "known.json").ExitCode);
    }

    [Fact]
    public void A_byte_order_mark_is_no_mistake()
    {
        using var place = new Workplace()
            .With("a.yaml", Templates.Failover)
            .With("elasticache.json", "\uFEFF{}")
            .With("known.json", "\uFEFF{\"findings\": []}");

        var run = place.Lint("a.yaml", "--baseline", "known.json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
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
