using System.Diagnostics;
using System.Text;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Tests.Lint.Fixing;

public sealed class DifferenceTests
{
    private const string Template = """
        Resources:
          Cache:
            Type: AWS::ElastiCache::ServerlessCache
            Properties:
              ServerlessCacheName: cart
              Engine: VALKEY
        """;

    [Theory]
    [InlineData("\n", true, false)]
    [InlineData("\n", false, false)]
    [InlineData("\r\n", true, false)]
    [InlineData("\r\n", false, false)]
    [InlineData("\n", true, true)]
    public void Git_takes_it(string lineEnd, bool endsLast, bool hasMark)
    {
        var text = $"{(hasMark ? "\uFEFF" : "")}{Template.ReplaceLineEndings(lineEnd)}{(endsLast ? lineEnd : "")}";
        using var place = new Workplace().With("in/my a.yaml", text);
        var difference = place.Lint("in/my a.yaml", "--fix", "--diff").Output;
        place.With("fix.patch", difference);

        Git(place.Folder, "apply", "-p0", "fix.patch");

        Assert.Equal(
            Encoding.UTF8.GetBytes(text.Replace("VALKEY", "valkey", StringComparison.Ordinal)),
            File.ReadAllBytes(Path.Combine(place.Folder, "in", "my a.yaml"))
        );
    }

    [Theory]
    [InlineData("a\nb", "a\nb\n")]
    [InlineData("a\nb\n", "a\nb")]
    [InlineData("a\n", "")]
    [InlineData("a\r\nb\r\n", "a\nb\r\n")]
    [InlineData(
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n",
        "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n"
    )]
    public void Every_difference_leads_from_one_text_to_the_other(string before, string after)
    {
        using var place = new Workplace()
            .With("a.txt", before)
            .With("fix.patch", LineDifference.Of("a.txt", before, after));

        Git(place.Folder, "apply", "-p0", "--unidiff-zero", "fix.patch");

        var path = Path.Combine(place.Folder, "a.txt");
        Assert.Equal(after, File.Exists(path) ? File.ReadAllText(path) : "");
    }

    [Theory]
    [InlineData("bad.yaml", "a: [", "bad.yaml:2")]
    [InlineData("empty.yaml", "", "empty.yaml: it is empty")]
    [InlineData("missing.yaml", null, "missing.yaml: it does not exist")]
    [InlineData("folder", null, "folder: no template is in this folder")]
    public void What_cannot_be_read_is_said(string path, string? text, string sentence)
    {
        using var place = new Workplace();
        Directory.CreateDirectory(Path.Combine(place.Folder, "folder"));
        if (text is not null)
        {
            place.With(path, text);
        }

        var run = place.Lint(path, "--fix", "--diff");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"elasticache: {sentence}", run.Error);
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_said()
    {
        using var place = new Workplace().With("a.yaml", Template).With("elasticache.json", "{,}");

        var run = place.Lint("a.yaml", "--fix", "--diff");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("elasticache: elasticache.json:1: it is not valid JSON", run.Error);
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--baseline", "known.json")]
    public void What_a_difference_does_not_show_is_refused(string option, string value)
    {
        using var place = new Workplace().With("a.yaml", Template);

        var run = place.Lint("a.yaml", "--fix", "--diff", option, value);

        Assert.Equal(
            (2, $"elasticache: {option} does not go with --diff: leave one of them out\n"),
            (run.ExitCode, run.Error)
        );
    }

    private static void Git(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("git", args)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // No repository around it has a say.
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(folder);
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }
}
