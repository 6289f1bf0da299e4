using ElastiCache.Live;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Which twin a user means.</summary>
internal static class TwinChoice
{
    /// <summary>The twin of a name or of its beginning; the only one that runs, or that there is, for null.</summary>
    /// <exception cref="LiveException">There is none, or it could be several.</exception>
    public static TwinFolder Of(string? name)
    {
        var all = TwinFolder.All();
        if (name is not null)
        {
            return all.FirstOrDefault(folder => folder.Name == name)
                ?? One(
                    [.. all.Where(folder => folder.Name.StartsWith(name, StringComparison.Ordinal))],
                    $"there is no twin '{name}'"
                );
        }

        var running = all.Where(folder => folder.IsHeld()).ToList();
        return running.Count == 0 && all.Count > 1
            ? throw new LiveException(
                $"no twin runs: elasticache local up starts one; there are {string.Join(", ", all.Select(folder => folder.Name))}, so name one to speak of it"
            )
            : One(running.Count > 0 ? running : all, "there is no twin: elasticache local up TEMPLATE starts one");
    }

    /// <summary>What a twin runs.</summary>
    /// <exception cref="LiveException">It does not run.</exception>
    public static TwinRun RunOf(TwinFolder folder) =>
        folder.IsHeld() && folder.Report() is not null && folder.Run() is { } run
            ? run
            : throw new LiveException($"the twin {folder.Name} does not run: elasticache local up starts it");

    private static TwinFolder One(IReadOnlyList<TwinFolder> folders, string none) =>
        folders.Count switch
        {
            1 => folders[0],
            0 => throw new LiveException(none),
            _ => throw new LiveException(
                $"there are several twins, so name one: {string.Join(", ", folders.Select(folder => folder.Name))}"
            ),
        };
}
