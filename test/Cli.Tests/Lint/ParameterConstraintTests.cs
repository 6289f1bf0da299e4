namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Values that the template's parameters, or its rules about them, refuse.</summary>
public sealed class ParameterConstraintTests
{
    [Theory]
    [InlineData("{Type: String, MinLength: 3}", "ab", "it is shorter than its MinLength, 3")]
    [InlineData("{Type: String, MinLength: 3}", "abc", null)]
    [InlineData("{Type: String, MaxLength: '3'}", "abcd", "it is longer than its MaxLength, 3")]
    [InlineData("{Type: String, MaxLength: '3'}", "abc", null)]
    [InlineData("{Type: Number, MinValue: 2}", "1", "it is below its MinValue, 2")]
    [InlineData("{Type: Number, MinValue: 2}", "2", null)]
    [InlineData("{Type: Number, MaxValue: 2}", "2.5", "it is above its MaxValue, 2")]
    [InlineData("{Type: List<Number>, MaxValue: 2}", "1,3", "'3' is above its MaxValue, 2")]
    [InlineData(
        "{Type: String, AllowedPattern: '[a-z]+|x1'}",
        "ab1",
        "it does not match its AllowedPattern, [a-z]+|x1"
    )]
    [InlineData("{Type: String, AllowedPattern: '[a-z]+|x1'}", "x1", null)]
    [InlineData("{Type: String, AllowedPattern: '(not closed'}", "x1", null)]
    [InlineData(
        "{Type: CommaDelimitedList, AllowedPattern: '[a-z]+'}",
        "a,b2",
        "'b2' does not match its AllowedPattern, [a-z]+"
    )]
    [InlineData("{Type: CommaDelimitedList, AllowedValues: [a, b]}", "a,b", null)]
    [InlineData("{Type: CommaDelimitedList, AllowedValues: [a, b]}", "a,c", "allowed are: a, b")]
    public void A_value_has_to_keep_what_the_template_says_of_it(string parameter, string value, string? mistake)
    {
        using var place = new Workplace().With("t.yaml", $"Parameters:\n  P: {parameter}\nResources: {{}}\n");

        var run = place.Lint("t.yaml", "--parameter", $"P={value}");

        if (mistake is null)
        {
            Assert.Equal(0, run.ExitCode);
        }
        else
        {
            Expect(run, $"--parameter: P is '{value}', which t.yaml refuses: {mistake}");
        }
    }

    [Theory]
    [InlineData(
        "{Type: String, NoEcho: true, AllowedValues: [one-secret, other-secret]}",
        "it is none of its AllowedValues"
    )]
    [InlineData("{Type: Number, NoEcho: 'true'}", "it is not a number")]
    [InlineData(
        "{Type: CommaDelimitedList, NoEcho: true, AllowedPattern: x}",
        "it does not match its AllowedPattern, x"
    )]
    public void A_value_that_is_not_to_be_shown_is_not_shown(string parameter, string mistake)
    {
        using var place = new Workplace()
            .With("t.yaml", $"Parameters:\n  P: {parameter}\nResources: {{}}\n")
            .With("p.json", """{"P": "hunter2"}""");

        Expect(
            place.Lint("t.yaml", "--parameter", "P=hunter2"),
            $"--parameter: P has a value (not shown: NoEcho), which t.yaml refuses: {mistake}"
        );
        Expect(
            place.Lint("t.yaml", "--parameters", "p.json"),
            $"p.json: P has a value (not shown: NoEcho), which t.yaml refuses: {mistake}"
        );
    }

    [Theory]
    [InlineData(
        "Size=cache.t2.micro Env=prod",
        "--parameter: Env is 'prod' and Size is 'cache.t2.micro', which t.yaml refuses by its Rules: ProdSize (large nodes in prod)"
    )]
    [InlineData(
        "Size=cache.t2.micro",
        "--parameter: Size is 'cache.t2.micro', which t.yaml refuses by its Rules: DevSize and ProdSize (large nodes in prod)"
    )]
    [InlineData("Size=cache.r7g.large", null)]
    [InlineData("Env=prod", null)]
    public void Values_that_the_rules_of_the_template_refuse_are_one_sentence(string parameters, string? sentence)
    {
        using var place = new Workplace().With(
            "t.yaml",
            """
            Parameters:
              Env: {Type: String, AllowedValues: [dev, prod]}
              Size: {Type: String, AllowedValues: [cache.t2.micro, cache.r7g.large], Default: cache.r7g.large}
            Rules:
              DevSize:
                RuleCondition: !Equals [!Ref Env, dev]
                Assertions:
                  - Assert: {'Fn::EachMemberIn': [[!Ref Size], [cache.r7g.large, cache.r7g.xlarge]]}
              ProdSize:
                RuleCondition: !Equals [!Ref Env, prod]
                Assertions:
                  - Assert: !Contains [[cache.r7g.large], !Ref Size]
                    AssertDescription: large nodes in prod
            Resources: {T: {Type: AWS::SNS::Topic}}
            """
        );

        var run = place.Lint([
            "t.yaml",
            .. parameters.Split(' ').SelectMany(parameter => new[] { "--parameter", parameter }),
        ]);

        if (sentence is null)
        {
            Assert.Equal(0, run.ExitCode);
        }
        else
        {
            Expect(run, sentence);
        }
    }

    private static void Expect(CommandRun run, string sentence)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"elasticache: {sentence}", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
