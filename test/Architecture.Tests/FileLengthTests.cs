namespace ElastiCache.Architecture.Tests;

/// <summary>Whether files are short, or say why they are not.</summary>
public sealed class FileLengthTests
{
    private const int Most = 300;

    private static readonly string[] Folders = ["src", "test", "tools", "scripts", "bench", "examples"];

    private static readonly string[] Extensions = [".cs", ".py", ".mjs", ".cjs"];

    [Fact]
    public void A_file_of_more_than_300_lines_says_why_in_its_first_line()
    {
        var unexplained = Folders
            .SelectMany(folder => FilesIn(new DirectoryInfo(Repository.PathOf(folder))))
            .Where(file => Extensions.Contains(file.Extension))
            .Select(file => (file.FullName, Lines: File.ReadAllLines(file.FullName)))
            .Where(file => file.Lines.Length > Most && !SaysWhy(file.Lines[0]))
            .Select(file => $"{Path.GetRelativePath(Repository.Root, file.FullName)}: {file.Lines.Length} lines");

        Assert.Equal("", string.Join('\n', unexplained.Order(StringComparer.Ordinal)));
    }

    private static bool SaysWhy(string line) =>
        line.StartsWith("// Long: ", StringComparison.Ordinal) || line.StartsWith("# Long: ", StringComparison.Ordinal);

    // What is built or installed is nobody's to keep short.
    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Concat(
                folder
                    .EnumerateDirectories()
                    .Where(below => below.Name is not ("bin" or "obj" or "node_modules" or "cdk.out"))
                    .SelectMany(FilesIn)
            );
}
