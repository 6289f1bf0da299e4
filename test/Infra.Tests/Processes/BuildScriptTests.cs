namespace Infra.Tests.Processes;

/// <summary>scripts/build.mjs, which cdk.json names, with a compiler that only notes that it was called.</summary>
public sealed class BuildScriptTests
{
    private const string Assembly = "src/Infra/bin/Infra.dll";

    private readonly string _folder = TemporaryFolder.New();

    public BuildScriptTests()
    {
        Write("src/Infra/Program.cs", "class Program;");
        Write("src/Infra/environments/prod.json", "{}");
        Write("src/Infra/environments/environment.schema.json", "{}");
        Write(
            "bin/dotnet",
            $"""
            #!/bin/sh
            echo "Build succeeded."
            if grep -q broken src/Infra/Program.cs; then echo "Program.cs(1,1): error CS0116"; exit 1; fi
            echo built >> calls
            mkdir -p src/Infra/bin && echo > {Assembly}
            """
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_folder, "bin/dotnet"), (UnixFileMode)0b111_101_101);
        }
    }

    [Fact]
    public async Task A_build_that_is_well_says_nothing()
    {
        var run = await Build();

        Assert.Equal((0, "", "", 1), (run.ExitCode, run.Output, run.Error, Calls));
    }

    [Theory]
    [InlineData("src/Infra/environments/prod.json", 1)]
    [InlineData("src/Infra/environments/environment.schema.json", 2)]
    [InlineData("src/Infra/Program.cs", 2)]
    [InlineData("src/Infra/New.cs", 2)]
    public async Task What_is_compiled_builds_again_and_settings_do_not(string edited, int calls)
    {
        await Build();
        Write(edited, "{ } // edited");
        await Build();

        Assert.Equal(calls, Calls);
    }

    [Fact]
    public async Task A_build_that_fails_says_why()
    {
        Write("src/Infra/Program.cs", "broken");
        var run = await Build();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error CS0116", run.Error);
    }

    private int Calls => File.ReadAllLines(Path.Combine(_folder, "calls")).Length;

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private Task<CommandResult> Build() =>
        Command.Run(
            Tool.Find("node", "https://nodejs.org"),
            [Repository.PathOf("scripts", "build.mjs"), "src/Infra", Assembly],
            _folder,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["PATH"] = $"{Path.Combine(_folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            }
        );
}
