using System.Globalization;

namespace ElastiCache.Model.Expressions;

/// <summary>How many characters a text has that matches a pattern as a whole.</summary>
/// <param name="Least">The fewest.</param>
/// <param name="Most">The most; null for any number.</param>
internal sealed record PatternLength(int Least, int? Most)
{
    // More than any property may have.
    private const int Greatest = 1_000_000;

    /// <summary>
    /// The length of what matches a pattern of characters and classes, each with its number, such as
    /// <c>[a-z][a-z0-9]{3,11}</c>; null for a pattern that has anything else, such as groups.
    /// </summary>
    public static PatternLength? Of(string pattern)
    {
        var rest = pattern.AsSpan();
        rest = rest.StartsWith("^") ? rest[1..] : rest;
        rest = rest.EndsWith("$") && !rest.EndsWith(@"\$") ? rest[..^1] : rest;
        var (least, most) = (0, (int?)0);
        while (rest.Length > 0)
        {
            if (Atom(rest) is not (> 0 and var length))
            {
                return null;
            }

            rest = rest[length..];
            if (Quantity(ref rest) is not var (few, many))
            {
                return null;
            }

            least = Math.Min(Greatest, least + few);
            most = most + many is { } sum ? Math.Min(Greatest, sum) : null;
        }

        return new PatternLength(least, most);
    }

    // How long what stands for one character is in the pattern; 0 for what is no such thing.
    private static int Atom(ReadOnlySpan<char> rest) =>
        rest[0] switch
        {
            '(' or ')' or '|' or '^' or '$' or '*' or '+' or '?' or '{' or '}' => 0,
            // Of the letters behind a backslash only those of classes stand for a character for sure.
            '\\' => rest.Length > 1 && (!char.IsAsciiLetterOrDigit(rest[1]) || "dDwWsS".Contains(rest[1])) ? 2 : 0,
            '[' => Class(rest),
            _ => 1,
        };

    private static int Class(ReadOnlySpan<char> rest)
    {
        for (var index = 1; index < rest.Length; index++)
        {
            switch (rest[index])
            {
                case '\\':
                    index++;
                    break;
                // Java has classes within classes.
                case '[':
                case '&' when rest[index..].StartsWith("&&"):
                    return 0;
                case ']' when index > 1 && !(index == 2 && rest[1] == '^'):
                    return index + 1;
            }
        }

        return 0;
    }

    private static (int Least, int? Most)? Quantity(ref ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0 || rest[0] is not ('*' or '+' or '?' or '{'))
        {
            return (1, 1);
        }

        var end = rest[0] == '{' ? rest.IndexOf('}') : 0;
        if (end < 0)
        {
            return null;
        }

        (int, int?)? found = rest[0] switch
        {
            '*' => (0, null),
            '+' => (1, null),
            '?' => (0, 1),
            _ => Numbers(rest[1..end]),
        };
        rest = rest[(end + 1)..];
        // Whether it takes many or few first is no matter of how many there are.
        rest = rest.Length > 0 && rest[0] is '?' or '+' ? rest[1..] : rest;
        return found;
    }

    private static (int, int?)? Numbers(ReadOnlySpan<char> written)
    {
        var comma = written.IndexOf(',');
        return !Number(comma < 0 ? written : written[..comma], out var least) ? null
            : comma < 0 ? (least, least)
            : comma == written.Length - 1 ? (least, null)
            : Number(written[(comma + 1)..], out var most) && most >= least ? (least, most)
            : null;
    }

    private static bool Number(ReadOnlySpan<char> written, out int number) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= Greatest;
}
