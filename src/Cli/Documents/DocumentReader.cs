using System.Text;
using System.Text.Unicode;

namespace ElastiCache.Cli.Documents;

/// <summary>Bytes to documents, whether they are JSON or YAML.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a text in which no key stands twice.</summary>
    /// <inheritdoc cref="ReadTemplate"/>
    public static Document Read(string name, ReadOnlyMemory<byte> bytes) => ReadTemplate(name, bytes).Once();

    /// <summary>Reads a template, or what holds one. Of a key that stands twice the last counts.</summary>
    /// <param name="name">The file's name; its end tells JSON from YAML where the text does not.</param>
    /// <param name="bytes">The text.</param>
    /// <exception cref="UnreadableException">It is neither JSON nor YAML.</exception>
    public static Document ReadTemplate(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        // In UTF-16 every second byte of a letter is 0, from the first on.
        var zero = bytes.Span.IndexOf((byte)0);
        if (!Utf8.IsValid(bytes.Span) || zero is 0 or 1)
        {
            throw new UnreadableException("it is not UTF-8 text: save it as UTF-8");
        }

        if (zero > 0)
        {
            var before = bytes.Span[..zero];
            throw new UnreadableException(
                "it has a NUL character, which is no text: take it out",
                new Position(before.Count((byte)'\n') + 1, zero - before.LastIndexOf((byte)'\n'))
            );
        }

        var start = bytes.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
        {
            throw new UnreadableException("it is empty: expected a template in JSON or YAML");
        }

        // A text of JSON, which may have escapes that YAML has not, and otherwise a key of YAML in quotes.
        if (bytes.Span[start] is (byte)'"' && TryJson(bytes) is { } text)
        {
            return text;
        }

        var looksLikeJson = bytes.Span[start] is (byte)'{' or (byte)'[';
        if (Ends(name, ".yaml") || Ends(name, ".yml"))
        {
            // YAML may begin with a brace too, but mostly it is JSON then.
            return looksLikeJson && TryJson(bytes) is { } json ? json : YamlText.Read(bytes);
        }

        return looksLikeJson || Ends(name, ".json") ? JsonText.ReadTemplate(bytes) : YamlText.Read(bytes);
    }

    private static bool Ends(string name, string extension) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static JsonText? TryJson(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonText.ReadTemplate(bytes);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }
}
