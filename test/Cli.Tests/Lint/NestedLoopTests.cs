using ElastiCache.Cli.Tests.Diff;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Loops of nested templates, and defaults of their parameters, where their parents pass something.</summary>
public sealed class NestedLoopTests : IDisposable
{
    // No name may have an underscore, so each round of the default is told.
    private const string Looping = """
        Transform: AWS::LanguageExtensions
        Parameters:
          Teams: {Type: CommaDelimitedList, Default: 'a_b,c_d'}
        Resources:
          Fn::ForEach::Groups:
            - Team
            - !Ref Teams
            - Group${Team}:
                Type: AWS::ElastiCache::UserGroup
                Properties: {Engine: valkey, UserGroupId: !Sub 'x-${Team}', UserIds: [someone]}
        """;

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("!ImportValue teams")]
    [InlineData("!GetAtt Other.Outputs.Teams")]
    [InlineData("!Ref NoDefault")]
    [InlineData("!If [IsBig, 'x,y', 'z']")]
    public void A_loop_runs_over_no_default_in_whose_place_something_is_passed(string passed)
    {
        var run = Lint(Looping, $"Teams: {passed}");

        Assert.DoesNotContain("its default", run.Output);
        Assert.DoesNotContain("a_b", run.Output);
        Assert.Contains(
            "judged in part: Group${Team} stands in a loop over Ref Teams, whose values are not known; give Teams",
            run.Output
        );
    }

    [Fact]
    public void What_stands_for_all_that_is_passed_may_pass_anything() =>
        Assert.DoesNotContain("its default", Lint(Looping, "Fn::Transform: {Name: Macro}").Output);

    [Fact]
    public void A_loop_runs_over_the_default_of_the_parent()
    {
        var run = Lint(Looping, "Teams: !Ref Names");

        Assert.Contains("where Names of root.yaml is 'e_f', its default", run.Output);
        Assert.DoesNotContain("a_b", run.Output);
        Assert.DoesNotContain("judged in part", run.Output);
    }

    [Fact]
    public void A_loop_runs_over_what_the_run_gives_the_parent() =>
        Assert.Contains("g_h", Lint(Looping, "Teams: !Ref Names", "--parameter", "Names=g_h").Output);

    [Theory]
    [InlineData("Other: 1")]
    [InlineData("Teams: !Ref AWS::NoValue")]
    public void What_is_not_passed_is_its_default(string passed) =>
        Assert.Contains(
            "root.yaml: an id begins with a letter",
            Lint(Looping.Replace("Resources:", "  Other: {Type: String, Default: x}\nResources:"), passed).Output
        );

    // In words and in how much it weighs: a value that is passed is no default, one that is left out is.
    [Theory]
    [InlineData("Nodes: !ImportValue type", null)]
    [InlineData("Nodes: !Ref NoDefault", null)]
    [InlineData("Nodes: !If [IsBig, 2, !Ref AWS::NoValue]", "error   C-02 * where Size of root.yaml is not 'big'")]
    [InlineData("Other: x", "error   C-02 * as Caches of * root.yaml: a Memcached")]
    public void A_default_counts_where_nothing_is_passed(string passed, string? expected)
    {
        var run = Lint(
            """
            Parameters: {Nodes: {Type: Number, Default: 0}, Other: {Type: String, Default: x}}
            Resources:
              Cache:
                Type: AWS::ElastiCache::CacheCluster
                Properties: {Engine: memcached, CacheNodeType: cache.t4g.micro, NumCacheNodes: !Ref Nodes}
            """,
            passed
        );

        Assert.Equal(expected is null, !run.Output.Contains("C-02", StringComparison.Ordinal));
        Assert.All(expected?.Split(" * ") ?? [], part => Assert.Contains(part, run.Output));
    }

    [Fact]
    public void Of_very_many_uses_the_first_are_judged_and_no_default_is()
    {
        var passed = string.Concat(
            Enumerable
                .Range(0, 20)
                .Select(index =>
                    $"  S{index}: {{Type: AWS::CloudFormation::Stack, Properties: {{TemplateURL: inner.yaml, Parameters: {{Teams: 't{index}'}} }} }}\n"
                )
        );
        _folder.Write("inner.yaml", Looping);
        var root = _folder.Write("root.yaml", $"Resources:\n{passed}");

        var run = CommandRun.Of("lint", Path.GetDirectoryName(root)!);

        Assert.DoesNotContain("a_b", run.Output);
        Assert.Contains("judged in part: more than 16 stacks nest it", run.Output);
    }

    [Fact]
    public void What_a_loop_makes_of_given_names_has_the_line_of_the_loop() =>
        Assert.Contains(
            "UserGroupId (line 10)",
            CommandRun
                .Of("lint", _folder.Write("loop.yaml", Looping), "--parameter", "Teams=g_h", "--format", "text")
                .Output
        );

    private CommandRun Lint(string inner, string passed, params string[] options)
    {
        _folder.Write("inner.yaml", inner);
        var root = _folder.Write(
            "root.yaml",
            $$"""
            Parameters:
              NoDefault: {Type: String}
              Size: {Type: String, Default: big}
              Names: {Type: CommaDelimitedList, Default: e_f}
            Conditions:
              IsBig: !Equals [!Ref Size, big]
            Resources:
              Caches:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: inner.yaml
                  Parameters:
                    {{passed}}
            """
        );
        return CommandRun.Of(["lint", Path.GetDirectoryName(root)!, .. options]);
    }
}
