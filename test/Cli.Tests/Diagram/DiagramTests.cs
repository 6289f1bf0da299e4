using System.Xml.Linq;
using ElastiCache.Cli.Tests.Browser;

namespace ElastiCache.Cli.Tests.Diagram;

public sealed class DiagramTests
{
    public static TheoryData<string> Names => new(Pictured.All.Keys);

    [Fact]
    public void Text_names_every_node()
    {
        var text = CommandRun.Of("diagram", Pictured.File("one and five, placed, open to the internet")).Output;

        Assert.Contains(
            "nodes                   [P] 001 eu-central-1a  [R] 002 eu-central-1b  [R] 003 eu-central-1c  [R] 004 eu-central-1a  [R] 005 eu-central-1b  [R] 006 eu-central-1c",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "reached by              10.0.0.0/16:6379, 0.0.0.0/0:6379  (!)",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("diagram", ".png", ".txt, .svg, .mmd, .mermaid")]
    [InlineData("report", ".pdf", ".html, .htm, .md, .markdown")]
    public void A_file_whose_name_ends_in_a_format_that_nobody_writes_is_refused(
        string verb,
        string ending,
        string known
    )
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}{ending}");

        var run = CommandRun.Of(verb, Pictured.File("one node"), "--output", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{ending} is not known: {known}; or say --format", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_one_file_of_xml_without_anything_beside_it(string name)
    {
        var svg = CommandRun.Of("diagram", Pictured.File(name), "--format", "svg").Output;

        var root = XDocument.Parse(svg).Root!;
        Assert.Equal("svg", root.Name.LocalName);
        Assert.DoesNotContain(
            root.Descendants(),
            element => element.Name.LocalName is "script" or "image" or "use" or "foreignObject"
        );
        Assert.DoesNotContain("url(", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("href", svg, StringComparison.Ordinal);
        // Those who do not see it read the same.
        Assert.Contains(
            "in transit",
            root.Elements().Single(element => element.Name.LocalName == "desc").Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Shards_are_tiles_where_there_are_many()
    {
        var svg = XDocument.Parse(
            CommandRun.Of("diagram", Pictured.File("ninety shards with a replica each"), "--format", "svg").Output
        );

        // The two of the legend, and a filled and an outlined square for each shard.
        Assert.Equal(91, Rectangles(svg, "ec-primary"));
        Assert.Equal(91, Rectangles(svg, "ec-replica"));
    }

    [Theory]
    [InlineData("three shards with two replicas each", 3, 6)]
    [InlineData("one node", 1, 0)]
    public void Mermaid_has_a_box_for_each_node(string name, int primaries, int replicas)
    {
        var lines = CommandRun.Of("diagram", Pictured.File(name), "--format", "mermaid").Lines;

        Assert.Equal("flowchart LR", lines[0]);
        Assert.Equal(primaries, lines.Count(line => line.EndsWith(":::primary", StringComparison.Ordinal)));
        Assert.Equal(replicas, lines.Count(line => line.EndsWith(":::replica", StringComparison.Ordinal)));
    }

    [Fact]
    public void Markup_in_a_name_is_text()
    {
        var file = Pictured.File("long names, markup and nothing known");

        Assert.DoesNotContain(
            "<script",
            CommandRun.Of("diagram", file, "--format", "svg").Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "<script",
            CommandRun.Of("diagram", file, "--format", "mermaid").Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<script", CommandRun.Of("report", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cache_can_be_drawn()
    {
        var prod = Repository.PathOf("test", "Infra.Tests", "Snapshots", "elasticache-prod-caches.json");

        Assert.StartsWith(
            "sessions:",
            CommandRun.Of("diagram", prod, "--cache", "sessions").Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "elasticache: --cache 'session' is not known: catalog, leaderboard, objects, sessions; did you mean sessions?",
            CommandRun.Of("diagram", prod, "--cache", "session").Error.Trim()
        );
    }

    [Fact]
    public void A_template_without_a_cache_cannot_be_drawn()
    {
        var network = Repository.PathOf("test", "Infra.Tests", "Snapshots", "elasticache-prod-network.json");

        var run = CommandRun.Of("diagram", network);

        Assert.Equal((2, $"elasticache: {network}: there is no cache in it to draw"), (run.ExitCode, run.Error.Trim()));
    }

    private static int Rectangles(XDocument svg, string style) =>
        svg.Descendants()
            .Count(element => element.Name.LocalName == "rect" && element.Attribute("class")?.Value == style);
}
