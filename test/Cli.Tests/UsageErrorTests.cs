namespace ElastiCache.Cli.Tests;

public sealed class UsageErrorTests
{
    private const string Families = "t4g, t3, m8g, m7g, m6g, m5, r8g, r7g, r6g, r6gd, r5, c8gn, c7gn, m4, r4, t2";

    [Theory]
    [InlineData(
        "nodes --engine valky",
        "--engine 'valky' is not known: valkey, redis, memcached; did you mean valkey?"
    )]
    [InlineData(
        "engines --engine redsi",
        "--engine 'redsi' is not known: valkey, redis, memcached; did you mean redis?"
    )]
    [InlineData("engines --engine postgres", "--engine 'postgres' is not known: valkey, redis, memcached")]
    [InlineData("engines --format yaml", "--format 'yaml' is not known: table, json")]
    [InlineData("nodes --family r7", $"--family 'r7' is not known: {Families}; did you mean r7g?")]
    [InlineData(
        "nodes --family cache.r6gd.xlarge",
        $"--family 'cache.r6gd.xlarge' is not known: {Families}; did you mean r6gd?"
    )]
    [InlineData(
        "nodes --engine valkey --engine-version 8.3",
        "--engine-version '8.3' is not a version of valkey: 9.1, 9.0, 8.2, 8.1, 8.0, 7.2; did you mean 8.2?"
    )]
    [InlineData(
        "nodes --engine redis --engine-version 8.2",
        "--engine-version '8.2' is not a version of redis but of valkey: 7.1, 7.0, 6.2, 6.0, 5.0.6, 4.0.10"
    )]
    [InlineData("nodes --engine", "--engine needs a value: valkey, redis, memcached")]
    [InlineData("nodes --format json --format table", "--format takes one value, got several: table, json")]
    [InlineData(
        "nods",
        "'nods' is not a verb of elasticache: engines, nodes, lint, explain, diff, report, diagram, cost, prices, size, local, preflight, verify, drift, drill, completion, help; did you mean nodes?"
    )]
    [InlineData("prices", "prices needs a verb: update")]
    [InlineData("local", "local needs a verb: up, status, env, down")]
    [InlineData("nodes r7g", "'r7g' is one word too many: nodes takes only options")]
    [InlineData(
        "engines --egine valkey",
        "'--egine' is not an option of engines: --engine, --today, --format, --help; did you mean --engine?"
    )]
    public void Error_says_what_was_given_what_is_allowed_and_what_was_probably_meant(
        string commandLine,
        string sentence
    )
    {
        var run = CommandRun.Of(commandLine.Split(' '));

        Assert.Equal((2, $"elasticache: {sentence}"), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Unknown_region_names_the_known_ones_and_the_nearest()
    {
        var error = CommandRun.Of("nodes", "--region", "eu-west-9").Error;

        Assert.StartsWith("elasticache: --region 'eu-west-9' is not known: af-south-1, ap-east-1, ", error);
        Assert.EndsWith(", us-west-2; did you mean eu-west-1?", error.TrimEnd());
    }

    [Fact]
    public void Unknown_version_without_an_engine_names_those_of_all_engines()
    {
        var error = CommandRun.Of("nodes", "--engine-version", "1.6.20").Error;

        Assert.StartsWith("elasticache: --engine-version '1.6.20' is not a version of any engine: 9.1, ", error);
        Assert.EndsWith(", 1.4.5; did you mean 1.6.22?", error.TrimEnd());
    }

    [Fact]
    public void Every_wrong_value_has_its_line()
    {
        var run = CommandRun.Of("nodes", "--engine", "x", "--region", "y", "--family", "z", "--format", "w");

        Assert.Equal(4, run.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void An_empty_value_is_named_and_resembles_nothing() =>
        Assert.Equal(
            "elasticache: --engine '' is not known: valkey, redis, memcached",
            CommandRun.Of("engines", "--engine", "").Error.TrimEnd()
        );

    [Fact]
    public void A_value_that_begins_with_an_at_sign_is_no_file() =>
        Assert.Contains("--engine '@valkey' is not known", CommandRun.Of("engines", "--engine", "@valkey").Error);

    [Theory]
    [InlineData("--engine", "VALKEY")]
    [InlineData("--region", "EU-West-1")]
    [InlineData("--family", "R7G")]
    [InlineData("--format", "JSON")]
    public void The_case_of_letters_does_not_matter(string option, string value) =>
        Assert.Equal(CommandRun.Of("nodes", option, value.ToLowerInvariant()), CommandRun.Of("nodes", option, value));

    [Fact]
    public void Help_wins_over_errors() => Assert.Equal(0, CommandRun.Of("nodes", "--engine", "x", "--help").ExitCode);

    [Fact]
    public void An_error_of_the_command_itself_is_a_sentence_and_exits_with_1()
    {
        using var error = new StringWriter();

        // A writer that is closed stands for whatever may go wrong inside.
        var closed = new StringWriter();
        closed.Dispose();

        Assert.Equal(1, CommandLine.Run(["engines"], closed, error));
        Assert.StartsWith("elasticache: an error of the command itself: ", error.ToString());
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }
}
