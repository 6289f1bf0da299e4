using ElastiCache.Architecture.Tests.Arrows;
using ElastiCache.Architecture.Tests.Sources;

namespace ElastiCache.Architecture.Tests;

/// <summary>Whether the projects stand as <see cref="Floors"/> says, read from their sources.</summary>
public sealed class FloorTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, IReadOnlyList<Arrow>> Read = new(StringComparer.Ordinal);

    public static TheoryData<string> Projects => [.. Floors.Of.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_stands_on_a_floor(string project)
    {
        var folders = Directory
            .EnumerateFiles(Repository.PathOf("src", project), "*.cs", SearchOption.AllDirectories)
            .Select(file => Arrow.FolderOf(Path.GetRelativePath(Repository.PathOf("src", project), file)))
            .Where(folder => folder.Split('/')[0] is not ("bin" or "obj"))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Floors.Of[project].SelectMany(floor => floor).Order(), folders.Order());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_file_names_a_floor_above_it(string project)
    {
        var wrong = ArrowsOf(project).Where(arrow => !IsAllowed(project, arrow)).ToList();
        output.WriteLine($"{project}: {ArrowsOf(project).Count} arrows, {wrong.Count} of them not to a floor below");
        output.WriteLine(string.Join('\n', wrong));
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_knot_of_files(string project)
    {
        // A comment may lead the reader on within a folder: a shard's to the topology that it is a part of.
        var knots = Knots.Of(
            ArrowsOf(project).Where(arrow => !arrow.InComment).Select(arrow => (arrow.From, arrow.To))
        );
        output.WriteLine($"{project}: {knots.Count} knots of files, {knots.Sum(knot => knot.Count)} files in them");
        output.WriteLine(string.Join('\n', knots.SelectMany(knot => knot).Order(StringComparer.Ordinal)));
        Assert.Empty(knots);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_knot_of_folders(string project)
    {
        var knots = Knots.Of(ArrowsOf(project).Select(arrow => (Arrow.FolderOf(arrow.From), Arrow.FolderOf(arrow.To))));
        output.WriteLine($"{project}: {knots.Count} knots of folders, {knots.Sum(knot => knot.Count)} folders in them");
        Assert.Empty(knots);
    }

    private static bool IsAllowed(string project, Arrow arrow)
    {
        var (from, to) = (Arrow.FolderOf(arrow.From), Arrow.FolderOf(arrow.To));
        return from == to || Floors.FloorOf(project, to) < Floors.FloorOf(project, from);
    }

    private static IReadOnlyList<Arrow> ArrowsOf(string project)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(project, out var arrows))
            {
                arrows = ArrowReader.Read(Repository.PathOf("src", project), SourceProject.Compile(project));
                Read[project] = arrows;
            }

            return arrows;
        }
    }
}
