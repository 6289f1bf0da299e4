namespace ElastiCache.Cli.Tests.Lint;

public sealed class ParameterTests
{
    private const string Template = """
        Parameters:
          NodeType: {Type: String, AllowedValues: [cache.r7g.large, cache.r7g.xlarge]}
          Nodes: {Type: Number, Default: 2}
          Zones: {Type: CommaDelimitedList, Default: "eu-west-1a,eu-west-1b"}
          Version: {Type: String}
        Resources:
          Parameters:
            Type: AWS::ElastiCache::ParameterGroup
            Properties: {CacheParameterGroupFamily: valkey8, Description: d, Properties: {maxmemory-policy: volatile-lru}}
        """;

    public static TheoryData<string, string> Forms =>
        new(
            // What aws cloudformation create-stack takes.
            ("p.json", """[{"ParameterKey": "Nodes", "ParameterValue": "many"}]"""),
            (
                "p.json",
                """[{"ParameterKey": "Version", "UsePreviousValue": true}, {"ParameterKey": "Nodes", "ParameterValue": "many"}]"""
            ),
            // What aws cloudformation deploy takes.
            ("p.json", """["Nodes=many"]"""),
            // CodePipeline, and what CDK pipelines write.
            (
                "p.json",
                """{"Parameters": {"Nodes": "many", "Version": {"Fn::GetParam": ["a", "b", "c"]}}, "Tags": {}}"""
            ),
            // Git sync.
            ("p.yaml", "template-file-path: t.yaml\nparameters:\n  Nodes: many\ntags: {}\n"),
            ("p.json", """{"Nodes": "many"}"""),
            ("p.yaml", "Nodes: many\n")
        );

    public static TheoryData<string, string> WrongFiles =>
        new(
            ("", "p.json: it is empty: expected names and values,"),
            ("{", "p.json:1: it is not valid JSON: it ends before everything is closed; is it cut off?"),
            ("7", "p.json: it has no parameters: expected names and values,"),
            ("""[7]""", "p.json: entry 0 has no ParameterKey"),
            ("""[{"ParameterValue": "x"}]""", "p.json: entry 0 has no ParameterKey"),
            ("""[{"ParameterKey": "Nodes"}]""", "p.json: entry 0 (Nodes) has no ParameterValue"),
            (
                """[{"ParameterKey": "Nodes", "ParameterVal": "1"}]""",
                "p.json: entry 0 has 'ParameterVal', which is not known: ParameterKey, ParameterValue, UsePreviousValue, ResolvedValue; did you mean ParameterValue?"
            ),
            ("""["Nodes"]""", "p.json: entry 0 is 'Nodes', which is not NAME=VALUE"),
            ("""["Nodes=1", "Nodes=2"]""", "p.json: the parameter Nodes stands there twice"),
            (
                """{"Nodes": {"a": 1}}""",
                "p.json: the value of Nodes must be text, a number, true or false, or a list of them"
            ),
            (
                """{"Nodes": null}""",
                "p.json: the value of Nodes must be text, a number, true or false, or a list of them"
            ),
            ("""{"Resources": {}}""", "p.json: it is a template: expected names and values,"),
            (
                """{"NodeTyp": "cache.r7g.large"}""",
                "p.json: NodeTyp is not a parameter of the template: NodeType, Nodes, Version, Zones; did you mean NodeType?"
            ),
            (
                """{"NodeType": "cache.r7g.medium"}""",
                "p.json: NodeType is 'cache.r7g.medium', which t.yaml refuses: allowed are: cache.r7g.large, cache.r7g.xlarge"
            )
        );

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_is_read_in_every_form_that_people_have(string name, string text)
    {
        using var place = Place().With(name, text);

        Expect(
            place.Lint("t.yaml", "--parameters", name),
            $"{name}: Nodes is 'many', which t.yaml refuses: it is not a number"
        );
    }

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public void A_wrong_file_is_one_sentence(string text, string sentence)
    {
        using var place = Place().With("p.json", text);

        Expect(place.Lint("t.yaml", "--parameters", "p.json"), sentence);
    }

    [Theory]
    [InlineData("NodeType=cache.r7g.large")]
    [InlineData("Nodes=3")]
    [InlineData("Zones=eu-west-1a, eu-west-1c")]
    [InlineData("Version=")]
    [InlineData("Version=a=b")]
    public void A_value_that_the_template_takes_is_taken(string parameter)
    {
        using var place = Place();

        Assert.Equal(
            (0, ""),
            (
                place.Lint("t.yaml", "--parameter", parameter).ExitCode,
                place.Lint("t.yaml", "--parameter", parameter).Error
            )
        );
    }

    [Theory]
    [InlineData("Nodes", "--parameter 'Nodes' must be NAME=VALUE, such as --parameter NodeType=cache.r7g.large")]
    [InlineData("=3", "--parameter '=3' must be NAME=VALUE, such as --parameter NodeType=cache.r7g.large")]
    [InlineData(
        "Node=3",
        "--parameter: Node is not a parameter of the template: NodeType, Nodes, Version, Zones; did you mean NodeType?"
    )]
    [InlineData("Nodes=three", "--parameter: Nodes is 'three', which t.yaml refuses: it is not a number")]
    public void A_value_that_it_does_not_is_one_sentence(string parameter, string sentence)
    {
        using var place = Place();

        Expect(place.Lint("t.yaml", "--parameter", parameter), sentence);
    }

    [Fact]
    public void A_parameter_that_is_given_twice_is_one_sentence()
    {
        using var place = Place();

        Expect(
            place.Lint("t.yaml", "--parameter", "Nodes=1", "--parameter", "Nodes=2"),
            "--parameter Nodes is given twice"
        );
    }

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        using var place = Place().With("p.json", """{"Nodes": "many"}""");

        Assert.Equal(0, place.Lint("t.yaml", "--parameters", "p.json", "--parameter", "Nodes=3").ExitCode);
    }

    [Fact]
    public void A_missing_file_is_one_sentence()
    {
        using var place = Place();

        Expect(place.Lint("t.yaml", "--parameters", "none.json"), "none.json: it does not exist");
    }

    [Fact]
    public void A_template_without_parameters_says_so()
    {
        using var place = new Workplace().With("t.json", Templates.Clean);

        Expect(
            place.Lint("t.json", "--parameter", "A=1"),
            "--parameter: A is not a parameter of the template, which has none"
        );
    }

    [Fact]
    public void Of_several_templates_one_that_has_the_parameter_is_enough()
    {
        using var place = Place().With("other.json", Templates.Clean);

        Assert.Equal(0, place.Lint(".", "--parameter", "Nodes=3").ExitCode);
    }

    [Fact]
    public void Diff_takes_them_too()
    {
        using var place = Place();

        Assert.Equal(0, place.Run("diff", "t.yaml", "t.yaml", "--parameter", "Nodes=3").ExitCode);
        Expect(
            place.Run("diff", "t.yaml", "t.yaml", "--parameter", "Nodes=x"),
            "--parameter: Nodes is 'x', which t.yaml refuses: it is not a number"
        );
    }

    private static Workplace Place() => new Workplace().With("t.yaml", Template);

    private static void Expect(CommandRun run, string sentence)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"elasticache: {sentence}", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
