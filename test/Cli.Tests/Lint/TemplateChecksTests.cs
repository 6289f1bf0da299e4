namespace ElastiCache.Cli.Tests.Lint;

/// <summary>What CloudFormation refuses of a template whatever its resources are: nulls, and defaults that parameters refuse.</summary>
public sealed class TemplateChecksTests
{
    private const string Group = """
        Resources:
          Group:
            Type: AWS::ElastiCache::SubnetGroup
            Properties:
              Description: {0}
              SubnetIds: [subnet-1, {1}]
        """;

    [Theory]
    [InlineData(
        "{Type: String, MinLength: 1, Default: ''}",
        "the default '' is refused: it is shorter than its MinLength, 1"
    )]
    [InlineData(
        "{Type: String, AllowedPattern: '[a-z]+', Default: A}",
        "the default 'A' is refused: it does not match its AllowedPattern, [a-z]+"
    )]
    [InlineData("{Type: Number, MinValue: 2, Default: 1}", "the default '1' is refused: it is below its MinValue, 2")]
    [InlineData("{Type: Number, Default: one}", "the default 'one' is refused: it is not a number")]
    [InlineData(
        "{Type: String, AllowedValues: [dev, prod], Default: pro}",
        "the default 'pro' is refused: allowed are: dev, prod; did you mean prod?"
    )]
    [InlineData(
        "{Type: String, NoEcho: true, MinLength: 9, Default: hunter2}",
        "the default is refused: it is shorter than its MinLength, 9"
    )]
    [InlineData("{Type: Number, MinValue: 2, Default: 2}", null)]
    [InlineData("{Type: String, AllowedValues: ['1.10'], Default: 1.10}", null)]
    [InlineData("{Type: String, AllowedValues: ['on', 'off'], Default: off}", null)]
    [InlineData("{Type: 'AWS::SSM::Parameter::Value<String>', AllowedPattern: '[a-z]+', Default: /x/y}", null)]
    public void A_default_that_its_parameter_refuses_is_told(string parameter, string? told)
    {
        using var place = new Workplace().With(
            "t.yaml",
            $"Parameters:\n  P: {parameter}\n"
                + Group
                    .Replace("{0}", "a", StringComparison.Ordinal)
                    .Replace("{1}", "subnet-2", StringComparison.Ordinal)
        );

        var run = place.Lint("t.yaml");

        Assert.Equal(told is null ? 0 : 1, run.ExitCode);
        Assert.Contains(
            told is null ? "" : $"M-19 Parameters.P.Default (line 2): {told}\n",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("null", "subnet-2", "M-20 Description (line 5)")]
    [InlineData("", "subnet-2", "M-20 Description (line 5)")]
    [InlineData("a", "~", "M-20 SubnetIds.1 (line 6)")]
    [InlineData("'null'", "subnet-2", null)]
    [InlineData("!If [A, a, null]", "subnet-2", "M-20 Description.Fn::If.2 (line 5)")]
    [InlineData("a", "!If [A, subnet-2, !Ref AWS::NoValue]", null)]
    public void A_null_is_told_once_at_its_place(string description, string subnet, string? told)
    {
        using var place = new Workplace().With(
            "t.yaml",
            Group.Replace("{0}", description, StringComparison.Ordinal).Replace("{1}", subnet, StringComparison.Ordinal)
                + "\nConditions:\n  A: !Equals [!Ref AWS::Region, eu-west-1]\n"
        );

        var run = place.Lint("t.yaml");

        Assert.Equal(told is null ? 0 : 1, run.ExitCode);
        Assert.Contains(told ?? "", run.Output, StringComparison.Ordinal);
        Assert.Equal(told is null ? 0 : 1, run.Output.Split("error   ").Length - 1);
    }

    [Fact]
    public void A_default_does_not_count_where_the_run_gives_a_value()
    {
        using var place = new Workplace().With(
            "t.yaml",
            "Parameters:\n  P: {Type: String, MinLength: 1, Default: ''}\n"
                + Group
                    .Replace("{0}", "!Ref P", StringComparison.Ordinal)
                    .Replace("{1}", "subnet-2", StringComparison.Ordinal)
        );

        Assert.Equal(0, place.Lint("t.yaml", "--parameter", "P=a").ExitCode);
    }
}
