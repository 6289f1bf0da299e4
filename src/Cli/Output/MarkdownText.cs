using System.Text;

namespace ElastiCache.Cli.Output;

/// <summary>Text of a template in Markdown, where none of it means anything.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>|#~$";

    /// <summary>The text on one line, with every letter that Markdown would obey escaped.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            if (Reference(text, index) is > 0 and var length)
            {
                plain.Append('`').Append(text, index, length).Append('`');
                index += length - 1;
                continue;
            }

            _ = text[index] switch
            {
                var letter when char.IsControl(letter) => plain.Append(' '),
                // The only escape of these that works in a table and outside of one.
                '<' => plain.Append("&lt;"),
                '>' => plain.Append("&gt;"),
                var letter when Special.Contains(letter) => plain.Append('\\').Append(letter),
                var letter => plain.Append(letter),
            };
        }

        return plain.ToString();
    }

    // How long a reference to somebody (@name) or to an issue (#12) is. A comment with one would notify them, also behind a
    // backslash; as code it does not, and can be copied.
    private static int Reference(string text, int start)
    {
        if (text[start] is not ('@' or '#') || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return 0;
        }

        var end = start + 1;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (
                    text[start] == '@'
                    && (char.IsAsciiLetter(text[end]) || (end > start + 1 && text[end] is '-' or '_'))
                )
            )
        )
        {
            end++;
        }

        return end > start + 1 ? end - start : 0;
    }

    /// <summary>The text as code.</summary>
    public static string Code(string text)
    {
        var plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter))
            .Replace("|", "\\|", StringComparison.Ordinal);
        // What a fence of as many marks encloses ends it, and means something again behind it.
        var fence = new string('`', 1 + Longest(plain));
        return fence.Length > 1 ? $"{fence} {plain} {fence}" : $"`{plain}`";
    }

    // The longest run of marks.
    private static int Longest(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
