using System.IO.Compression;

namespace Package.Tests;

[Collection<PackedTool>]
public sealed class ToolTests(ToolPackage tool)
{
    [Fact]
    public async Task The_installed_command_prints_its_version() =>
        Assert.Equal(tool.Version, (await tool.Elasticache("--version")).Succeeded().Output.Trim());

    [Theory]
    [InlineData("engines")]
    [InlineData("nodes")]
    [InlineData("lint")]
    [InlineData("explain")]
    [InlineData("diff")]
    [InlineData("size")]
    [InlineData("cost")]
    [InlineData("diagram")]
    [InlineData("report")]
    [InlineData("prices")]
    public async Task Each_verb_of_the_installed_command_has_help(string verb) =>
        Assert.Contains($"elasticache {verb}", (await tool.Elasticache(verb, "--help")).Succeeded().Output);

    [Fact]
    public async Task The_installed_command_lints_a_file()
    {
        var path = Repository.PathOf("test", "Cli.Tests", "Lint", "Fixtures", "templates", "mistakes.yaml");

        var run = await tool.Elasticache("lint", path);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("; 1 template judged.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_installed_command_has_its_prices() =>
        Assert.Contains(
            "2 x 0.1752 an hour",
            (
                await tool.Elasticache(
                    "cost",
                    Repository.PathOf("test", "Package.Tests", "Fixtures", "cache.json"),
                    "--region",
                    "us-east-1"
                )
            )
                .Succeeded()
                .Output,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_release_has_a_package_for_each_platform_and_one_for_any_other() =>
        Assert.Equal(
            "linux-x64;linux-arm64;linux-musl-x64;osx-arm64;osx-x64;win-x64;any",
            (
                await Command.Run(
                    "dotnet",
                    ["msbuild", "src/Cli", "-p:ForPlatforms=true", "-getProperty:ToolPackageRuntimeIdentifiers"],
                    Repository.Root
                )
            )
                .Succeeded()
                .Output.Trim()
        );

    [Fact]
    public void There_is_a_package_for_this_platform_and_one_for_any_other() =>
        Assert.Equal(
            new[] { "", ".any", $".{ToolPackage.Platform}" }.Select(platform =>
                $"ElastiCache.Cli{platform}.{tool.Version}.nupkg"
            ),
            Directory.GetFiles(tool.Feed).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        );

    // Where NuGet knows no nearer package it takes one of another C library, with which a program of its own would not start.
    [Fact]
    public void The_package_of_any_other_platform_has_no_program_of_its_own() =>
        Assert.DoesNotContain("ElastiCache.Cli", Files("any"));

    [Fact]
    public void The_package_of_this_platform_is_one_native_program()
    {
        NativeCommandTests.NeedsCompiler();

        Assert.Equal(["DotnetToolSettings.xml", "ElastiCache.Cli"], Files(ToolPackage.Platform));
    }

    [Fact]
    public void The_package_that_users_name_has_a_readme()
    {
        using var package = ZipFile.OpenRead(Path.Combine(tool.Feed, $"ElastiCache.Cli.{tool.Version}.nupkg"));

        Assert.Contains(package.Entries, entry => entry.FullName == "README.md");
        Assert.Contains(package.Entries, entry => entry.FullName == "icon.png");
    }

    [Fact]
    public void Packing_leaves_the_lock_files_alone() => Assert.True(tool.LeftLocksAlone);

    private string[] Files(string platform)
    {
        using var package = ZipFile.OpenRead(
            Path.Combine(tool.Feed, $"ElastiCache.Cli.{platform}.{tool.Version}.nupkg")
        );
        return
        [
            .. package
                .Entries.Where(entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal))
                .Select(entry => entry.Name)
                .Order(StringComparer.Ordinal),
        ];
    }
}
