namespace ElastiCache.Cli.Tests.Lint;

public sealed class AcknowledgementTests
{
    private const string Sentence =
        "must be ID=REASON or ID:LOGICAL-ID=REASON with a reason, such as 'E-06:Sessions=released last week'";

    [Theory]
    [InlineData("R-05=known")]
    [InlineData("r-05=known")]
    [InlineData("R-05:Cache=known = meant")]
    public void An_acknowledged_finding_is_no_error_and_is_counted(string option)
    {
        var run = Workplace.LintText(Templates.Failover, "--acknowledge", option);

        Assert.Equal(new CommandRun(0, $"1 acknowledged; 1 template judged.{Environment.NewLine}", ""), run);
    }

    [Theory]
    [InlineData("R-05")]
    [InlineData("R-05=")]
    [InlineData("R-05= ")]
    [InlineData("=reason")]
    [InlineData("R-05:=reason")]
    public void Without_an_id_or_a_reason_it_is_bad_usage(string option) =>
        Assert.Equal(
            (2, $"elasticache: --acknowledge '{option}' {Sentence}"),
            Errors(Workplace.LintText(Templates.Failover, "--acknowledge", option))
        );

    [Fact]
    public void One_that_matches_nothing_is_a_warning()
    {
        var run = Workplace.LintText(Templates.Failover, "--acknowledge", "R-05:Other=known");

        Assert.Equal(
            (1, "elasticache: warning: the acknowledgement of R-05:Other (--acknowledge) matches nothing: remove it"),
            Errors(run)
        );
    }

    [Theory]
    [InlineData("R-5", "there is no rule of this id; did you mean R-05?")]
    [InlineData("E-099", "there is no rule of this id; did you mean E-09?")]
    [InlineData("r-09", "remove it")]
    // One that another verb tells is an id.
    [InlineData("X-09", "remove it")]
    public void Of_one_of_no_rule_it_is_said_which_was_meant(string id, string said) =>
        Assert.Equal(
            (1, $"elasticache: warning: the acknowledgement of {id} (--acknowledge) matches nothing: {said}"),
            Errors(Workplace.LintText(Templates.Failover, "--acknowledge", $"{id}=known"))
        );

    [Fact]
    public void The_settings_file_of_the_folder_is_read_without_being_named()
    {
        using var place = new Workplace()
            .With("a.yaml", Templates.Failover)
            .With("elasticache.json", """{"acknowledge": [{"id": "R-05", "resource": "Cache", "reason": "known"}]}""");

        Assert.Equal(0, place.Lint("a.yaml").ExitCode);
    }

    [Fact]
    public void Another_settings_file_can_be_named()
    {
        using var place = new Workplace()
            .With("a.yaml", Templates.Failover)
            .With("elasticache.json", "not read")
            .With("other.json", """{"acknowledge": [{"id": "R-05", "reason": "known"}]}""");

        Assert.Equal(0, place.Lint("a.yaml", "--settings", "other.json").ExitCode);
    }

    [Theory]
    [InlineData("""{"acknowledge": [{"id": "R-05"}]}""", "acknowledge.0 has no reason")]
    [InlineData("""{"acknowledge": [{"id": "R-05", "reason": " "}]}""", "acknowledge.0 has no reason")]
    [InlineData("""{"acknowledge": [{"reason": "x"}]}""", "acknowledge.0 has no id")]
    [InlineData("""{"acknowledge": [{"id": 5, "reason": "x"}]}""", "acknowledge.0.id must be text")]
    [InlineData("""{"acknowledge": [{"id": "x", "raeson": "x"}]}""", "acknowledge.0 has 'raeson', allowed are id,")]
    [InlineData("""{"acknowledge": ["R-05"]}""", "acknowledge.0 must be an object with id, resource, reason")]
    [InlineData("""{"acknowledge": {}}""", "acknowledge must be a list of objects with id, resource, reason")]
    [InlineData("""{"acknowlege": []}""", "'acknowlege' is not a setting: acknowledge")]
    [InlineData("[]", "expected an object with a list named acknowledge")]
    [InlineData("", "it is empty: expected JSON")]
    public void Settings_of_another_shape_are_one_sentence(string settings, string sentence)
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover).With("elasticache.json", settings);

        var (exitCode, error) = Errors(place.Lint("a.yaml"));

        Assert.Equal(2, exitCode);
        Assert.Matches(
            $"^elasticache: elasticache.json(:1)?: {System.Text.RegularExpressions.Regex.Escape(sentence)}",
            error
        );
    }

    [Fact]
    public void Metadata_of_the_resource_acknowledges_for_that_resource()
    {
        var run = Workplace.LintText(Metadata("""{acknowledge: [{id: R-05, reason: known}]}"""));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 acknowledged", run.Output);
    }

    [Theory]
    [InlineData("""{acknowledge: [{id: R-05}]}""", "acknowledge.0 has no reason")]
    [InlineData("""{acknowledge: R-05}""", "acknowledge must be a list")]
    [InlineData("""{acknowledge: [{id: R-05, resource: X, reason: y}]}""", "acknowledge.0 has 'resource'")]
    [InlineData("""{ignore: [R-05]}""", "expected an object with a list named acknowledge and nothing else")]
    [InlineData("""text""", "expected an object with a list named acknowledge and nothing else")]
    public void Metadata_of_another_shape_is_one_sentence_with_its_line(string metadata, string sentence)
    {
        var (exitCode, error) = Errors(Workplace.LintText(Metadata(metadata)));

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"elasticache: standard input:5: Resources.Cache.Metadata.elasticache: {sentence}", error);
    }

    private static string Metadata(string own) =>
        Templates.Failover.Replace(
            "    Properties:",
            $"    Metadata:\n      elasticache: {own}\n    Properties:",
            StringComparison.Ordinal
        );

    private static (int ExitCode, string Error) Errors(CommandRun run)
    {
        Assert.DoesNotContain('\n', run.Error.TrimEnd());
        return (run.ExitCode, run.Error.TrimEnd());
    }
}
