using System.Text;

namespace ElastiCache.Cli.Output;

/// <summary>Text of a template on a terminal.</summary>
internal static class PlainText
{
    /// <summary>The text on one line and without what a terminal would obey.</summary>
    public static string Of(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = char.IsControl(letter) ? plain.Append($"\\u{(int)letter:x4}") : plain.Append(letter);
        }

        return plain.ToString();
    }
}
