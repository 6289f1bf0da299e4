namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Keys that stand twice: CloudFormation takes the last, and so does what is judged.</summary>
public sealed class DoubledKeyTests
{
    private const string Yaml = """
        Resources:
          Cache:
            Type: AWS::ElastiCache::CacheCluster
            Properties:
              Engine: memcached
              NumCacheNodes: 2
              EngineVersion: 1.6.22
              CacheNodeType: cache.t4g.micro
              NumCacheNodes: -99
        """;

    private const string Json = """
        {"Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {
          "Engine": "memcached",
          "NumCacheNodes": 2, "EngineVersion": "1.6.22", "CacheNodeType": "cache.t4g.micro",
          "NumCacheNodes": -99 } } } }
        """;

    [Theory]
    [InlineData("t.yaml", Yaml, "6 and 9", 9)]
    [InlineData("t.json", Json, "3 and 4", 4)]
    [InlineData("app.config", Yaml, "6 and 9", 9)]
    public void The_last_counts_and_the_other_is_told(string name, string text, string lines, int line)
    {
        using var place = new Workplace().With($".ebextensions/{name}", text);

        var run = place.Lint($".ebextensions/{name}");

        Assert.Contains($"error   C-02 NumCacheNodes (line {line}): ", run.Output);
        Assert.Contains(
            $"Note: .ebextensions/{name}: the key 'NumCacheNodes' stands there twice (lines {lines}), and only the last counts: take the other out",
            run.Output
        );
        Assert.DoesNotContain("only in part", run.Output);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("t.yaml", Yaml)]
    [InlineData("t.json", Json)]
    public void What_stands_first_does_not_count(string name, string text)
    {
        using var place = new Workplace().With(
            name,
            text.Replace(" 2", " -77", StringComparison.Ordinal).Replace("-99", "2", StringComparison.Ordinal)
        );

        Assert.DoesNotContain("C-02", place.Lint(name).Output);
    }

    // A whole resource may have been copied: what only the first has stands nowhere.
    [Theory]
    [InlineData(
        """
            Resources:
              A: {Type: AWS::ElastiCache::CacheCluster, Properties: {Engine: memcached, EngineVersion: 1.6.22, CacheNodeType: cache.t4g.micro, NumCacheNodes: 2}}
              B: {Type: AWS::SNS::Topic}
              A:
                Type: AWS::ElastiCache::CacheCluster
                Properties: {Engine: memcached, CacheNodeType: cache.t4g.micro, NumCacheNodes: 2}
            """,
        "(line 6)"
    )]
    [InlineData(
        """
            {"Resources": {"A": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"EngineVersion": "1.6.22"} },
              "A": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached",
                 "CacheNodeType": "cache.t4g.micro", "NumCacheNodes": 2} } } }
            """,
        "(line 2)"
    )]
    public void What_is_missing_in_the_last_is_told_there(string text, string line) =>
        Assert.Contains($"warning E-13 EngineVersion {line}", Workplace.LintText(text).Output);

    [Fact]
    public void The_Serverless_Framework_refuses_them()
    {
        var resources = string.Concat(Yaml.Split('\n').Select(line => $"  {line}\n"));
        using var place = new Workplace().With(
            "serverless.yml",
            $"service: shop\nprovider: {{name: aws}}\nresources:\n{resources}"
        );

        var run = place.Lint("serverless.yml");

        Assert.Contains("error   C-02 NumCacheNodes (line 12): ", run.Output);
        Assert.Equal(
            (
                2,
                "elasticache: serverless.yml:12: the key 'NumCacheNodes' stands there twice (lines 9 and 12), which the Serverless Framework refuses: take one out\n"
            ),
            (run.ExitCode, run.Error)
        );
    }

    [Fact]
    public void Of_merged_and_repeated_objects_it_is_told_once()
    {
        var run = Workplace.LintText(
            """
            Shared: &shared {Engine: memcached, Engine: memcached}
            Resources:
              A: {Type: AWS::ElastiCache::CacheCluster, Properties: {<<: *shared}}
              B: {Type: AWS::ElastiCache::CacheCluster, Properties: *shared}
            """
        );

        Assert.Single(run.Lines, line => line.Contains("stands there twice", StringComparison.Ordinal));
    }

    [Fact]
    public void Diff_tells_them_too()
    {
        using var place = new Workplace()
            .With("a.yaml", Yaml.Replace("-99", "3"))
            .With("b.yaml", Yaml.Replace("-99", "4"));

        var run = place.Run("diff", "a.yaml", "b.yaml");

        Assert.Contains("NumCacheNodes' stands there twice (lines 6 and 9)", run.Output);
    }

    // What a run is given is no template: there it is a slip.
    [Fact]
    public void In_a_file_of_parameters_it_is_refused()
    {
        using var place = new Workplace().With("t.yaml", Yaml).With("p.json", """{"A": "1", "A": "2"}""");

        var run = place.Lint("t.yaml", "--parameters", "p.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the key 'A' stands there twice", run.Error);
    }
}
