namespace ElastiCache.Architecture.Tests;

/// <summary>Whether files are short, or say why they are not, and comments fit a screen.</summary>
public sealed class FileLengthTests
{
    private const int Most = 300;
    private const int Widest = 140;

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

    [Fact]
    public void A_line_of_a_comment_is_not_wider_than_an_editor()
    {
        var wide = FilesIn(new DirectoryInfo(Repository.PathOf("src")))
            .Where(file => file.Extension == ".cs")
            .SelectMany(file =>
                File.ReadLines(file.FullName)
                    .Index()
                    .Where(line =>
                        line.Item.Length > Widest && line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
                    )
                    .Select(line => $"{Path.GetRelativePath(Repository.Root, file.FullName)}:{line.Index + 1}")
            );

        Assert.Equal("", string.Join('\n', wide.Order(StringComparer.Ordinal)));
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
