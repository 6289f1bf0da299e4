using System.Diagnostics;
using ElastiCache.Cli.Tests.Lint;

namespace ElastiCache.Cli.Tests;

/// <summary>Whatever is given: one sentence that names it, exit code 2, nothing on the output, nothing left behind.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> CommandLines =>
        new(
            // A typo.
            ("lnt a.json", "'lnt' is not a verb of elasticache: "),
            ("lint a.jsn", "a.jsn: it does not exist"),
            ("lint --pramaeters p.json a.json", "'--pramaeters' is not an option of lint: "),
            ("lint a.json --format yml", "--format 'yml' is not known: text, json, sarif, "),
            ("diff a.json", "diff needs OLD and NEW, such as: elasticache diff deployed.json "),
            ("diff a.json a.json b.json", "'b.json' is one word too many: diff takes OLD and NEW"),
            ("explain R5", "'R5' is not the id of a rule; the nearest are "),
            ("explain --severity fatal", "--severity 'fatal' is not known: error, warning, update, none"),
            ("size", "size needs --items"),
            // A file that is missing, empty, cut in half, or of the wrong kind.
            ("lint none.yaml", "none.yaml: it does not exist"),
            ("diff a.json none.yaml", "none.yaml: it does not exist"),
            ("lint empty.json", "empty.json: it is empty"),
            ("diff a.json empty.json", "empty.json: it is empty"),
            (
                "lint half.json",
                "half.json:2: it is not valid JSON: it ends before everything is closed; is it cut off?"
            ),
            (
                "diff half.json a.json",
                "half.json:2: it is not valid JSON: it ends before everything is closed; is it cut off?"
            ),
            ("lint half.yaml", "half.yaml:2: it is not valid YAML: "),
            ("lint picture.png", "picture.png: it is not UTF-8 text: save it as UTF-8"),
            ("diff a.json picture.png", "picture.png: it is not UTF-8 text: save it as UTF-8"),
            ("diff a.json cdk.json", "cdk.json: it is the settings of a CDK app: run cdk synth and judge cdk.out"),
            // A place where nothing can be written.
            (
                "lint a.json --baseline /proc/a.json --write-baseline",
                "/proc/a.json cannot be written: its folder takes no new files"
            ),
            (
                $"lint a.json --write-baseline --baseline {new string('a', 300)}.json",
                $"{new string('a', 300)}.json cannot be written: its name is too long"
            ),
            ("lint a.json --write-baseline --baseline a.json/b.json", "a.json/b.json cannot be written: "),
            // A folder that is empty, or has too much.
            ("lint empty", "empty: no template is in this folder"),
            ("diff empty empty", "empty: no template is in this folder"),
            (
                "diff a.json two",
                "two: this folder has several stacks; compare it with another folder, or name one template in it"
            ),
            ("lint a.json --settings none.json", "none.json: it does not exist"),
            ("lint a.json --parameters none.json", "none.json: it does not exist"),
            (
                "lint a.json --parameters half.json",
                "half.json:2: it is not valid JSON: it ends before everything is closed"
            ),
            // Too large.
            ("lint huge.json", "huge.json: it is larger than the 64 MB that are read: CloudFormation takes 1 MB"),
            (
                "diff a.json huge.json",
                "huge.json: it is larger than the 64 MB that are read: CloudFormation takes 1 MB"
            ),
            (
                "lint large.yaml",
                "large.yaml: it is larger than the 4 MB of YAML that are read: CloudFormation takes 1 MB"
            ),
            // The standard input, which is empty here.
            ("lint -", "standard input: it is empty"),
            ("diff - a.json", "standard input: it is empty"),
            ("diff a.json -", "standard input: it is empty")
        );

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void It_is_one_sentence_and_exits_with_2(string commandLine, string sentence)
    {
        using var place = Place();
        var before = Directory.GetFileSystemEntries(place.Folder, "*", SearchOption.AllDirectories);

        var run = place.Run(commandLine.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"elasticache: {sentence}", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", run.Error);
        // Lint still says how much it judged.
        Assert.True(run.Output.Length == 0 || run.Lines is ["1 could not be read; 0 templates judged."], run.Output);
        Assert.Equal(before, Directory.GetFileSystemEntries(place.Folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("lint - <&-", "standard input: it is closed: pipe a template into the command, or name a file")]
    [InlineData("diff - - <&-", "the standard input can be one side only: name a file for OLD or for NEW")]
    public void A_closed_standard_input_is_one_sentence(string commandLine, string sentence)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells a closed stream from an open one");

        var run = CommandFixture.Start("/bin/sh", ["-c", $"\"$0\" {commandLine}", CommandFixture.Command]);

        Assert.Equal((2, $"elasticache: {sentence}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Ctrl_C_ends_it_at_once_and_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are Unix's");
        using var place = new Workplace();
        using var process = Process.Start(
            // What runs in the background of a shell begins with Ctrl-C ignored, and so does all that it starts.
            new ProcessStartInfo("env", ["--default-signal=INT", CommandFixture.Command, "lint", "-"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = place.Folder,
            }
        )!;
        // It waits for the rest of its input.
        await process.StandardInput.WriteAsync("{".AsMemory(), TestContext.Current.CancellationToken);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.False(process.HasExited);
        Assert.Equal(0, CommandFixture.Start("kill", ["-INT", $"{process.Id}"]).ExitCode);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(patience.Token);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFileSystemEntries(place.Folder));
    }

    private static Workplace Place()
    {
        var place = new Workplace()
            .With("a.json", Lint.Templates.Clean)
            .With("b.json", Lint.Templates.Clean)
            .With("empty.json", "")
            .With("half.json", "{\"Resources\": {" + "\n  \"x\": ")
            .With("half.yaml", "Resources:\n  Cache: {Type: 'AWS::")
            .With("picture.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])
            .With("cdk.json", """{"app": "dotnet run", "context": {}}""")
            .With("two/a.json", Lint.Templates.Clean)
            .With("two/b.json", Lint.Templates.Clean)
            .With("large.yaml", $"a: {new string('x', 5 << 20)}");
        Directory.CreateDirectory(Path.Combine(place.Folder, "empty"));
        using var huge = File.Create(Path.Combine(place.Folder, "huge.json"));
        huge.SetLength(65 << 20);
        return place;
    }
}
