using System.Text;

namespace ElastiCache.Model.Twins;

/// <summary>A value as a word of a POSIX shell, which reads it as it is.</summary>
/// <remarks>https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02</remarks>
internal static class ShellWord
{
    private const string Harmless = "_-./:@%+,=";

    /// <summary>The value, in single quotes where a shell would take it for something else.</summary>
    public static string Quote(string value) =>
        value.All(character => char.IsAsciiLetterOrDigit(character) || Harmless.Contains(character))
            ? value
            : $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The value of a word that may stand in quotes; one that does not is taken as it is.</summary>
    public static string Read(string word)
    {
        if (word.Length == 0 || word[0] is not ('\'' or '"'))
        {
            return word;
        }

        var value = new StringBuilder(word.Length);
        char? quote = null;
        for (var index = 0; index < word.Length; index++)
        {
            var character = word[index];
            if (character == '\\' && index + 1 < word.Length && IsEscape(quote, word[index + 1]))
            {
                value.Append(word[++index]);
            }
            else if (quote is null && character is '\'' or '"')
            {
                quote = character;
            }
            else if (character == quote)
            {
                quote = null;
            }
            else
            {
                value.Append(character);
            }
        }

        return value.ToString();
    }

    // In double quotes a backslash is one, but before what would end them or stand for something else.
    private static bool IsEscape(char? quote, char next) =>
        quote switch
        {
            '\'' => false,
            '"' => next is '"' or '\\' or '$' or '`',
            _ => true,
        };
}
