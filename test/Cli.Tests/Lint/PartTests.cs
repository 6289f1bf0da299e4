namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Files that another tool puts together: what one of them names may stand in another.</summary>
public sealed class PartTests
{
    private const string Part = """
        {
          "Conditions": {"IsHome": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]}},
          "Mappings": {"Others": {"dev": {"Port": 11211}}},
          "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Condition": "IsWanted", "Properties": {
            "Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "CacheSubnetGroupName": "subnets",
            "TransitEncryptionEnabled": true, "NumCacheNodes": {"Fn::If": ["IsLarge", 3, 1]}, "Port": {"Fn::FindInMap": ["Ports", "dev", "Port"]}
          }}}
        }
        """;

    [Fact]
    public void What_a_template_names_stands_in_it()
    {
        var output = Lint("a.json", Part);

        Assert.Contains("there is no condition 'IsWanted'", output);
        Assert.Contains("there is no condition 'IsLarge'", output);
        Assert.Contains("there is no mapping 'Ports'", output);
    }

    [Theory]
    [InlineData("serverless.yml", $$"""{"service": "shop", "provider": {"name": "aws"}, "resources": [{{Part}}]}""")]
    [InlineData(".ebextensions/cache.config", Part)]
    public void What_a_part_names_may_stand_in_another(string file, string text) =>
        Assert.DoesNotContain("there is no", Lint(file, text));

    private static string Lint(string file, string text)
    {
        using var place = new Workplace().With(file, text);
        var run = place.Lint(file);
        Assert.True(run.ExitCode < 2, run.Error);
        return run.Output;
    }
}
