using System.Text;
using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>Finds where everything stands in JSON.</summary>
/// <param name="bytes">The JSON, which is known to be valid.</param>
internal sealed class JsonSource(ReadOnlyMemory<byte> bytes)
{
    // The place up to which characters are counted.
    private int _byte;
    private int _character;

    /// <summary>The whole.</summary>
    public SourceNode Read()
    {
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = Limits.Depth });
        reader.Read();
        return Value(ref reader);
    }

    private SourceNode Value(ref Utf8JsonReader reader)
    {
        var start = At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<SourceEntry<SourceNode>>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    var at = At(reader.TokenStartIndex);
                    var end = At(reader.TokenStartIndex + reader.ValueSpan.Length + 2);
                    reader.Read();
                    entries.Add(new SourceEntry<SourceNode>(name, at, end, Value(ref reader)));
                }

                return new SourceNode(start, At(reader.TokenStartIndex + 1), SourceKind.Object) { Entries = entries };
            case JsonTokenType.StartArray:
                var items = new List<SourceNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader));
                }

                return new SourceNode(start, At(reader.TokenStartIndex + 1), SourceKind.List) { Items = items };
            case JsonTokenType.String:
                return new SourceNode(
                    start,
                    At(reader.TokenStartIndex + reader.ValueSpan.Length + 2),
                    SourceKind.Scalar
                )
                {
                    Text = reader.GetString()!,
                };
            default:
                return new SourceNode(start, At(reader.TokenStartIndex + reader.ValueSpan.Length), SourceKind.Scalar)
                {
                    Text = Encoding.UTF8.GetString(reader.ValueSpan),
                };
        }
    }

    private int At(long place)
    {
        _character += Encoding.UTF8.GetCharCount(bytes.Span[_byte..(int)place]);
        _byte = (int)place;
        return _character;
    }
}
