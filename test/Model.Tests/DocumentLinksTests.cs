using System.Text.RegularExpressions;

namespace ElastiCache.Model.Tests;

/// <summary>The documents refer to files and headings that exist.</summary>
public sealed partial class DocumentLinksTests
{
    private static readonly string[] NotOurs = ["node_modules", "bin", "obj", "artifacts", "cdk.out"];

    public static TheoryData<string> Documents => [.. Files(Repository.PathOf(".")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var broken = Link()
            .Matches(File.ReadAllText(Repository.PathOf(document)))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Exists(target, folder, document));

        Assert.Empty(broken);
    }

    private static bool Exists(string target, string folder, string document)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? Repository.PathOf(document) : Path.Combine(folder, parts[0]);
        return (File.Exists(path) || Directory.Exists(path))
            && (parts.Length == 1 || Headings(path).Contains(parts[1], StringComparer.Ordinal));
    }

    // As GitHub names them: in lower case, words joined, without punctuation.
    private static IEnumerable<string> Headings(string path) =>
        Heading()
            .Matches(File.ReadAllText(path))
            .Select(heading =>
                Punctuation().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')
            );

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md")
            .Select(file => Path.GetRelativePath(Repository.PathOf("."), file))
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(each => Path.GetFileName(each) is { } name && name[0] != '.' && !NotOurs.Contains(name))
                    .SelectMany(Files)
            );

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation();
}
