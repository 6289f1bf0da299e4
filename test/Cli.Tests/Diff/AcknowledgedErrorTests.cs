namespace ElastiCache.Cli.Tests.Diff;

/// <summary>An error that somebody knows of, and means, does not stop an update.</summary>
public sealed class AcknowledgedErrorTests : IDisposable
{
    private const string Refused = "REFUSED: Cache";

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"id\":\"E-06\",\"reason\":\"AWS released it last week\"", false)]
    [InlineData("\"id\":\"e-06\",\"reason\":\"AWS released it last week\"", false)]
    [InlineData("\"id\":\"E-06\",\"reason\":\" \"", true)]
    [InlineData("\"id\":\"E-07\",\"reason\":\"AWS released it last week\"", true)]
    public void The_metadata_of_the_resource_says_so(string entry, bool isRefused)
    {
        var run = Diff($$""" , "Metadata":{"elasticache":{"acknowledge":[{ {{entry}} }]} }""");

        Assert.Equal(isRefused, run.Output.Contains(Refused, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("E-06=AWS released it last week", false)]
    [InlineData("E-06:Cache=AWS released it last week", false)]
    [InlineData("E-06:Other=AWS released it last week", true)]
    public void The_command_line_says_so(string word, bool isRefused)
    {
        var run = Diff("", "--acknowledge", word);

        Assert.Equal(isRefused, run.Output.Contains(Refused, StringComparison.Ordinal));
        Assert.Equal(isRefused ? 1 : 0, run.ExitCode);
    }

    [Theory]
    [InlineData("""{"acknowledge":[{"id":"E-06","reason":"AWS released it last week"}]}""")]
    [InlineData("""{"severity":{"E-06":"warning"}}""")]
    [InlineData("""{"severity":{"E-06":"off"}}""")]
    public void The_settings_of_the_project_say_so(string settings)
    {
        _folder.Write("elasticache.json", settings);

        Assert.DoesNotContain(Refused, Diff("").Output);
    }

    [Fact]
    public void A_settings_file_is_named()
    {
        var file = _folder.Write("elsewhere/mine.json", """{"severity":{"E-06":"off"}}""");

        Assert.DoesNotContain(Refused, Diff("", "--settings", file).Output);
    }

    [Fact]
    public void An_acknowledgement_needs_a_reason()
    {
        var run = Diff("", "--acknowledge", "E-06");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("must be ID=REASON", run.Error);
    }

    [Fact]
    public void A_report_counts_what_is_acknowledged_and_does_not_tell_it()
    {
        _folder.Write("elasticache.json", """{"acknowledge":[{"id":"E-06","reason":"AWS released it last week"}]}""");

        var run = CommandRun.Of("report", Template("new.json", "8.9", ""), "--format", "markdown");

        Assert.Contains("1 more acknowledged", run.Output);
        Assert.DoesNotContain("E-06", run.Output);
    }

    private CommandRun Diff(string beside, params string[] words) =>
        CommandRun.Of(["diff", Template("old.json", "8.2", ""), Template("new.json", "8.9", beside), .. words]);

    private string Template(string name, string version, string beside) =>
        _folder.Write(
            name,
            $$"""
            {"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{
            "ReplicationGroupDescription":"d","Engine":"valkey","EngineVersion":"{{version}}","CacheNodeType":"cache.r7g.large",
            "NumCacheClusters":2,"AutomaticFailoverEnabled":true}{{beside}} } } }
            """
        );
}
