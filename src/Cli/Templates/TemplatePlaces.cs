using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>Where the entries of a template stand.</summary>
/// <param name="positions">The places by path.</param>
/// <param name="written">The path at which something is written: what a loop makes stands in the loop.</param>
internal sealed class TemplatePlaces(IReadOnlyDictionary<string, Position> positions, Func<string, string> written)
{
    private static readonly TemplatePlaces None = new(
        new Dictionary<string, Position>(StringComparer.Ordinal),
        path => path
    );

    /// <summary>The places that some paths of a template need; none where there is nothing to look for.</summary>
    public static TemplatePlaces Of(TemplateRoot? root, IEnumerable<string> paths, Func<string, string> written)
    {
        var entries = paths.Select(path => Entry(written(path))).ToHashSet(StringComparer.Ordinal);
        return root is null || entries.Count == 0 ? None : new TemplatePlaces(root.Positions(entries), written);
    }

    /// <summary>The place of a path, or of what it would stand in; null where that is not known.</summary>
    public Position? Nearest(string path)
    {
        path = written(path);
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (positions.TryGetValue(path[..end], out var position))
            {
                return position;
            }
        }

        return null;
    }

    // Resources.Cache of Resources.Cache.Properties.Port; a section as it is.
    private static string Entry(string path)
    {
        var first = path.IndexOf('.');
        var second = first < 0 ? -1 : path.IndexOf('.', first + 1);
        return second < 0 ? path : path[..second];
    }
}
