namespace Package.Tests;

/// <summary>What a release would do, over the packages that other tests have made.</summary>
[Collection<PackedTool>]
public sealed class ReleaseTests(ToolPackage tool)
{
    [Fact]
    public async Task A_dry_run_looks_at_the_packages_writes_the_notes_and_says_what_it_would_push()
    {
        var run = (await Release("--dry-run", "--packages", tool.Feed)).Succeeded();

        Assert.Contains("would run: git tag v", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"ElastiCache.Cli.{tool.Version}.nupkg --source SOURCE --api-key KEY",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("- `elasticache lint", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--now' is not an option", "--now")]
    [InlineData("--packages goes with --dry-run", "--packages", "feed")]
    [InlineData("--packages needs a folder", "--dry-run", "--packages")]
    public async Task A_mistake_is_one_sentence(string sentence, params string[] arguments)
    {
        var run = await Release(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"release: {sentence}", run.Error, StringComparison.Ordinal);
    }

    private static Task<CommandResult> Release(params string[] arguments) =>
        Command.Run("node", [Repository.PathOf("scripts", "release.mjs"), .. arguments], Repository.Root);
}
