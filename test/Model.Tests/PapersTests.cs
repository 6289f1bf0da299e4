using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Tests;

/// <summary>What ARCHITECTURE.md and CONTRIBUTING.md name is there.</summary>
public sealed partial class PapersTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Papers { get; } = ["ARCHITECTURE.md", "CONTRIBUTING.md"];

    public static TheoryData<string> Drawn { get; } = ["src/Model", "src/Constructs"];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_path_leads_somewhere(string paper)
    {
        var paths = Place().Matches(Read(paper)).Select(match => match.Groups["path"].Value).ToList();

        Assert.NotEmpty(paths);
        Assert.DoesNotContain(paths, path => !Exists(path));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    [InlineData("README.md")]
    [InlineData(".github/pull_request_template.md")]
    public void Every_task_is_one_of_npm(string paper)
    {
        using var package = JsonDocument.Parse(Read("package.json"));
        var scripts = package.RootElement.GetProperty("scripts").EnumerateObject().Select(script => script.Name);

        Assert.Empty(Task().Matches(Read(paper)).Select(match => match.Groups["name"].Value).Except(scripts));
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void The_picture_has_every_folder(string project)
    {
        var picture = Picture().Match(Read("ARCHITECTURE.md")).Value;
        var folders = Directory
            .EnumerateDirectories(Repository.PathOf(project))
            .Select(folder => Path.GetFileName(folder))
            .Except(["bin", "obj"]);

        Assert.DoesNotContain(
            folders,
            folder => !Regex.IsMatch(picture, $@"\b{folder}\b", RegexOptions.None, Patience)
        );
    }

    // A name with a star stands for files that are named so.
    private static bool Exists(string path)
    {
        var place = Repository.PathOf(path);
        return path.Contains('*', StringComparison.Ordinal)
            ? Directory.EnumerateFiles(Path.GetDirectoryName(place)!, Path.GetFileName(place)).Any()
            : File.Exists(place) || Directory.Exists(place);
    }

    private static string Read(string file) => File.ReadAllText(Repository.PathOf(file));

    [GeneratedRegex(@"`(?<path>(src|test|tools|docs|bench|scripts|examples|\.ci)/[^`\s]+)`")]
    private static partial Regex Place();

    [GeneratedRegex(@"npm run (?<name>[a-z-]+)")]
    private static partial Regex Task();

    [GeneratedRegex(@"```.*?```", RegexOptions.Singleline)]
    private static partial Regex Picture();
}
