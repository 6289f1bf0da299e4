using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ElastiCache.Cli.Documents;

/// <summary>Writes YAML as JSON: short intrinsics as long ones, aliases and merge keys written out.</summary>
internal sealed class YamlToJson(YamlNodes nodes, Utf8JsonWriter json)
{
    private const string MergeKey = "<<";

    // By where they stand: what is merged or referred to is written several times.
    private readonly Dictionary<long, DoubledKey> _doubled = [];
    private int _depth;
    private int _merges;
    private int _mergedEntries;

    /// <summary>Writes the whole document.</summary>
    /// <exception cref="UnreadableException">It becomes too large.</exception>
    public void Write() => Write(0);

    /// <summary>The keys that stood twice in what was written.</summary>
    public IReadOnlyList<DoubledKey> Doubled => [.. _doubled.OrderBy(entry => entry.Key).Select(entry => entry.Value)];

    private void Write(int node)
    {
        node = nodes.Resolve(node);
        var current = (NodeEvent)nodes[node];
        // Aliases in aliases are deeper than what stands there.
        if (++_depth > Limits.Depth || json.BytesCommitted + json.BytesPending > Limits.ExpandedBytes)
        {
            throw new UnreadableException(
                $"its aliases expand to more than {Limits.ExpandedBytes >> 20} MB or {Limits.Depth} levels",
                YamlNodes.At(current.Start)
            );
        }

        var function = Intrinsic.Of(current.Tag);
        if (function is not null)
        {
            json.WriteStartObject();
            json.WritePropertyName(function);
        }

        switch (current)
        {
            case Scalar scalar when function is not null:
                WriteArgument(function, scalar.Value);
                break;
            case Scalar scalar:
                YamlScalar.Write(scalar, json);
                break;
            case SequenceStart:
                json.WriteStartArray();
                foreach (var item in nodes.Items(node))
                {
                    Write(item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject();
                foreach (var (key, value) in Entries(node))
                {
                    json.WritePropertyName(key);
                    Write(value);
                }

                json.WriteEndObject();
                break;
        }

        if (function is not null)
        {
            json.WriteEndObject();
        }

        _depth--;
    }

    // !GetAtt takes the name of a resource and of an attribute in one word.
    private void WriteArgument(string function, string value)
    {
        if (function == "Fn::GetAtt" && value.Split('.', 2) is [var resource, var attribute])
        {
            json.WriteStartArray();
            json.WriteStringValue(resource);
            json.WriteStringValue(attribute);
            json.WriteEndArray();
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    // The entries of a mapping, then what it merges from others and does not have itself.
    private List<(string Key, int Value)> Entries(int mapping)
    {
        var keys = new Dictionary<string, (int Index, int Line)>(StringComparer.Ordinal);
        var entries = new List<(string Key, int Value)>();
        var merged = new List<int>();
        foreach (var (key, value) in nodes.Entries(mapping))
        {
            if (key is { Value: MergeKey, Style: ScalarStyle.Plain })
            {
                merged.Add(value);
            }
            else if (keys.TryAdd(key.Value, (entries.Count, (int)key.Start.Line)))
            {
                entries.Add((key.Value, value));
            }
            else
            {
                var (index, line) = keys[key.Value];
                entries[index] = (key.Value, value);
                _doubled[key.Start.Index] = new DoubledKey(key.Value, line, YamlNodes.At(key.Start));
            }
        }

        foreach (var source in merged.SelectMany(Sources))
        {
            if (++_merges > Limits.Merges || ++_depth > Limits.Depth)
            {
                throw new UnreadableException(
                    $"its merge keys (<<) bring in more than {Limits.Merges} objects or {Limits.Depth} levels"
                );
            }

            var brought = Entries(source);
            if ((_mergedEntries += brought.Count) > Limits.MergedEntries)
            {
                throw new UnreadableException($"its merge keys (<<) bring in more than {Limits.MergedEntries} entries");
            }

            entries.AddRange(brought.Where(entry => keys.TryAdd(entry.Key, default)));
            _depth--;
        }

        return entries;
    }

    private IEnumerable<int> Sources(int value)
    {
        value = nodes.Resolve(value);
        return nodes[value] switch
        {
            MappingStart => [value],
            SequenceStart when nodes.Items(value).All(item => nodes[nodes.Resolve(item)] is MappingStart) => nodes
                .Items(value)
                .Select(nodes.Resolve),
            var other => throw new UnreadableException(
                "<< merges an object or a list of them",
                YamlNodes.At(other.Start)
            ),
        };
    }
}
