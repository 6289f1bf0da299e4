namespace ElastiCache.Cdk.Tests.Rules;

/// <summary>What the tables do not know, which is most likely a typo, is told where the app runs without the CLI.</summary>
public sealed class UnknownToldTests
{
    private const string OutputOfCli = "CDK_OUTDIR";

    [Theory]
    [InlineData("cache.r7g.lrge", null, true)]
    [InlineData("cache.r7g.large", null, false)]
    [InlineData("cache.r7g.lrge", "cdk.out", false)]
    public void On_the_error_stream(string nodeType, string? output, bool isTold)
    {
        var (before, error) = (System.Environment.GetEnvironmentVariable(OutputOfCli), Console.Error);
        using var told = new StringWriter();
        try
        {
            System.Environment.SetEnvironmentVariable(OutputOfCli, output);
            Console.SetError(told);
            var stack = Stacks.New();
            _ = new ReplicationGroup(
                stack,
                "Sessions",
                new ReplicationGroupProps { Vpc = Networks.Isolated(stack), NodeType = CacheNodeType.Of(nodeType) }
            );
        }
        finally
        {
            Console.SetError(error);
            System.Environment.SetEnvironmentVariable(OutputOfCli, before);
        }

        Assert.Equal(isTold, told.ToString().Contains(nodeType, StringComparison.Ordinal));
        Assert.Equal(isTold, told.ToString().Contains("Sessions: ", StringComparison.Ordinal));
    }
}
