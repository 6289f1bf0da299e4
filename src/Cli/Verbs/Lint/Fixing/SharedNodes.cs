using System.Text.RegularExpressions;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Verbs.Lint.Fixing;

/// <summary>Finds what YAML says once for several places: a mapping with an anchor that an alias or a merge names.</summary>
internal static partial class SharedNodes
{
    /// <summary>Whether what stands on the way to a node is also somewhere else, where a change of it would act too.</summary>
    /// <param name="document">The text.</param>
    /// <param name="whole">All of it.</param>
    /// <param name="path">The way, from the whole on.</param>
    public static bool AreOn(Document document, SourceNode whole, IEnumerable<string> path)
    {
        if (!document.IsYaml)
        {
            return false;
        }

        var node = whole;
        foreach (var name in path)
        {
            if (node.Entry(name) is not { } entry)
            {
                return false;
            }

            node = entry.Value;
            // An anchor stands between a name and the first thing that is said below it.
            int[] below = [.. node.Entries.Select(one => one.Start), .. node.Items.Select(item => item.Start)];
            var until = below.Length > 0 ? below.Min() : node.Start;
            if (
                until > entry.End
                && Anchor().Match(document.Text[entry.End..until]) is { Success: true } anchor
                && document.Text.Contains($"*{anchor.Groups[1].Value}", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"&([^\s,\[\]{}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();
}
