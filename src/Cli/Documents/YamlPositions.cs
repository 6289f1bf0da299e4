using YamlDotNet.Core.Events;

namespace ElastiCache.Cli.Documents;

/// <summary>Finds where the entries of some resources stand in YAML.</summary>
/// <param name="nodes">The YAML, which is known to be valid.</param>
/// <param name="logicalIds">The resources that matter.</param>
internal sealed class YamlPositions(YamlNodes nodes, IReadOnlySet<string> logicalIds)
{
    private readonly Dictionary<string, Position> _found = new(StringComparer.Ordinal);

    /// <summary>The places by path.</summary>
    public Dictionary<string, Position> Find()
    {
        foreach (var (_, resources) in Entries(0).Where(entry => entry.Key.Value == "Resources"))
        {
            foreach (var (id, body) in Entries(resources).Where(entry => logicalIds.Contains(entry.Key.Value)))
            {
                Add($"Resources.{id.Value}", id, body);
            }
        }

        return _found;
    }

    private void Add(string path, ParsingEvent at, int value)
    {
        if (_found.Count >= Limits.Positions)
        {
            return;
        }

        _found[path] = YamlNodes.At(at.Start);
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
