using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>Finds where some entries of a template stand in JSON.</summary>
/// <param name="bytes">The JSON, which is known to be valid.</param>
/// <param name="root">What they stand in, such as <c>resources.0</c>; empty for the whole.</param>
/// <param name="entries">The entries that matter, such as <c>Resources.Cache</c>.</param>
internal sealed class JsonPositions(ReadOnlyMemory<byte> bytes, IEnumerable<string> entries, string root)
{
    private readonly Dictionary<string, HashSet<string>> _sections = Document.Sections(entries);
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
        foreach (var name in root.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enter(ref reader, name))
            {
                return _found;
            }
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var section = reader.GetString()!;
            var isWanted = _sections.TryGetValue(section, out var names);
            if (isWanted && names!.Count == 0)
            {
                Add(section, reader.TokenStartIndex);
                reader.Read();
                Value(ref reader, section);
                continue;
            }

            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && isWanted)
            {
                Section(ref reader, section, names!);
            }
            else
            {
                reader.Skip();
            }
        }

        return _found;
    }

    // Moves to the value of an entry of the object, or to an item of the list, that the reader is at.
    private static bool Enter(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var left = int.Parse(name, CultureInfo.InvariantCulture); reader.Read(); left--)
            {
                if (left == 0)
                {
                    return true;
                }

                reader.Skip();
            }

            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private void Section(ref Utf8JsonReader reader, string section, HashSet<string> names)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (names.Contains(name))
            {
                var path = $"{section}.{name}";
                Add(path, reader.TokenStartIndex);
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
                Add(below, reader.TokenStartIndex);
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

    private void Add(string path, long start) => Document.Note(_found, path, Here(start));

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
