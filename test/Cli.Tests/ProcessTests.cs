namespace ElastiCache.Cli.Tests;

public sealed class ProcessTests(CommandFixture command) : IClassFixture<CommandFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("engines")]
    [InlineData("nodes")]
    [InlineData("nodes --format json")]
    [InlineData("--help")]
    [InlineData("--version")]
    public void What_is_fine_exits_with_0_and_says_nothing_on_stderr(string commandLine)
    {
        var run = command.Run(commandLine);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--frobnicate")]
    [InlineData("nodes --engine postgres")]
    [InlineData("engines --format")]
    public void Bad_usage_exits_with_2_and_says_one_line_on_stderr_and_nothing_on_stdout(string commandLine)
    {
        var run = command.Run(commandLine);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("elasticache: ", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void No_verb_prints_the_help_with_all_verbs()
    {
        Assert.Equal(command.Run("--help").Output, command.Run("").Output);
        Assert.Contains("elasticache [command] [options]", command.Run("").Output);
        Assert.Matches("  engines +List engine versions", command.Run("").Output);
        Assert.Matches("  nodes +List node types", command.Run("").Output);
        Assert.Matches("  lint <PATH> +Find what ElastiCache would refuse", command.Run("").Output);
        Assert.Matches("  explain <ID> +Explain a rule", command.Run("").Output);
        Assert.Matches("  diff <OLD> <NEW> +Tell what an update does", command.Run("").Output);
    }

    [Theory]
    [InlineData("engines", "List engine versions: ", "elasticache engines --engine redis")]
    [InlineData("nodes", "List node types: ", "elasticache nodes --engine valkey --region eu-west-1 --family r7g")]
    [InlineData(
        "diff",
        "Tell what an update does",
        "elasticache diff deployed.json cdk.out/Shop.template.json --allow REPLACE:SessionsCache"
    )]
    [InlineData("explain", "Explain a rule: ", "elasticache explain E-05")]
    [InlineData(
        "lint",
        "Find what ElastiCache would refuse",
        "elasticache lint - --acknowledge \"E-06:Cache=AWS added 9.3 last week\" < template.json"
    )]
    public void Help_of_a_verb_has_a_description_and_an_example(string verb, string description, string example)
    {
        var run = command.Run($"{verb} --help");

        Assert.StartsWith($"  {description}", run.Lines[1]);
        Assert.Contains($"  {example}", run.Lines);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("engines")]
    [InlineData("nodes")]
    [InlineData("explain")]
    public void The_example_of_a_verb_works(string verb)
    {
        var example = command.Run($"{verb} --help").Lines[^1].Trim();

        Assert.Equal(0, command.Run(example["elasticache ".Length..]).ExitCode);
    }

    [Fact]
    public void Version_is_that_of_the_assembly() =>
        Assert.Equal(
            typeof(CommandLine).Assembly.GetName().Version!.ToString(3),
            command.Run("--version").Output.Trim()
        );

    [Theory]
    [InlineData("engines")]
    [InlineData("nodes --all")]
    [InlineData("nodes --all --format json")]
    [InlineData("nodes --help")]
    [InlineData("lint --help")]
    [InlineData("explain --help")]
    [InlineData("explain E-05")]
    public void Output_is_plain_ascii_without_colour_and_trailing_spaces(string commandLine)
    {
        var output = command.Run(commandLine).Output;

        Assert.DoesNotContain(output, letter => letter is not '\n' and not '\r' and (< ' ' or > '~'));
        Assert.DoesNotContain(" \n", output);
    }

    [Fact]
    public void A_reader_that_leaves_early_is_no_error()
    {
        using var process = CommandFixture.Begin(CommandFixture.Command, ["nodes", "--all"]);
        process.StandardOutput.Close();

        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Theory]
    [InlineData("nodes")]
    [InlineData("explain R-05")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("completion bash")]
    [InlineData("preflight --policy")]
    public void A_full_disk_is_one_sentence_and_exits_with_1(string commandLine)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is Linux's");

        var run = CommandFixture.Start(
            "/bin/sh",
            ["-c", $"exec \"$0\" {commandLine} > /dev/full", CommandFixture.Command]
        );

        Assert.Equal(
            (1, "elasticache: the output cannot be written: No space left on device\n"),
            (run.ExitCode, run.Error)
        );
    }
}
