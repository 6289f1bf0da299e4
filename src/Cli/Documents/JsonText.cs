using System.Text.Json;

namespace ElastiCache.Cli.Documents;

/// <summary>A document in JSON.</summary>
internal sealed class JsonText : Document
{
    private readonly ReadOnlyMemory<byte> _bytes;

    private JsonText(ReadOnlyMemory<byte> bytes, JsonElement root)
        : base(root) => _bytes = bytes;

    /// <summary>Reads JSON.</summary>
    /// <exception cref="UnreadableException">It is not valid.</exception>
    public static JsonText Read(ReadOnlyMemory<byte> bytes)
    {
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
        {
            throw new UnreadableException(Sentence(exception.Message), At(exception));
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Position> Positions(IReadOnlySet<string> logicalIds) =>
        new JsonPositions(_bytes, logicalIds).Find();

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

    // The reason itself, in our own words where the reader's are about its options; the place follows.
    private static string Sentence(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = (place < 0 ? message : message[..place]).TrimEnd('.').Replace(". ", ", ");
        return reason switch
        {
            _ when reason.StartsWith("The input does not contain any", StringComparison.Ordinal) =>
                "it is empty: expected JSON",
            _ when reason.StartsWith("Expected depth to be zero", StringComparison.Ordinal) =>
                "it is not valid JSON: it ends before everything is closed; is it cut off?",
            _ when reason.StartsWith("The maximum configured depth", StringComparison.Ordinal) =>
                $"it is nested more than {Limits.Depth} deep",
            _ when reason.StartsWith("Duplicate property", StringComparison.Ordinal) =>
                $"the key {reason.Split(' ')[2]} stands there twice",
            // The rest of that sentence is about options of the reader.
            _ =>
                $"it is not valid JSON: {reason.Replace(" at the end which is not supported in this mode, Change the reader options", "")}",
        };
    }

    private static Position? At(JsonException exception) =>
        exception.LineNumber is { } line
            ? new Position(checked((int)line + 1), checked((int)(exception.BytePositionInLine ?? 0) + 1))
            : null;
}
