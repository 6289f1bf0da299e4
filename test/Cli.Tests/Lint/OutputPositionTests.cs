namespace ElastiCache.Cli.Tests.Lint;

public sealed class OutputPositionTests
{
    private const string Template = """
        Resources:
          Cache:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              ReplicationGroupDescription: d
              NumCacheClusters: 2
              AutomaticFailoverEnabled: true
              Engine: valkey
              EngineVersion: "8.2"
              CacheNodeType: cache.r7g.large
          Function:
            Type: AWS::Lambda::Function
            Properties:
              Environment:
                Variables:
                  HOST: !GetAtt Cache.PrimaryEndPoint.Address
        Outputs:
          Endpoint:
            Value: !GetAtt Cache.PrimaryEndPoint.Address
        """;

    [Theory]
    [InlineData(
        "    Value: !GetAtt Cache.PrimaryEndPoint",
        "    Value: !GetAtt Cache.ConfigurationEndPoint",
        "Outputs.Endpoint.Value",
        19
    )]
    [InlineData(
        "HOST: !GetAtt Cache.PrimaryEndPoint",
        "HOST: !GetAtt Cache.ConfigurationEndPoint",
        "Resources.Function.Properties.Environment.Variables.HOST",
        16
    )]
    public void A_wrong_endpoint_has_the_line_of_who_asks_for_it(string right, string wrong, string path, int line)
    {
        var run = Workplace.LintText(Template.Replace(right, wrong, StringComparison.Ordinal).ReplaceLineEndings("\n"));

        Assert.Contains($"M-04 {path} (line {line}): ", run.Output);
    }
}
