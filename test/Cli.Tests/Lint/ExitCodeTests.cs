namespace ElastiCache.Cli.Tests.Lint;

public sealed class ExitCodeTests
{
    [Fact]
    public void A_clean_template_exits_with_0_and_says_so()
    {
        var run = Workplace.LintText(Templates.Clean);

        Assert.Equal(new CommandRun(0, $"Nothing found; 1 template judged.{Environment.NewLine}", ""), run);
    }

    [Fact]
    public void An_error_exits_with_1() => Assert.Equal(1, Workplace.LintText(Templates.Failover).ExitCode);

    [Fact]
    public void A_value_that_the_tables_do_not_know_is_an_error_that_says_the_way_out()
    {
        var run = Workplace.LintText(Templates.Unknown);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("If AWS has added it since, acknowledge it: --acknowledge E-06:Cache=REASON", run.Output);
    }

    [Fact]
    public void A_warning_exits_with_0_and_with_1_when_strict()
    {
        Assert.Equal(0, Workplace.LintText(Templates.Warning).ExitCode);
        Assert.Equal(1, Workplace.LintText(Templates.Warning, "--strict").ExitCode);
        Assert.Equal(0, Workplace.LintText(Templates.Clean, "--strict").ExitCode);
    }

    [Fact]
    public void What_cannot_be_read_exits_with_2_and_the_others_are_judged_all_the_same()
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover).With("b.json", "{");

        var run = place.Lint("missing.json", "b.json", "a.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("R-05", run.Output);
        Assert.Contains("2 could not be read; 1 template judged.", run.Output);
        Assert.Equal(
            [
                "elasticache: missing.json: it does not exist",
                "elasticache: b.json:1: it is not valid JSON: it ends before everything is closed; is it cut off?",
            ],
            run.Error.TrimEnd().Split(Environment.NewLine)
        );
    }

    [Theory]
    [InlineData("", "lint needs a path: a template, a folder such as cdk.out, or - for the standard input")]
    [InlineData(
        "--strct x",
        "'--strct' is not an option of lint: --format, --region, --acknowledge, --settings, --parameter, --parameters, --today, --strict, --skip-others, --fix, --unsafe, --diff, --baseline, --write-baseline, --help; did you mean --strict?"
    )]
    [InlineData("x --format yaml", "--format 'yaml' is not known: text, json, sarif, github, markdown, gitlab, junit")]
    [InlineData("x --settings none.json", "none.json: it does not exist")]
    public void Bad_usage_is_one_sentence_and_exits_with_2(string options, string sentence)
    {
        using var place = new Workplace();

        var run = place.Lint(options.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(new CommandRun(2, "", $"elasticache: {sentence}{Environment.NewLine}"), run);
    }

    [Fact]
    public void A_template_that_is_named_twice_is_judged_once()
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover);

        Assert.Contains("1 error; 1 template judged.", place.Lint("a.yaml", "./a.yaml", ".").Output);
    }
}
