namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Variables of <c>serverless.yml</c> that stand for something in the same file.</summary>
public sealed class ServerlessVariablesTests
{
    [Theory]
    [InlineData("${self:custom.engine}", true)]
    [InlineData("${self:custom.engine, 'valkey'}", true)]
    [InlineData("${self:custom.first}${self:custom.second}", true)]
    [InlineData("${self:custom.later}", false)]
    [InlineData("${self:custom.nothing}", false)]
    [InlineData("${self:custom}", false)]
    [InlineData("${opt:engine, 'redis'}", false)]
    [InlineData("${self:custom.${opt:stage}}", false)]
    public void A_value_of_the_same_file_is_known(string engine, bool isKnown)
    {
        var output = Lint($"Engine: \"{engine}\"", "EngineVersion: '7.4'", "NumCacheClusters: 2");

        Assert.Equal(isKnown, output.Contains("error   E-05 EngineVersion (line 10): ", StringComparison.Ordinal));
    }

    [Fact]
    public void Within_a_text_it_is_written_as_in_the_file() =>
        Assert.Contains("got 'shop true 9'", Lint("Engine: '${self:service} ${self:custom.on} ${self:custom.nodes}'"));

    [Fact]
    public void A_number_is_one() =>
        Assert.Contains(
            "NumCacheClusters (line 11): ",
            Lint("Engine: redis", "EngineVersion: '7.1'", "NumCacheClusters: ${self:custom.nodes}")
        );

    private static string Lint(params string[] properties)
    {
        using var place = new Workplace().With(
            "serverless.yml",
            $$"""
            service: shop
            provider: {name: aws}
            custom: {engine: redis, first: re, second: dis, nodes: 9, on: true, later: '${opt:engine}'}
            resources:
              Resources:
                Cache:
                  Type: AWS::ElastiCache::ReplicationGroup
                  Properties:
                    {{string.Join("\n        ", properties)}}
                    ReplicationGroupDescription: d
                    CacheNodeType: cache.r7g.large
            """
        );
        return place.Lint("serverless.yml").Output;
    }
}
