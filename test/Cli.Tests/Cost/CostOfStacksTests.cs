using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Tests.Cost;

/// <summary>Formats of pipelines, folders of stacks, and what is written where.</summary>
public sealed class CostOfStacksTests : IDisposable
{
    private const string None = """{"Resources":{"Bucket":{"Type":"AWS::S3::Bucket"}}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cost-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("github", "::notice file=")]
    [InlineData("gitlab", "\"severity\": \"info\"")]
    [InlineData("junit", "<testsuite")]
    [InlineData("sarif", "\"level\": \"note\"")]
    public void Every_format_of_a_pipeline_tells_what_a_cache_costs(string format, string sign)
    {
        var run = Run("cost", Write("a.json", Template(3)), "--region", "eu-west-1", "--format", format);

        Assert.Contains(sign, run.Output, StringComparison.Ordinal);
        Assert.Contains("$425.74 a month", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Estimates_are_marked_in_a_difference_too()
    {
        var run = Run("cost", Write("a.json", Template(3)), Write("b.json", Template(2)), "--region", "eu-central-1");

        Assert.Matches(@"Cache ~\$[\d.]+ ~\$[\d.]+ ~-\$[\d.]+", Regex.Replace(run.Output, " +", " "));
        Assert.Contains("estimated, in part before", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "-$425.74 a month: $425.74 before, nothing after")]
    [InlineData("text", "-$425.74 a month")]
    public void A_cache_that_is_removed_is_told(string format, string said)
    {
        var run = Run(
            "cost",
            Write("a.json", Template(3)),
            Write("b.json", None),
            "--region",
            "eu-west-1",
            "--format",
            format
        );

        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retain", "$0.00 a month: $425.74", "until you delete it")]
    [InlineData("Delete", "-$425.74 a month: $425.74", "")]
    public void A_cache_that_stays_outside_of_the_stack_goes_on_costing(string policy, string sum, string note)
    {
        var old = Template(3)
            .Replace("\"Properties\"", $"\"DeletionPolicy\":\"{policy}\",\"Properties\"", StringComparison.Ordinal);

        var run = Run("cost", Write("a.json", old), Write("b.json", None), "--region", "eu-west-1");

        Assert.Contains(sum, run.Output, StringComparison.Ordinal);
        Assert.Contains(note, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_of_which_nothing_is_known_is_not_zero()
    {
        var unknown = Write(
            "b.json",
            Template(3).Replace("cache.r7g.large", "cache.zz1.large", StringComparison.Ordinal)
        );

        Assert.DoesNotContain("$0.00", Run("cost", unknown).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("$0.00 a month", Run("report", unknown).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_price_that_is_not_known_is_not_zero(bool after)
    {
        var known = Write("a.json", Template(3));
        var unknown = Write(
            "b.json",
            Template(3).Replace("cache.r7g.large", "cache.zz1.large", StringComparison.Ordinal)
        );
        string[] words = ["cost", after ? known : unknown, after ? unknown : known, "--region", "eu-west-1"];

        var text = Run(words).Output;

        Assert.Contains("Not known by how much it changes: ", text, StringComparison.Ordinal);
        Assert.Contains("no price of cache.zz1.large", text, StringComparison.Ordinal);
        var json = JsonNode.Parse(Run([.. words, "--format", "json"]).Output)!;
        Assert.Null(json["differencePerMonth"]);
        Assert.Null(json["changes"]![0]![after ? "afterPerMonth" : "beforePerMonth"]);
    }

    [Fact]
    public void A_folder_of_stacks_is_compared_with_a_folder_only()
    {
        Write("old/one.json", Template(3));
        Write("old/two.json", Template(3));

        var run = Run("cost", Path.Join(_folder.FullName, "old"), Write("one.json", Template(2)));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "this folder has several stacks; compare it with another folder",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_stack_that_is_not_among_the_new_ones_goes_on_costing()
    {
        Write("old/one.json", Template(3));
        Write("old/two.json", Template(3));
        Write("new/one.json", Template(3));

        var run = Run(
            "cost",
            Path.Join(_folder.FullName, "old"),
            Path.Join(_folder.FullName, "new"),
            "--region",
            "eu-west-1"
        );

        Assert.Contains("it stays until it is destroyed", run.Output, StringComparison.Ordinal);
        Assert.Contains("$0.00 a month: $851.47", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Usage_is_found_by_the_name_that_is_shown()
    {
        Write("all/one.json", Template(3));
        Write("all/two.json", Template(3));
        var usage = Write("usage.json", """{"caches":{"two/Cache":{"snapshotGb":10}}}""");

        var run = Run("cost", Path.Join(_folder.FullName, "all"), "--region", "eu-west-1", "--usage", usage);

        Assert.Equal("", run.Error);
        Assert.Contains("6 daily backups of 10 GB", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_about_missing_arguments_names_those_that_must_be_there() =>
        Assert.Contains("cost needs TEMPLATE, such as", Run("cost").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("report")]
    [InlineData("diagram")]
    public void The_template_is_not_overwritten(string verb)
    {
        var template = Write("a.json", Template(3));

        var run = Run(verb, template, "--output", template);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is the template itself: name another file", run.Error, StringComparison.Ordinal);
        Assert.Equal(Template(3), File.ReadAllText(template));
    }

    private static string Template(int nodes) =>
        $$$"""
            {"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"8.2",
            "CacheNodeType":"cache.r7g.large","NumCacheClusters":{{{nodes}}},"SnapshotRetentionLimit":7} } } }
            """;

    private string Write(string name, string text)
    {
        var path = Path.Join(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private CommandRun Run(params string[] args) =>
        CommandRun.In(
            HostEnvironment.Process with
            {
                Folder = () => _folder.FullName,
                CacheFolder = () => Path.Join(_folder.FullName, "cache"),
            },
            args
        );
}
