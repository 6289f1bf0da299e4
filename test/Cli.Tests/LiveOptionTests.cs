using ElastiCache.Cli.Tests.Lint;

namespace ElastiCache.Cli.Tests;

/// <summary>Options of the verbs for live caches that would do nothing, or cannot be read.</summary>
public sealed class LiveOptionTests
{
    [Theory]
    [InlineData("drill G --live --yes --fault hang", "--fault does not go with --live: leave one of them out")]
    [InlineData("drill G --live --rate 5", "--rate does not go with --live: leave one of them out")]
    [InlineData("drill G --live --client true", "--client does not go with --live: leave one of them out")]
    [InlineData("drill G --live --twin t", "--twin does not go with --live: leave one of them out")]
    [InlineData("drill G --shard 0001", "--shard goes with --live: write both, or neither")]
    [InlineData("drill G --region eu-west-1", "--region goes with --live: write both, or neither")]
    [InlineData("drill G --yes", "--yes goes with --live: write both, or neither")]
    [InlineData("drill --live --yes", "--live takes the id of a replication group: drill GROUP --live --yes")]
    [InlineData("verify t.yaml --live --env prod", "--env does not go with --live: leave one of them out")]
    [InlineData("verify t.yaml --live --twin-name t", "--twin-name does not go with --live: leave one of them out")]
    [InlineData("verify t.yaml --live --parameter A=b", "--parameter does not go with --live: leave one of them out")]
    [InlineData(
        "verify t.yaml --twin --parameter A=b",
        "--parameter: A is not a parameter of the template, which has none"
    )]
    [InlineData("local up t.yaml --parameter A=b", "--parameter: A is not a parameter of the template, which has none")]
    [InlineData("local up t.yaml --parameter A", "--parameter 'A' must be NAME=VALUE")]
    [InlineData("local up t.yaml --parameters no.json", "no.json: it does not exist")]
    [InlineData("verify t.yaml --twin --stack s", "--stack does not go with --twin: leave one of them out")]
    [InlineData("verify t.yaml --twin --region eu-west-1", "--region does not go with --twin: leave one of them out")]
    [InlineData("verify t.yaml --twin --data-plane", "--data-plane does not go with --twin: leave one of them out")]
    [InlineData(
        "verify t.yaml --twin --connect-to a:1=b:2",
        "--connect-to does not go with --twin: leave one of them out"
    )]
    [InlineData("verify t.yaml --twin --credentials f", "--credentials does not go with --twin: leave one of them out")]
    [InlineData("verify t.yaml --live --credentials f", "--credentials goes with --data-plane: write both, or neither")]
    [InlineData("verify t.yaml --live --connect-to x", "--connect-to 'x' must be HOST:PORT=HOST:PORT")]
    [InlineData("verify t.yaml --live --data-plane --credentials no", "--credentials no: it does not exist")]
    [InlineData("verify t.yaml --live --data-plane --credentials in", "--credentials in: it is a folder")]
    [InlineData("verify t.yaml", "say what to verify")]
    [InlineData("verify --live", "--live takes a template or a cdk.out: name one")]
    [InlineData("verify t.yaml --live --stack EMPTY", "--stack is empty: it needs a value")]
    [InlineData("preflight t.yaml --stack EMPTY", "--stack is empty: it needs a value")]
    [InlineData("diff --deployed EMPTY t.yaml", "--deployed is empty: it needs a value")]
    [InlineData("lint t.yaml --baseline EMPTY", "--baseline is empty: it needs a value")]
    [InlineData("lint t.yaml --settings in", "in: it is a folder, and a file is needed")]
    public void Is_refused_in_a_sentence_before_anything_is_done(string line, string sentence)
    {
        using var place = new Workplace().With("t.yaml", Lint.Templates.Clean).With("in/a.txt", "a");

        var run = place.Run([.. line.Split(' ').Select(word => word == "EMPTY" ? "" : word)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"elasticache: {sentence}", run.Error);
    }
}
