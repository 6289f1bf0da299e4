namespace Package.Tests;

/// <summary>scripts/new-rule.mjs: what it writes compiles, and is red until it is filled in.</summary>
public sealed class NewRuleTests : IDisposable
{
    private const string Test = "test/Model.Tests/Rules/B/B99Tests.cs";

    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("new-rule-");

    public NewRuleTests()
    {
        foreach (
            var file in (string[])["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"]
        )
        {
            Copy(file);
        }

        foreach (var folder in (string[])["src/Model", "test/Shared", "test/Model.Tests/Support"])
        {
            CopyAll(folder);
        }

        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("test"), "Directory.Build.*"))
        {
            Copy($"test/{Path.GetFileName(file)}");
        }

        Copy("test/xunit.runner.json");
        Copy("src/Directory.Build.props");
        Copy("test/Model.Tests/Model.Tests.csproj");
        Copy("test/Model.Tests/packages.lock.json");
        // What tells a test where the repository is.
        File.WriteAllText(PathOf("Infra.sln"), "");
    }

    // Two rules, of which one is filled in, so that the model is compiled once.
    [Fact]
    public async Task What_is_written_compiles_and_its_test_is_red_until_the_rule_is_filled_in()
    {
        (await NewRule("B-98", "ReplicationGroup", "SnapshotRetentionLimit")).Succeeded();
        (await NewRule("B-99", "ReplicationGroup", "SnapshotRetentionLimit")).Succeeded();
        FillIn("B-98");
        await Build();

        (await RunTests("*B98Tests")).Succeeded();
        var red = await RunTests("*B99Tests");
        Assert.NotEqual(0, red.ExitCode);
        Assert.Contains("Failed: 1", red.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B-01: src/Model/Rules/B/BackupRules.cs has it already", "B-01", "ReplicationGroup", "Port")]
    [InlineData("B-1: an id is a letter and two digits", "B-1", "ReplicationGroup", "Port")]
    [InlineData("Replica: there is no ReplicaSpecification", "B-99", "Replica", "Port")]
    [InlineData("Prt: src/Model/Resources/ReplicationGroupSpecification.cs", "B-99", "ReplicationGroup", "Prt")]
    [InlineData("usage: ", "B-99")]
    public async Task What_cannot_be_meant_gets_a_sentence_and_writes_nothing(
        string sentence,
        params string[] arguments
    )
    {
        var run = await NewRule(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.False(File.Exists(PathOf(Test)));
    }

    public void Dispose() => _copy.Delete(recursive: true);

    private Task<CommandResult> NewRule(params string[] arguments) =>
        Command.Run(
            Tool.Find("node", "install Node.js 22 or newer"),
            [Repository.PathOf("scripts", "new-rule.mjs"), .. arguments, "--no-page", "--root", _copy.FullName]
        );

    private void FillIn(string id)
    {
        var name = id.Replace("-", "", StringComparison.Ordinal);
        var test = $"test/Model.Tests/Rules/B/{name}Tests.cs";
        Replace(
            $"src/Model/Rules/B/{name}.cs",
            "_ => null",
            "group => group.SnapshotRetentionLimit.Is(34) ? \"not 34\" : null"
        );
        Replace(
            test,
            $"Breaks(\"{id}\", \"fill in\", Of(\"\"\"{{\"SnapshotRetentionLimit\": null}}\"\"\"))",
            $"Breaks(\"{id}\", \"34 days\", Of(\"\"\"{{\"SnapshotRetentionLimit\": 34}}\"\"\"))"
        );
        Replace(test, "\"\"\"{\"SnapshotRetentionLimit\": null}\"\"\"", "\"\"\"{\"SnapshotRetentionLimit\": 33}\"\"\"");
    }

    private async Task Build() =>
        (
            await Command.Run(
                "dotnet",
                ["build", "test/Model.Tests", "-v", "q", "-nologo", "-p:RunAnalyzersDuringBuild=false"],
                _copy.FullName
            )
        ).Succeeded();

    private Task<CommandResult> RunTests(string classes) =>
        Command.Run(
            "dotnet",
            [PathOf("test/Model.Tests/bin/Debug/net10.0/ElastiCache.Model.Tests.dll"), "-noColor", "-class", classes],
            _copy.FullName
        );

    private void Replace(string file, string from, string to)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    private void CopyAll(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            if (!name.Contains("/bin/", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal))
            {
                Copy(name);
            }
        }
    }

    private void Copy(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.Copy(Repository.PathOf(name), PathOf(name));
    }

    private string PathOf(string name) => Path.Combine(_copy.FullName, name);
}
