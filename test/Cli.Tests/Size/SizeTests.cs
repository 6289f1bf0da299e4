using System.Text.Json;

namespace ElastiCache.Cli.Tests.Size;

public sealed class SizeTests
{
    private static readonly CommandRun Whole = CommandRun.Of(
        "size --items 50000000 --bytes 500 --overhead-bytes 100 --growth 20 --connections 2000 --family r7g".Split(' ')
    );

    // 50 million x 600 bytes = 27.94 GiB, with 20 % 33.53 GiB.
    [Theory]
    [InlineData("1. Working set: 50,000,000 items x (500 bytes + 100 that the engine adds) = 27.94 GiB.")]
    [InlineData("2. Growth: 20 % more = 33.53 GiB.")]
    [InlineData(
        "3. Reserved: 25 % of each node for snapshots, failover and buffers (reserved-memory-percent), so data takes up to 75 %."
    )]
    [InlineData("4. Copies: 1 of each primary, so 2 nodes a shard; replicas add reads and safety, not room.")]
    [InlineData("5. Connections: 2,000 of the 65,000 that a node accepts.")]
    [InlineData("cache.r7g.large 9.80 GiB 5 10 130.70 68.4 $1,278.96")]
    [InlineData("cache.r7g.2xlarge 39.62 GiB 2 4 211.28 42.3 $2,039.33")]
    public void It_shows_every_step_and_what_fits(string line) =>
        Assert.Contains(
            line,
            Whole.Lines.Select(given => string.Join(' ', given.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        );

    [Fact]
    public void The_cheapest_comes_first() =>
        Assert.StartsWith(
            "cache.r7g.large",
            Whole.Lines.First(line => line.StartsWith("cache.", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(
        "--engine memcached",
        "Reserved: 100.00 MiB of each node for connections (memcached_connections_overhead)."
    )]
    [InlineData("--engine memcached", "Copies: none; Memcached spreads the keys over its nodes.")]
    [InlineData("--engine memcached", "+ 64 that the engine adds")]
    [InlineData("--replicas 0", "Copies: none; what a node holds is lost with it.")]
    [InlineData("--connections 65001", "65,001 are more than the 65,000 that a node accepts")]
    [InlineData("--family r6gd", "No node type fits.")]
    public void Options_change_the_arithmetic(string options, string part) =>
        Assert.Contains(part, CommandRun.Of($"size --items 1_000 --bytes 5,000 {options}".Split(' ')).Output);

    [Fact]
    public void More_than_90_nodes_are_marked() =>
        Assert.Contains(
            "* more than 90 nodes: have the quota raised first",
            CommandRun.Of("size --items 1000000000 --bytes 1000 --family r7g".Split(' ')).Output
        );

    [Fact]
    public void Json_holds_the_numbers()
    {
        var report = JsonSerializer.Deserialize<JsonElement>(
            CommandRun
                .Of(
                    "size --items 50000000 --bytes 500 --overhead-bytes 100 --growth 20 --family r7g --format json".Split(
                        ' '
                    )
                )
                .Output
        );
        var first = report.GetProperty("options")[0];

        Assert.Equal(30_000_000_000, report.GetProperty("workingSetBytes").GetDouble());
        Assert.Equal(36_000_000_000, report.GetProperty("neededBytes").GetDouble());
        Assert.Equal("cache.r7g.large", first.GetProperty("nodeType").GetString());
        Assert.Equal((5, 10), (first.GetProperty("shards").GetDouble(), first.GetProperty("nodes").GetDouble()));
        Assert.Equal(4, report.GetProperty("steps").GetArrayLength());
    }

    [Theory]
    [InlineData("", "size needs --items: the number of items, such as --items 50000000")]
    [InlineData("--items 5", "size needs --bytes: key and value of an item, such as --bytes 500")]
    [InlineData("--items", "--items needs a value: a whole number from 1 to 1000000000000000")]
    [InlineData("--items 0 --bytes 1", "--items '0' is not a whole number from 1 to 1000000000000000")]
    [InlineData("--items many --bytes 1", "--items 'many' is not a whole number from 1 to 1000000000000000")]
    [InlineData("--items 1.5 --bytes 1", "--items '1.5' is not a whole number from 1 to 1000000000000000")]
    [InlineData(
        "--items 1 --items 2 --bytes 1",
        "--items takes one value, got several: a whole number from 1 to 1000000000000000"
    )]
    [InlineData("--items 1 --bytes 1073741825", "--bytes '1073741825' is not a whole number from 1 to 1073741824")]
    [InlineData("--items 1 --bytes 1 --replicas 6", "--replicas '6' is not a whole number from 0 to 5")]
    [InlineData("--items 1 --bytes 1 --growth -1", "--growth '-1' is not a whole number from 0 to 100000")]
    [InlineData(
        "--items 1 --bytes 1 --engine memcached --replicas 1",
        "--replicas '1' is not possible: memcached has no replicas, leave it out"
    )]
    [InlineData("--items 1 --bytes 1 --engine mysql", "--engine 'mysql' is not known: valkey, redis, memcached")]
    public void Bad_input_is_one_sentence(string options, string sentence)
    {
        var run = CommandRun.Of(["size", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((2, $"elasticache: {sentence}"), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Help_shows_examples_that_run()
    {
        var examples = CommandRun
            .Of("size", "--help")
            .Lines.Select(line => line.Trim())
            .Where(line => line.StartsWith("elasticache size --", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(2, examples.Count);
        Assert.All(examples, example => Assert.Equal(0, CommandRun.Of(example.Split(' ')[1..]).ExitCode));
    }
}
