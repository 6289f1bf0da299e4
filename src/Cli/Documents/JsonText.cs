using System.Text;
using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>A document in JSON.</summary>
internal sealed class JsonText : Document
{
    private JsonText(ReadOnlyMemory<byte> bytes, JsonElement root)
        : base(root, bytes) { }

    /// <summary>Reads JSON in which no key stands twice, and which some programs begin with a byte order mark.</summary>
    /// <exception cref="UnreadableException">It is not valid.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes) => ReadTemplate(bytes).Once();

    /// <summary>The same, where of a key that stands twice the last counts.</summary>
    /// <exception cref="UnreadableException">It is not valid.</exception>
    public static JsonText ReadTemplate(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            if (bytes.Span.IndexOf("\\u"u8) >= 0)
            {
                CheckEscapes(bytes.Span);
            }

            var options = new JsonDocumentOptions { MaxDepth = Limits.Depth, AllowDuplicateProperties = false };
            return new JsonText(bytes, JsonDocument.Parse(bytes, options).RootElement);
        }
        catch (JsonException exception)
            when (JsonMistake.IsDoubledKey(exception.Message) && WithLasts(bytes) is { } text)
        {
            return text;
        }
        catch (JsonException exception)
        {
            throw new UnreadableException(
                JsonMistake.Sentence(exception.Message, bytes.Span, At(exception)),
                At(exception)
            );
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Position> Positions(IReadOnlySet<string> entries, string root = "") =>
        new JsonPositions(Bytes, entries, root).Find();

    /// <inheritdoc/>
    public override bool IsYaml => false;

    /// <inheritdoc/>
    public override SourceNode Source() => new JsonSource(Bytes).Read();

    // The text with the last of each key that stands twice; null where something else is wrong, too.
    private static JsonText? WithLasts(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var doubled = new JsonDoubledKeys(bytes);
            return new JsonText(bytes, doubled.Root) { Doubled = doubled.All };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The half of a surrogate pair is valid JSON but no text.
    private static void CheckEscapes(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Limits.Depth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    throw new UnreadableException(
                        "it has an escape sequence (\\u...) that is half a character: write both halves or neither"
                    );
                }
            }
        }
    }

    private static Position? At(JsonException exception) =>
        exception.LineNumber is { } line
            ? new Position(checked((int)line + 1), checked((int)(exception.BytePositionInLine ?? 0) + 1))
            : null;
}
