using ElastiCache.Cli.Verbs.Nodes;

namespace ElastiCache.Cli.Tests.Nodes;

public sealed class NodesTableTests
{
    private static readonly CommandRun Whole = CommandRun.Of("nodes");

    [Fact]
    public void Every_capability_of_the_model_has_a_column() =>
        Assert.Equal(
            Enum.GetValues<NodeCapabilities>().Where(capability => capability != NodeCapabilities.None),
            CapabilityColumn.All.Select(column => column.Capability)
        );

    [Theory]
    [InlineData("cache.r7g.large 2 13.07 - - yes yes yes yes 7.2 6.2 1.5.16")]
    [InlineData("cache.r6gd.xlarge 4 26.32 99.33 yes yes yes - yes 7.2 6.2 -")]
    [InlineData("cache.r8g.large 2 14.18 - - yes yes yes yes 7.2 - 1.6.6")]
    public void Row_shows_size_capabilities_and_first_versions(string row) =>
        Assert.Contains(
            row,
            Whole.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        );

    [Theory]
    [InlineData("cache.r7g.2xlarge", true)]
    [InlineData("cache.r7g.4xlarge", false)]
    public void Auto_scaling_ends_at_2xlarge(string type, bool can)
    {
        var node = CacheNodeType.Of(type);

        Assert.Equal(can, NodeRow.Of(node.Family!, node.Size!).Capabilities["autoScaling"]);
    }

    [Fact]
    public void Only_types_on_which_caches_can_be_created_are_listed() =>
        Assert.Equal(
            CacheNodeType.All.Where(type => type.Family!.Can(NodeCapabilities.Creatable)).Select(type => type.Name),
            Whole.FirstWords
        );

    [Fact]
    public void All_lists_every_type_of_the_model_and_says_which_are_creatable()
    {
        var run = CommandRun.Of("nodes", "--all");

        Assert.Equal(CacheNodeType.All.Select(type => type.Name), run.FirstWords);
        Assert.Contains("  creatable  ", run.Lines[1]);
        Assert.DoesNotContain("creatable", Whole.Lines[1]);
    }

    [Fact]
    public void Last_line_names_the_sources_and_the_date() =>
        Assert.Equal(
            $"Source: {NodeFamily.Source}, read on {NodeFamily.ReadOn:yyyy-MM-dd}; Regions: {NodeFamily.RegionSource}.",
            Whole.Lines[^1].TrimEnd()
        );

    [Fact]
    public void Filters_that_nothing_fits_say_so()
    {
        var run = CommandRun.Of("nodes", "--engine", "redis", "--family", "r8g");

        Assert.Equal((0, "No node type fits."), (run.ExitCode, run.Lines[0].TrimEnd()));
    }

    [Fact]
    public void Filters_that_only_old_types_fit_point_to_all() =>
        Assert.Equal(
            "No node type fits; with --all 3 do, on which no new cache can be created.",
            CommandRun.Of("nodes", "--family", "t2").Lines[0].TrimEnd()
        );
}
