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

    [Theory]
    [InlineData("lint - <&-", 2, "standard input: it is closed: pipe a template into the command, or name a file")]
    [InlineData("engines >&-", 1, "the output cannot be written: it is closed")]
    [InlineData("engines <&- >&-", 1, "the output cannot be written: it is closed")]
    public void A_closed_stream_is_one_sentence(string commandLine, int exitCode, string sentence)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells a closed stream from an open one");

        var run = CommandFixture.Start("/bin/sh", ["-c", $"\"$0\" {commandLine}", CommandFixture.Command]);

        Assert.Equal((exitCode, $"elasticache: {sentence}\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("lint missing.json 2>&-", 2)]
    [InlineData("lint - <&- >&- 2>&-", 1)]
    public void A_closed_error_stream_leaves_the_exit_code(string commandLine, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells a closed stream from an open one");

        var run = CommandFixture.Start("/bin/sh", ["-c", $"\"$0\" {commandLine}", CommandFixture.Command]);

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public void A_named_pipe_without_a_writer_is_one_sentence()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows has no named pipes among its files");
        using var place = new Workplace();
        var pipe = Path.Combine(place.Folder, "pipe");
        Assert.Equal(0, CommandFixture.Start("mkfifo", [pipe]).ExitCode);

        Assert.Equal(
            (2, "elasticache: pipe: it is a pipe that nobody writes to\n"),
            (place.Lint("pipe").ExitCode, place.Lint("pipe").Error.ReplaceLineEndings("\n"))
        );
    }

    [Fact]
    public void A_pipe_with_a_writer_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows has no named pipes among its files");
        using var place = new Workplace().With("clean.json", Templates.Clean);

        var run = CommandFixture.Start(
            "/bin/bash",
            ["-c", $"\"$0\" lint <(cat {place.Folder}/clean.json)", CommandFixture.Command]
        );

        Assert.Equal((0, "Nothing found; 1 template judged.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_named_pipe_in_a_folder_is_passed_over()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows has no named pipes among its files");
        using var place = new Workplace().With("clean.json", Templates.Clean);
        Assert.Equal(0, CommandFixture.Start("mkfifo", [Path.Combine(place.Folder, "pipe.yaml")]).ExitCode);

        Assert.Equal(0, place.Lint(".").ExitCode);
    }

    [Fact]
    public void A_broken_link_is_one_sentence()
    {
        using var place = new Workplace();
        File.CreateSymbolicLink(Path.Combine(place.Folder, "a.yaml"), "nowhere.yaml");

        Assert.Equal("elasticache: a.yaml: it does not exist", place.Lint("a.yaml").Error.TrimEnd());
        Assert.Equal(2, place.Lint(".").ExitCode);
    }

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
