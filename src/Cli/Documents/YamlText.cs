using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>A document in YAML.</summary>
internal sealed class YamlText : Document
{
    private readonly YamlNodes _nodes;

    private YamlText(ReadOnlyMemory<byte> bytes, YamlNodes nodes, JsonElement root, IReadOnlyList<DoubledKey> doubled)
        : base(root, bytes) => (_nodes, Doubled) = (nodes, doubled);

    /// <summary>Reads YAML.</summary>
    /// <exception cref="UnreadableException">It is not valid, or too much.</exception>
    public static YamlText Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > Limits.YamlBytes)
        {
            throw new UnreadableException(
                $"it is larger than the {Limits.YamlBytes >> 20} MB of YAML that are read: CloudFormation takes 1 MB"
            );
        }

        var parsed = YamlNodes.Parse(Encoding.UTF8.GetString(bytes.Span));
        var buffer = new ArrayBufferWriter<byte>(bytes.Length * 2);
        IReadOnlyList<DoubledKey> doubled;
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            var json = new YamlToJson(parsed, writer);
            json.Write();
            doubled = json.Doubled;
        }

        var options = new JsonDocumentOptions { MaxDepth = 4 * Limits.Depth };
        return new YamlText(bytes, parsed, JsonDocument.Parse(buffer.WrittenMemory, options).RootElement, doubled);
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Position> Positions(IReadOnlySet<string> entries, string root = "") =>
        new YamlPositions(_nodes, entries, root).Find();

    /// <inheritdoc/>
    public override bool IsYaml => true;

    /// <inheritdoc/>
    public override SourceNode Source() => new YamlSource(_nodes).Read();
}
