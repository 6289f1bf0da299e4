namespace ElastiCache.Live.Tests;

/// <summary>The verbs that judge templates do not pay for those that run caches.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("es").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("engines")]
    [InlineData("lint", "template.json")]
    [InlineData("explain", "R-05")]
    [InlineData("local", "--help")]
    [InlineData("verify", "--help")]
    [InlineData("drill", "--help")]
    public async Task A_verb_that_runs_nothing_loads_nothing_of_it(params string[] words)
    {
        var unwanted = 0;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            var name = Path.GetFileName(file);
            var isUnwanted =
                name is "ElastiCache.Live.dll" or "StackExchange.Redis.dll"
                || name.StartsWith("AWSSDK.", StringComparison.Ordinal);
            unwanted += isUnwanted ? 1 : 0;
            if (isUnwanted)
            {
                // There, as the start of .NET demands, and impossible to load.
                await File.WriteAllBytesAsync(Path.Combine(_folder, name), [], TestContext.Current.CancellationToken);
            }
            else
            {
                File.CreateSymbolicLink(Path.Combine(_folder, name), file);
            }
        }

        Assert.True(unwanted >= 3, "the assemblies are called otherwise, so this test would see nothing");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "template.json"),
            """{"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey"}}}}""",
            TestContext.Current.CancellationToken
        );

        var run = await Command.Run("dotnet", [Path.Combine(_folder, "ElastiCache.Cli.dll"), .. words], _folder);

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.DoesNotContain("an error of the command itself", run.Text);
        Assert.DoesNotContain("Unhandled", run.Text);
        Assert.NotEqual("", run.Output);
    }
}
