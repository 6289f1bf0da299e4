using System.Globalization;
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
            if (Below(node, name) is not var (end, next))
            {
                return false;
            }

            node = next;
            // An anchor stands between a name, or a dash, and the first thing that is said below it.
            int[] below = [.. node.Entries.Select(one => one.Start), .. node.Items.Select(item => item.Start)];
            var until = below.Length > 0 ? below.Min() : node.Start;
            if (
                until > end
                && Anchor().Match(document.Text[end..until]) is { Success: true } anchor
                && document.Text.Contains($"*{anchor.Groups[1].Value}", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    // An entry or an item, and where what leads to it ends.
    private static (int End, SourceNode Node)? Below(SourceNode node, string name)
    {
        if (node.Kind != SourceKind.List)
        {
            return node.Entry(name) is { } entry ? (entry.End, entry.Value) : null;
        }

        var index = int.Parse(name, CultureInfo.InvariantCulture);
        return (index == 0 ? node.Start : node.Items[index - 1].End, node.Items[index]);
    }

    [GeneratedRegex(@"&([^\s,\[\]{}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();
}
