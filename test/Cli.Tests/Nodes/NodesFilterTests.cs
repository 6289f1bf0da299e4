namespace ElastiCache.Cli.Tests.Nodes;

public sealed class NodesFilterTests
{
    [Theory]
    [InlineData(EngineName.Valkey)]
    [InlineData(EngineName.Redis)]
    [InlineData(EngineName.Memcached)]
    public void Engine_keeps_what_runs_it(string engine) =>
        Expect(family => family.FirstVersion(engine) is not null, "--engine", engine);

    [Theory]
    [InlineData("redis", "5.0.6", "t4g t3 m6g m5 r6g r5 m4 r4")]
    [InlineData("redis", "4.0.10", "t3 m5 r5 m4 r4")]
    [InlineData("memcached", "1.5.10", "")]
    [InlineData("memcached", "1.5.16", "t4g t3 m7g m6g m5 r7g r6g r5 m4 r4")]
    public void Version_keeps_what_runs_it(string engine, string version, string families) =>
        Expect(family => families.Split(' ').Contains(family.Name), "--engine", engine, "--engine-version", version);

    [Fact]
    public void Version_without_engine_means_the_engine_that_has_it() =>
        Assert.Equal(
            CommandRun.Of("nodes", "--engine", "redis", "--engine-version", "5.0.6"),
            CommandRun.Of("nodes", "--engine-version", "5.0.6")
        );

    [Theory]
    [InlineData("--engine", "redis", "--engine-version", "6.x")]
    [InlineData("--engine-version", "6.X")]
    public void Six_x_is_the_newest_Redis_OSS_6(params string[] options) =>
        Assert.Equal(
            CommandRun.Of("nodes", "--engine", "redis", "--engine-version", "6.2"),
            CommandRun.Of(["nodes", .. options])
        );

    [Fact]
    public void Six_x_is_no_version_of_Valkey() =>
        Assert.Equal(2, CommandRun.Of("nodes", "--engine", "valkey", "--engine-version", "6.x").ExitCode);

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("eu-central-1")]
    [InlineData("me-central-1")]
    public void Region_keeps_what_it_has(string region) =>
        Expect(family => family.IsIn(region) == true, "--region", region);

    [Theory]
    [InlineData(
        "eusc-de-east-1",
        "--region 'eusc-de-east-1' is a Region whose node types are published nowhere; known are those of: "
    )]
    [InlineData("eu-east-9", "--region 'eu-east-9' is not known: ")]
    public void A_Region_without_a_table_is_told_from_one_that_does_not_exist(string region, string sentence)
    {
        var run = CommandRun.Of("nodes", "--region", region);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Family_keeps_its_sizes() => Expect(family => family.Name == "r6gd", "--family", "r6gd");

    [Fact]
    public void Filters_compose() =>
        Expect(
            family => family.Name == "c7gn",
            "--engine",
            "redis",
            "--engine-version",
            "7.1",
            "--region",
            "us-west-2",
            "--family",
            "c7gn"
        );

    [Fact]
    public void Filters_that_exclude_each_other_leave_nothing() =>
        Expect(_ => false, "--region", "eu-central-1", "--family", "c7gn");

    private static void Expect(Func<NodeFamily, bool> wanted, params string[] options) =>
        Assert.Equal(
            CacheNodeType
                .All.Where(type => type.Family!.Can(NodeCapabilities.Creatable) && wanted(type.Family))
                .Select(type => type.Name),
            NodesJson.Of(options).Select(row => row.GetProperty("name").GetString()!)
        );
}
