namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Variables of <c>serverless.yml</c> that stand for something in the same file.</summary>
public sealed class ServerlessVariablesTests
{
    [Theory]
    [InlineData("${self:custom.engine}", true)]
    [InlineData("${self:custom.engine, 'valkey'}", true)]
    [InlineData("${self:custom.first}${self:custom.second}", true)]
    [InlineData("${self:custom.same}", true)]
    [InlineData("${self:custom.both}", true)]
    [InlineData("${self:custom.round}", false)]
    [InlineData("${self:custom.later}", false)]
    [InlineData("${self:custom.nothing}", false)]
    [InlineData("${self:custom}", false)]
    [InlineData("${opt:engine, 'redis'}", false)]
    [InlineData("${self:custom.${opt:stage}}", false)]
    [InlineData("${self:custom.engines.${self:custom.stage}}", true)]
    [InlineData("${self:custom.engines.${self:custom.stage}, 'valkey'}", true)]
    [InlineData("${self:custom.engines.${self:custom.stages.${self:custom.number}}}", true)]
    [InlineData("${self:custom.${self:custom.section}.dev}", true)]
    [InlineData("${self:custom.nested}", true)]
    [InlineData("${self:custom.engines.${self:custom.later}}", false)]
    [InlineData("${self:custom.engines.${self:custom.nothing}}", false)]
    [InlineData("${self:custom.engines.${self:custom.inward}}", false)]
    [InlineData("${opt:engine, '${self:custom.engine}'}", false)]
    public void A_value_of_the_same_file_is_known(string engine, bool isKnown)
    {
        var output = Lint($"Engine: \"{engine}\"", "EngineVersion: '7.4'", "NumCacheClusters: 2");

        Assert.Equal(isKnown, output.Contains("error   E-05 EngineVersion (line 13): ", StringComparison.Ordinal));
    }

    [Fact]
    public void Within_a_text_it_is_written_as_in_the_file() =>
        Assert.Contains("got 'shop true 9'", Lint("Engine: '${self:service} ${self:custom.on} ${self:custom.nodes}'"));

    [Fact]
    public void A_number_is_one() =>
        Assert.Contains(
            "NumCacheClusters (line 14): ",
            Lint("Engine: redis", "EngineVersion: '7.1'", "NumCacheClusters: ${self:custom.nodes}")
        );

    [Fact]
    public void Variables_that_grow_without_end_stay_as_they_are()
    {
        var chain = string.Join(
            ", ",
            Enumerable
                .Range(1, 40)
                .Select(number => $"g{number}: '${{self:custom.g{number - 1}}}${{self:custom.g{number - 1}}}'")
        );

        Assert.DoesNotContain(
            "E-05",
            LintWith(
                $", g0: valkey, {chain}",
                "Engine: '${self:custom.g40}'",
                "EngineVersion: '7.4'",
                "NumCacheClusters: 2"
            )
        );
    }

    // The framework writes what JavaScript makes of a number.
    [Theory]
    [InlineData("7.0", "'7'")]
    [InlineData("${self:custom.version}", "'7'")]
    [InlineData("'7.0'", null)]
    public void A_version_without_quotes_loses_its_last_zeros(string version, string? got)
    {
        var output = Lint("Engine: redis", $"EngineVersion: {version}", "NumCacheClusters: 2");

        Assert.Equal(
            got is not null,
            output.Contains("error   E-08 EngineVersion (line 13): ", StringComparison.Ordinal)
        );
        Assert.Contains(got ?? "", output);
        Assert.Equal(
            got is not null,
            output.Contains(
                "EngineVersion: 7.0 without quotes is a number, of which the Serverless Framework leaves the last zeros out: write '7.0'",
                StringComparison.Ordinal
            )
        );
    }

    private static string Lint(params string[] properties) => LintWith("", properties);

    private static string LintWith(string custom, params string[] properties)
    {
        using var place = new Workplace().With(
            "serverless.yml",
            $$$"""
            service: shop
            provider: {name: aws}
            custom: {engine: redis, first: re, second: dis, nodes: 9, version: 7.0, on: true, later: '${opt:engine}',
              same: '${self:custom.engine}', both: '${self:custom.first}${self:custom.second}', round: '${self:custom.round}',
              stage: dev, number: 1, section: engines, engines: {dev: redis}, stages: {1: dev},
              nested: '${self:custom.engines.${self:custom.stage}}', inward: '${self:custom.inward}'{{{custom}}}}
            resources:
              Resources:
                Cache:
                  Type: AWS::ElastiCache::ReplicationGroup
                  Properties:
                    {{{string.Join("\n        ", properties)}}}
                    ReplicationGroupDescription: d
                    CacheNodeType: cache.r7g.large
            """
        );
        return place.Lint("serverless.yml").Output;
    }
}
