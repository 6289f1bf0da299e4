using System.Globalization;
using YamlDotNet.Core.Events;

namespace ElastiCache.Cli.Documents;

/// <summary>Finds where some entries of a template stand in YAML.</summary>
/// <param name="nodes">The YAML, which is known to be valid.</param>
/// <param name="root">What they stand in, such as <c>resources.0</c>; empty for the whole.</param>
/// <param name="entries">The entries that matter, such as <c>Resources.Cache</c>.</param>
internal sealed class YamlPositions(YamlNodes nodes, IEnumerable<string> entries, string root)
{
    private readonly Dictionary<string, Position> _found = new(StringComparer.Ordinal);

    /// <summary>The places by path.</summary>
    public Dictionary<string, Position> Find()
    {
        var sections = Document.Sections(entries);
        foreach (var (section, content) in Entries(Start()))
        {
            if (!sections.TryGetValue(section.Value, out var names))
            {
                continue;
            }

            if (names.Count == 0)
            {
                Add(section.Value, section, content);
            }
            else
            {
                foreach (var (name, body) in Entries(content).Where(entry => names.Contains(entry.Key.Value)))
                {
                    Add($"{section.Value}.{name.Value}", name, body);
                }
            }
        }

        return _found;
    }

    private int Start()
    {
        var node = nodes.Resolve(0);
        foreach (var name in root.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = nodes.Resolve(
                nodes[node] is SequenceStart
                    ? nodes.Items(node).ElementAt(int.Parse(name, CultureInfo.InvariantCulture))
                    : nodes.Entries(node).Last(entry => entry.Key.Value == name).Value
            );
        }

        return node;
    }

    private void Add(string path, ParsingEvent at, int value)
    {
        if (_found.Count >= Limits.Positions)
        {
            return;
        }

        Document.Note(_found, path, YamlNodes.At(at.Start));
        // What an alias stands for is written elsewhere, perhaps for several resources.
        switch (nodes[value])
        {
            case MappingStart:
                foreach (var (key, below) in Entries(value))
                {
                    Add($"{path}.{key.Value}", key, below);
                }

                break;
            case SequenceStart:
                foreach (var (item, index) in nodes.Items(value).Select((item, index) => (item, index)))
                {
                    Add($"{path}.{index}", nodes[item], item);
                }

                break;
        }
    }

    private IEnumerable<(Scalar Key, int Value)> Entries(int node)
    {
        node = nodes.Resolve(node);
        return nodes[node] is MappingStart ? nodes.Entries(node) : [];
    }
}
