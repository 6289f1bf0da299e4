using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ElastiCache.Cli.Documents;

/// <summary>Finds where everything stands in YAML.</summary>
/// <param name="nodes">The YAML, which is known to be valid.</param>
internal sealed class YamlSource(YamlNodes nodes)
{
    /// <summary>The whole.</summary>
    public SourceNode Read() => Value(0);

    private SourceNode Value(int node)
    {
        var at = nodes[node];
        var (start, end) = ((int)at.Start.Index, (int)nodes[nodes.End(node) - 1].End.Index);
        return at switch
        {
            Scalar { Tag.IsEmpty: true, Anchor.IsEmpty: true } scalar
                when scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded) => new SourceNode(
                start,
                end,
                SourceKind.Scalar
            )
            {
                Text = scalar.Value,
            },
            MappingStart { Tag.IsEmpty: true } mapping => new SourceNode(start, end, SourceKind.Object)
            {
                IsFlow = mapping.Style == MappingStyle.Flow,
                Entries =
                [
                    .. nodes
                        .Entries(node)
                        // A name that is an alias stands elsewhere.
                        .Where(entry =>
                            entry.Key.Start.Index >= start && entry.Key.Start.Index < nodes[entry.Value].Start.Index + 1
                        )
                        .Select(entry => new SourceEntry<SourceNode>(
                            entry.Key.Value,
                            (int)entry.Key.Start.Index,
                            (int)entry.Key.End.Index,
                            Value(entry.Value)
                        )),
                ],
            },
            SequenceStart { Tag.IsEmpty: true } sequence => new SourceNode(start, end, SourceKind.List)
            {
                IsFlow = sequence.Style == SequenceStyle.Flow,
                Items = [.. nodes.Items(node).Select(Value)],
            },
            _ => new SourceNode(start, end, SourceKind.Other),
        };
    }
}
