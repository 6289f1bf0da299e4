namespace ElastiCache.Cli.Tests.Lint;

public sealed class ParameterEffectTests
{
    private const string Cache = """
        Parameters:
          Nodes: {Type: Number, Default: 2}
          Port: {Type: Number, Default: 6379}
        Resources:
          Cache:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              ReplicationGroupDescription: d
              AutomaticFailoverEnabled: true
              NumCacheClusters: !Ref Nodes
              Port: !Ref Port
              Engine: valkey
              EngineVersion: "8.2"
              CacheNodeType: cache.r7g.large
              CacheSubnetGroupName: private
              AtRestEncryptionEnabled: true
              TransitEncryptionEnabled: true
        """;

    // Four parameters of seven values each: more combinations than one rule is tried with.
    private const string TooMany = """
        Parameters:
          A: {Type: String, AllowedValues: ["1", "2", "3", "4", "5", "6", "7"]}
          B: {Type: String, AllowedValues: ["1", "2", "3", "4", "5", "6", "7"]}
          C: {Type: String, AllowedValues: ["1", "2", "3", "4", "5", "6", "7"]}
          D: {Type: String, AllowedValues: ["1", "2", "3", "4", "5", "6", "7"]}
        Resources:
          Parameters:
            Type: AWS::ElastiCache::ParameterGroup
            Properties:
              CacheParameterGroupFamily: valkey8
              Description: d
              Properties: {timeout: !Sub "${A}${B}${C}${D}"}
        """;

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 0)]
    public void Lint_judges_with_the_value(string nodes, int exitCode)
    {
        using var place = new Workplace().With("t.yaml", Cache);

        var run = place.Lint("t.yaml", "--parameter", $"Nodes={nodes}");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1, run.Output.Contains("R-05", StringComparison.Ordinal));
        Assert.DoesNotContain("where ", run.Output);
    }

    [Theory]
    [InlineData("6379", 0)]
    [InlineData("6380", 1)]
    public void Diff_judges_with_the_value(string port, int exitCode)
    {
        using var place = new Workplace()
            .With("old.yaml", Cache.Replace("Port: !Ref Port", "Port: 6379", StringComparison.Ordinal))
            .With("new.yaml", Cache);

        Assert.Equal(exitCode, place.Run("diff", "old.yaml", "new.yaml", "--parameter", $"Port={port}").ExitCode);
    }

    [Fact]
    public void Cost_counts_with_the_value()
    {
        using var place = new Workplace().With("t.yaml", Cache);
        string[] words = ["cost", "t.yaml", "--region", "us-east-1"];

        Assert.Contains("2 x ", place.Run(words).Output);
        Assert.Contains("5 x ", place.Run([.. words, "--parameter", "Nodes=5"]).Output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("markdown")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public void What_is_judged_in_part_is_said_in_every_format(string format)
    {
        using var place = new Workplace().With("t.yaml", TooMany);

        var run = place.Lint("t.yaml", "--format", format);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("judged in part: Parameters depends on A, B, C, D", run.Output);
        Assert.DoesNotContain("Nothing found", run.Output);
    }

    [Fact]
    public void With_the_values_it_is_judged_in_full()
    {
        using var place = new Workplace().With("t.yaml", TooMany);

        var run = place.Lint([
            "t.yaml",
            .. new[] { "A=1", "B=2", "C=3", "D=4" }.SelectMany(value => new[] { "--parameter", value }),
        ]);

        Assert.Equal((0, "Nothing found; 1 template judged."), (run.ExitCode, run.Output.TrimEnd()));
    }
}
