using System.Text.RegularExpressions;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>What a person sees: lines of the template on a terminal, findings of several resources once, where to read on.</summary>
public sealed partial class TerminalTests
{
    [Fact]
    public void A_terminal_shows_the_line_with_its_value_underlined()
    {
        using var place = new Workplace { IsTerminal = true }.With("a.yaml", Templates.Failover);

        Assert.Contains(
            """
                        6 |       AutomaticFailoverEnabled: true
                          |                                 ^^^^

            """.ReplaceLineEndings(Environment.NewLine),
            place.Lint("a.yaml").Output
        );
    }

    [Fact]
    public void A_file_or_pipe_gets_no_lines_of_the_template()
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover);

        Assert.DoesNotContain("^^^^", place.Lint("a.yaml").Output);
    }

    [Fact]
    public void A_template_on_one_line_is_shown_around_the_value()
    {
        using var place = new Workplace { IsTerminal = true }.With(
            "a.json",
            $$$"""{"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":"{{{new string('d', 300)}}}","AutomaticFailoverEnabled":true,"NumCacheClusters":1,"Engine":"valkey","EngineVersion":"8.2","CacheNodeType":"cache.r7g.large"} } } }"""
        );

        var lines = place.Lint("a.json").Lines;
        var marks = Array.FindIndex(lines, line => Marks().IsMatch(line));

        Assert.True(marks > 0, string.Join('\n', lines));
        Assert.Equal("true", lines[marks - 1].Substring(lines[marks].IndexOf('^'), 4));
        Assert.All(
            lines.Where(line => line.Contains(" | ", StringComparison.Ordinal)),
            line => Assert.True(line.Length < 140)
        );
    }

    [Theory]
    [InlineData("    Port: 6379", 4, "6379")]
    [InlineData("    Port: 6379 # why", 4, "6379")]
    [InlineData("    Engine: 'valkey' # why", 4, "'valkey'")]
    [InlineData("    Description: two words", 4, "two words")]
    [InlineData("    Tags:", 4, "Tags")]
    [InlineData("    Tags: [a, b]", 4, "Tags")]
    [InlineData("    - !Ref A", 6, "!Ref A")]
    [InlineData("    { Port: 6379, Engine: valkey }", 6, "6379")]
    [InlineData("    \"Port\": 6379,", 4, "6379")]
    [InlineData("    \"Engine\" : \"val\\\"key\",", 4, "\"val\\\"key\"")]
    [InlineData("{\"A\":{\"Port\":6379}}", 6, "6379")]
    [InlineData("    \"Tags\": [", 4, "\"Tags\"")]
    public void The_value_is_found_on_its_line(string line, int start, string expected)
    {
        var (from, to) = Reports.ValueSpan.In(line, start);

        Assert.Equal(expected, line[from..to]);
    }

    [Fact]
    public void A_warning_of_several_resources_is_told_once_with_the_list()
    {
        var second = string.Join('\n', Templates.Warning.ReplaceLineEndings("\n").Split('\n').Skip(1))
            .Replace("  Cache:", "  Other:", StringComparison.Ordinal);

        var run = Workplace.LintText($"{Templates.Warning}\n{second}\n");

        Assert.Single(run.Lines, line => line.Contains(" E-12 ", StringComparison.Ordinal));
        Assert.Contains("2 resources", run.Output);
        Assert.Matches(@"Cache \(line \d+\), Other \(line \d+\)", run.Output);
        Assert.Matches(@"^\d+ warnings; 1 template judged\.$", run.Lines[^2]);
    }

    [Fact]
    public void Programs_get_each_of_them()
    {
        var second = string.Join('\n', Templates.Warning.ReplaceLineEndings("\n").Split('\n').Skip(1))
            .Replace("  Cache:", "  Other:", StringComparison.Ordinal);

        var run = Workplace.LintText($"{Templates.Warning}\n{second}\n", "--format", "json");

        Assert.Equal(2, run.Lines.Count(line => line.Contains("\"E-12\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_last_line_says_where_to_read_on()
    {
        Assert.Equal("Why, and what to do: elasticache explain R-05", Workplace.LintText(Templates.Failover).Lines[^1]);
        Assert.Equal("Nothing found; 1 template judged.", Workplace.LintText(Templates.Clean).Lines[^1]);
    }

    // Four letters are underlined, as many as the value has.
    [GeneratedRegex(@"^ +\| +\^{4}$")]
    private static partial Regex Marks();
}
