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

    [Theory]
    [InlineData("    Value: !If [!Ref IsHome, a, b]", "Outputs.Endpoint.Value.Fn::If.0", 19)]
    [InlineData(
        "    Value: a\n    Export: {Name: !If [!Ref IsHome, a, b]}",
        "Outputs.Endpoint.Export.Name.Fn::If.0",
        20
    )]
    [InlineData("    Value: a\n    Condition: true", "Outputs.Endpoint.Condition", 20)]
    [InlineData(
        "    Value: a\nConditions:\n  IsHome: !Equals [!Ref AWS::Region, eu-central-1]\n  IsBoth: !And [{Condition: IsHome}, {Condition: !Ref IsHome}]",
        "Conditions.IsBoth.Fn::And.1.Condition",
        22
    )]
    public void What_is_no_name_of_a_condition_has_its_line(string output, string path, int line)
    {
        var run = Workplace.LintText(
            Template
                .ReplaceLineEndings("\n")
                .Replace("    Value: !GetAtt Cache.PrimaryEndPoint.Address", output, StringComparison.Ordinal)
        );

        Assert.Contains($"M-22 {path} (line {line}): ", run.Output);
    }
}
