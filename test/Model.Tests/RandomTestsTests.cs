using System.Text.RegularExpressions;

namespace ElastiCache.Model.Tests;

/// <summary>Random values are drawn in one place, which prints the seed that repeats them.</summary>
public sealed partial class RandomTestsTests
{
    [Fact]
    public void Only_Always_draws_random_values()
    {
        var tests = Directory
            .EnumerateFiles(Repository.PathOf("test"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => DrawsValues().IsMatch(File.ReadAllText(Repository.PathOf(file))));

        Assert.Equal(["test/Shared/RandomValues/Always.cs"], tests);
    }

    [GeneratedRegex(@"\bCheck\.|\.Sample\((?<!\b(Always|GlobPattern)\s*\.Sample\()|Random\.Shared|new (Random|Rnd)\b")]
    private static partial Regex DrawsValues();
}
