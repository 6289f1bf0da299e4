using System.Text;

namespace ElastiCache.Model.Values;

/// <summary>Text of a template where people read it.</summary>
internal static class VisibleText
{
    /// <summary>
    /// The text on one line, and without what a terminal would obey: control characters, line and paragraph separators, and
    /// those that turn the direction of what follows, are written as <c>\u001b</c>.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.Any(IsHidden))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = IsHidden(letter) ? plain.Append($"\\u{(int)letter:x4}") : plain.Append(letter);
        }

        return plain.ToString();
    }

    private static bool IsHidden(char letter) =>
        char.IsControl(letter)
        || letter
            is '\u200e'
                or '\u200f'
                or '\u2028'
                or '\u2029'
                or (>= '\u202a' and <= '\u202e')
                or (>= '\u2066' and <= '\u2069');
}
