using System.Text;
using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>Finds where the entries of some resources stand in JSON.</summary>
/// <param name="bytes">The JSON, which is known to be valid.</param>
/// <param name="logicalIds">The resources that matter.</param>
internal sealed class JsonPositions(ReadOnlyMemory<byte> bytes, IReadOnlySet<string> logicalIds)
{
    private readonly Dictionary<string, Position> _found = new(StringComparer.Ordinal);

    // The place up to which lines and columns are counted.
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The places by path.</summary>
    public Dictionary<string, Position> Find()
    {
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = Limits.Depth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Resources"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    Resources(ref reader);
                }

                break;
            }

            reader.Skip();
        }

        return _found;
    }

    private void Resources(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = reader.GetString()!;
            if (logicalIds.Contains(id))
            {
                var path = $"Resources.{id}";
                _found[path] = Here(reader.TokenStartIndex);
                reader.Read();
                Value(ref reader, path);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void Value(ref Utf8JsonReader reader, string path)
    {
        if (_found.Count >= Limits.Positions)
        {
            reader.Skip();
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var below = $"{path}.{reader.GetString()}";
                _found[below] = Here(reader.TokenStartIndex);
                reader.Read();
                Value(ref reader, below);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                var below = $"{path}.{index}";
                _found[below] = Here(reader.TokenStartIndex);
                Value(ref reader, below);
            }
        }
    }

    private Position Here(long start)
    {
        var passed = bytes.Span[_offset..(int)start];
        var lastBreak = passed.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
        }

        _column += Encoding.UTF8.GetCharCount(passed[(lastBreak + 1)..]);
        _offset = (int)start;
        return new Position(_line, _column);
    }
}
