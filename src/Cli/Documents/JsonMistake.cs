using System.Globalization;
using System.Text;

namespace ElastiCache.Cli.Documents;

/// <summary>What is wrong with a text that is not valid JSON, in a sentence of ours.</summary>
internal static class JsonMistake
{
    private const string NotValid = "it is not valid JSON: ";
    private const string End = "the end of the text";
    private const string CutOff = $"{NotValid}it ends before everything is closed; is it cut off?";

    // What the parser says, the first that fits; what we say, where {0} is what stands there.
    private static readonly (string Says, string Sentence)[] Known =
    [
        ("does not contain any", "it is empty: expected JSON"),
        ("open JSON object or array", CutOff),
        ("reached end of data", CutOff),
        ("maximum configured depth", $"it is nested more than {Limits.Depth} deep"),
        ("trailing comma", $"{NotValid}the last entry has a comma behind it, which is one too many"),
        ("after a single JSON value", $"{NotValid}{{0}} stands behind its end"),
        ("start of a property name", $"{NotValid}expected the name of an entry in double quotes, got {{0}}"),
        ("after a property name", $"{NotValid}expected a colon behind the name of an entry, got {{0}}"),
        ("after a value", $"{NotValid}expected a comma or a closing bracket, got {{0}}"),
        ("without a matching open", $"{NotValid}{{0}} closes what was not opened"),
        ("invalid JSON literal", $"{NotValid}expected a value, got a word without double quotes"),
        ("start of a value", $"{NotValid}expected a value, got {{0}}"),
        ("leading zero", $"{NotValid}a number must not begin with 0"),
        ("hex digit", $"{NotValid}\\u must have four hexadecimal digits behind it, got {{0}}"),
        ("escap", $"{NotValid}a text has {{0}} where an escape sequence such as \\n is expected"),
        ("number", $"{NotValid}expected the rest of a number, got {{0}}"),
    ];

    /// <summary>Whether the parser says that an object has a key twice.</summary>
    public static bool IsDoubledKey(string message) =>
        message.StartsWith("Duplicate property", StringComparison.Ordinal);

    /// <summary>The sentence for what the parser says.</summary>
    /// <param name="message">The parser's message.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="position">Where it is, the column counted in bytes; null where that is not known.</param>
    public static string Sentence(string message, ReadOnlySpan<byte> text, Position? position)
    {
        if (IsDoubledKey(message))
        {
            return $"the key {message.Split(' ')[2]} stands there twice";
        }

        // The parser adds the place, in its own words.
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        message = end < 0 ? message : message[..end];
        var found = Found(text, position);
        if (found == End && position is not null && !text.IsEmpty)
        {
            return CutOff;
        }

        if (found is "'/'" or "'#'")
        {
            return $"{NotValid}it has a comment, which JSON does not have";
        }

        foreach (var (says, sentence) in Known)
        {
            if (message.Contains(says, StringComparison.OrdinalIgnoreCase))
            {
                return string.Format(CultureInfo.InvariantCulture, sentence, found);
            }
        }

        return $"{NotValid}{found} does not belong there";
    }

    private static string Found(ReadOnlySpan<byte> text, Position? position)
    {
        var rest = text;
        for (var line = 1; line < position?.Line; line++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        var column = (position?.Column ?? 1) - 1;
        if (
            position is null
            || column >= rest.Length
            || Rune.DecodeFromUtf8(rest[column..], out var rune, out _) != System.Buffers.OperationStatus.Done
        )
        {
            return End;
        }

        return rune.Value switch
        {
            '\r' or '\n' => "the end of the line",
            '\t' => "a tab",
            '\'' => "a single quote",
            _ => $"'{rune}'",
        };
    }
}
