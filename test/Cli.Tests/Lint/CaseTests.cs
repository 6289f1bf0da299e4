namespace ElastiCache.Cli.Tests.Lint;

/// <summary>
/// Small inputs made from what people report and publish, each with what lint is to say of it (<c>cases.tsv</c>):
/// <c>clean</c> is no error, <c>warning</c> no error and at least one warning, <c>error</c> at least one error, and
/// <c>finding</c> anything that is told.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Here = Path.Combine(AppContext.BaseDirectory, "Lint", "Cases");

    public static TheoryData<string, string, string> Cases =>
        [.. File.ReadLines(Path.Combine(Here, "cases.tsv")).Skip(1).Select(line => line.Split('\t')).Select(Row)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lint_says_what_is_right(string file, string expected, string why)
    {
        var run = CommandRun.Of("lint", Path.Combine(Here, file));

        var said = run.Output + run.Error;
        Assert.True(
            expected switch
            {
                "clean" => run.ExitCode == 0 && !said.Contains(" error", StringComparison.Ordinal),
                "warning" => run.ExitCode == 0 && said.Contains("warning", StringComparison.Ordinal),
                "error" => run.ExitCode == 1,
                _ => run.ExitCode != 0 || !said.Contains("Nothing found", StringComparison.Ordinal),
            },
            $"{file} is {expected}, since {why}; exit code {run.ExitCode}:\n{said}"
        );
    }

    [Fact]
    public void Every_file_is_a_case() =>
        Assert.Equal(
            Directory.GetFiles(Here).Select(Path.GetFileName).Where(file => file != "cases.tsv").Order(),
            Cases.Select(row => row.Data.Item1).Order()
        );

    private static TheoryDataRow<string, string, string> Row(string[] cells) => new(cells[0], cells[1], cells[2]);
}
