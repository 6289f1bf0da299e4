using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>JSON in which keys stand twice: which, and what it says without those that do not count.</summary>
internal sealed class JsonDoubledKeys
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly List<DoubledKey> _all = [];
    private int _offset;
    private int _line = 1;

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is not valid.</exception>
    public JsonDoubledKeys(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var root = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Limits.Depth }).RootElement;
        Root = WrittenJson.Of(json => WriteLasts(root, json));
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = Limits.Depth });
        Find(ref reader);
    }

    /// <summary>What it says, with the last of each key.</summary>
    public JsonElement Root { get; }

    /// <summary>The keys that stand twice, in the order of the text.</summary>
    public IReadOnlyList<DoubledKey> All => _all;

    private static void WriteLasts(JsonElement value, Utf8JsonWriter json)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var entries in value.EnumerateObject().GroupBy(entry => entry.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(entries.Key);
                    WriteLasts(entries.Last().Value, json);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteLasts(item, json);
                }

                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private void Find(ref Utf8JsonReader reader)
    {
        var open = new Stack<Dictionary<string, int>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    open.Push(new Dictionary<string, int>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    var key = reader.GetString()!;
                    var line = Line((int)reader.TokenStartIndex);
                    if (!open.Peek().TryAdd(key, line))
                    {
                        var start = (int)reader.TokenStartIndex;
                        var column = start - _bytes.Span[..start].LastIndexOf((byte)'\n');
                        _all.Add(new DoubledKey(key, open.Peek()[key], new Position(line, column)));
                    }

                    break;
            }
        }
    }

    private int Line(int place)
    {
        _line += _bytes.Span[_offset..place].Count((byte)'\n');
        _offset = place;
        return _line;
    }
}
