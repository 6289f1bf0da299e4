namespace Package.Tests;

/// <summary>
/// The native command behaves as the one that .NET runs: what a compiler cannot see, such as parts that a library looks for
/// by name, is missing from it.
/// </summary>
[Collection<PackedTool>]
public sealed class NativeCommandTests(ToolPackage tool)
{
    [Fact]
    public async Task It_starts_without_dotnet()
    {
        NeedsCompiler();

        var run = await Command.Run(
            tool.Program,
            ["explain", "E-01"],
            environment: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["PATH"] = "/nowhere",
                ["DOTNET_ROOT"] = "/nowhere",
                ["DOTNET_ROOT_X64"] = "/nowhere",
            }
        );

        Assert.StartsWith("E-01", run.Succeeded().Output, StringComparison.Ordinal);
    }

    // The tests that start the command as a process, where it reads, asks AWS, starts engines, or is stopped.
    [Theory]
    [InlineData("Cli", "Process BadInput Completion DocumentedCommands UsageError LiveOption")]
    [InlineData("Live", "CredentialSources AwsTrouble LocalRefusal LocalCommand LocalInterrupt")]
    public async Task It_passes_the_tests_of_the_command(string project, string classes)
    {
        NeedsCompiler();
        var bin = new DirectoryInfo(AppContext.BaseDirectory);
        var tests = Repository.PathOf(
            "test",
            $"{project}.Tests",
            "bin",
            bin.Parent!.Name,
            bin.Name,
            $"ElastiCache.{project}.Tests.dll"
        );

        var run = await Command.Run(
            "dotnet",
            [
                "exec",
                tests,
                "-noColor",
                .. classes.Split(' ').SelectMany(name => (string[])["-class", $"*.{name}Tests"]),
                // The version is that of the package.
                "-method-",
                "*.Version_is_that_of_the_assembly",
            ],
            environment: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ELASTICACHE_COMMAND"] = tool.Program,
            }
        );

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.DoesNotContain("Total: 0,", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Skips the test where the command could not be made native, and fails in CI.</summary>
    internal static void NeedsCompiler()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("the command is packed as native code on Linux only");
        }

        Tool.Find("gcc", "apt-get install gcc libc6-dev");
    }
}
