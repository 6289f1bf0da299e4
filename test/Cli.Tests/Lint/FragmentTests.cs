namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Files that other templates take into their <c>Resources</c>.</summary>
public sealed class FragmentTests
{
    private const string Caches = """
        # of serverless.yml
        Cache:
          Type: AWS::ElastiCache::CacheCluster
          Properties:
            Engine: redis
            EngineVersion: '7.1'
            CacheNodeType: !Ref ElsewhereNode
            NumCacheNodes: 2
            CacheSubnetGroupName: !Ref ElsewhereSubnets
        Alarm:
          Type: Custom::Alarm
        """;

    private const string Note =
        "caches.yml: it is what a template has in Resources: what else that template has is not known here";

    [Theory]
    [InlineData("caches.yml")]
    [InlineData(".")]
    public void Resources_without_a_template_are_judged_with_their_lines(string path)
    {
        using var place = new Workplace().With("caches.yml", Caches).With("clean.yaml", Templates.Clean);

        var run = place.Lint(path);

        Assert.Contains("error   C-01 NumCacheNodes (line 8): ", run.Output);
        Assert.Contains($"Note: {Note}", run.Output);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Json_has_its_lines_too()
    {
        using var place = new Workplace().With(
            "cache.json",
            """
            {
              "Cache": {
                "Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "redis",
                "NumCacheNodes": 2}
              }
            }
            """
        );

        var run = place.Lint("cache.json");

        Assert.Contains("error   C-01 NumCacheNodes (line 4): ", run.Output);
    }

    [Fact]
    public void As_deep_a_file_is_read_as_a_whole_template()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 150)) + "1" + new string('}', 150);
        using var place = new Workplace().With(
            "deep.json",
            $$$"""{"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Metadata": {{{deep}}} , "Properties": {"NumCacheNodes": 2, "Engine": "redis"} } }"""
        );

        Assert.Contains("error   C-01 ", place.Lint("deep.json").Output);
    }

    [Fact]
    public void What_stands_elsewhere_is_no_mistake()
    {
        using var place = new Workplace().With(
            "caches.yml",
            Caches.Replace("NumCacheNodes: 2", "NumCacheNodes: 1", StringComparison.Ordinal)
        );

        Assert.DoesNotContain("error", place.Lint("caches.yml").Output);
    }

    [Theory]
    [InlineData("Cache: {Type: AWS::ElastiCache::CacheCluster}\nname: shop\n")]
    [InlineData("Queue: {Type: AWS::SQS::Queue}\n")]
    [InlineData("Cache: {Type: [AWS::ElastiCache::CacheCluster]}\n")]
    public void Anything_else_in_a_folder_is_passed_over(string text)
    {
        using var place = new Workplace().With("other.yml", text).With("clean.yaml", Templates.Clean);

        Assert.Equal("Nothing found; 1 template judged.\n", place.Lint(".").Output);
    }

    [Fact]
    public void One_resource_without_its_name_is_said_to_be_one()
    {
        using var place = new Workplace().With("cache.yml", "Type: AWS::ElastiCache::CacheCluster\nProperties: {}\n");

        var run = place.Lint("cache.yml");

        Assert.Equal(
            "elasticache: cache.yml: it is one resource of a template: judge the template that has it\n",
            run.Error
        );
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_fix_is_written_where_the_resource_stands()
    {
        using var place = new Workplace().With(
            "caches.yml",
            """
            Cache:
              Type: AWS::ElastiCache::User
              Properties: {UserId: a, UserName: a, Engine: Redis, AccessString: on ~* +@all, NoPasswordRequired: true}
            """
        );

        place.Lint("caches.yml", "--fix");

        Assert.Contains("Engine: redis,", File.ReadAllText(Path.Combine(place.Folder, "caches.yml")));
    }
}
