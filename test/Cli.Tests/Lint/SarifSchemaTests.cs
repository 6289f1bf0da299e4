namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Our SARIF against the schema of SARIF 2.1.0 that Microsoft publishes with its matchers for tests.</summary>
public sealed class SarifSchemaTests
{
    private const string Validate =
        "import json,sys,jsonschema;"
        + "errors=list(jsonschema.Draft4Validator(json.load(open(sys.argv[1]))).iter_errors(json.load(open(sys.argv[2]))));"
        + "print(*[f'{list(e.absolute_path)}: {e.message}' for e in errors],sep='\\n');"
        + "sys.exit(len(errors)>0)";

    [Fact]
    public Task Findings_are_valid() => IsValid(Workplace.LintText(Templates.Failover, "--format", "sarif").Output);

    [Fact]
    public Task No_findings_are_valid() => IsValid(Workplace.LintText(Templates.Clean, "--format", "sarif").Output);

    [Fact]
    public Task Acknowledged_findings_are_valid() =>
        IsValid(
            Workplace
                .LintText(Templates.Failover, "--format", "sarif", "--acknowledge", "R-05:Cache=one node is enough")
                .Output
        );

    [Fact]
    public async Task Mistakes_and_unreadable_files_are_valid()
    {
        using var place = new Workplace()
            .With("a b.json", "{")
            .With("c.yaml", Templates.Failover + "\n      Port: []\n");
        await IsValid(place.Lint("a b.json", "c.yaml", "missing.yaml", "--format", "sarif").Output);
    }

    [Fact]
    public async Task A_cloud_assembly_is_valid()
    {
        using var place = new Workplace();
        await IsValid(place.Lint(Workplace.Fixture("assembly"), "--format", "sarif").Output);
    }

    [Fact]
    public async Task What_is_not_valid_is_noticed()
    {
        var run = await Check(
            Workplace
                .LintText(Templates.Failover, "--format", "sarif")
                .Output.Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal)
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'fatal' is not one of", run.Output);
    }

    private static async Task IsValid(string sarif) => (await Check(sarif)).Succeeded();

    private static async Task<CommandResult> Check(string sarif)
    {
        var schema = Path.Combine(
            await NodePackages.Install(),
            "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
        );
        var python = await PythonTool.Find(("jsonschema", "pip install jsonschema"));
        using var place = new Workplace().With("x.sarif", sarif);
        return await Command.Run(python, ["-c", Validate, schema, Path.Combine(place.Folder, "x.sarif")]);
    }
}
