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
        foreach (var letter in text)
        {
            _ = letter switch
            {
                _ when char.IsControl(letter) => plain.Append(' '),
                // The only escape of these that works in a table and outside of one.
                '<' => plain.Append("&lt;"),
                '>' => plain.Append("&gt;"),
                _ when Special.Contains(letter) => plain.Append('\\').Append(letter),
                _ => plain.Append(letter),
            };
        }

        return plain.ToString();
    }

    /// <summary>The text as code.</summary>
    public static string Code(string text)
    {
        var plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter))
            .Replace("|", "\\|", StringComparison.Ordinal);
        return plain.Contains('`') ? $"`` {plain} ``" : $"`{plain}`";
    }
}
