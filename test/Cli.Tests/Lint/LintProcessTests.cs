using System.Diagnostics;

namespace ElastiCache.Cli.Tests.Lint;

public sealed class LintProcessTests
{
    [Fact]
    public void Standard_input_is_read_and_the_exit_code_reaches_the_shell()
    {
        Assert.Equal((1, ""), Run(Templates.Failover, "-"));
        Assert.Equal((0, ""), Run(Templates.Clean, "-"));
        Assert.Equal(
            (2, "elasticache: standard input: it is empty: expected a template in JSON or YAML\n"),
            Run("", "-")
        );
    }

    [Fact]
    public void Missing_files_exit_with_2() =>
        Assert.Equal((2, "elasticache: missing.json: it does not exist\n"), Run("", "missing.json"));

    [Fact]
    public void Json_of_every_kind_parses()
    {
        foreach (var format in new[] { "json", "sarif" })
        {
            using var place = new Workplace().With("a.yaml", Templates.Failover);
            System.Text.Json.JsonDocument.Parse(place.Lint("a.yaml", "--format", format).Output).Dispose();
        }
    }

    private static (int ExitCode, string Error) Run(string input, params string[] args)
    {
        using var place = new Workplace();
        using var process = Process.Start(
            new ProcessStartInfo(CommandFixture.Command, ["lint", .. args])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = place.Folder,
            }
        )!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.DoesNotContain('\e', output.GetAwaiter().GetResult());
        return (process.ExitCode, error.ReplaceLineEndings("\n"));
    }
}
