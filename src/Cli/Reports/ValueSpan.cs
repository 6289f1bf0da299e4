namespace ElastiCache.Cli.Reports;

/// <summary>Finds the value of a property on its line, in JSON as in YAML.</summary>
internal static class ValueSpan
{
    /// <summary>Where the value begins and ends; the name where the value is a list, an object, or on another line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the name begins on it.</param>
    public static (int Start, int End) In(string line, int start)
    {
        var nameEnd = Token(line, start, isName: true);
        var value = nameEnd;
        while (value < line.Length && line[value] is ' ' or '\t')
        {
            value++;
        }

        if (value >= line.Length || line[value] != ':')
        {
            return (start, nameEnd);
        }

        do
        {
            value++;
        } while (value < line.Length && line[value] is ' ' or '\t');

        return value >= line.Length || line[value] is '{' or '[' or '#' or '|' or '>'
            ? (start, nameEnd)
            : (value, Token(line, value, isName: false));
    }

    // Up to the closing quote, or what ends a plain word: in an object that stands on the line, a comma or bracket too.
    private static int Token(string line, int start, bool isName)
    {
        var quote = start < line.Length && line[start] is '"' or '\'' ? line[start] : '\0';
        var isInside = line.AsSpan(0, start).IndexOfAny('{', '[', '"') >= 0;
        for (var i = start + 1; i < line.Length; i++)
        {
            if (quote != '\0')
            {
                if (line[i] == '\\' && quote == '"')
                {
                    i++;
                }
                else if (line[i] == quote)
                {
                    return i + 1;
                }
            }
            else if (
                (isInside && line[i] is ',' or '}' or ']')
                || (line[i] == '#' && line[i - 1] == ' ')
                || (isName && line[i] == ':' && (i + 1 == line.Length || line[i + 1] is ' ' or '\t'))
            )
            {
                return line.AsSpan(0, i).TrimEnd().Length;
            }
        }

        return Math.Max(start, line.AsSpan().TrimEnd(" \t\r,").Length);
    }
}
