using System.Text;

namespace ElastiCache.Model.Verification;

/// <summary>Patterns of keys and channels: <c>*</c>, <c>?</c>, <c>[abc]</c>, <c>[^a-z]</c>, and a backslash before any of them.</summary>
internal static class GlobPattern
{
    /// <summary>Whether a pattern matches a name.</summary>
    public static bool Matches(string pattern, string name) => Matches(pattern, 0, name, 0);

    /// <summary>A name that a pattern matches, with a word in the place of a star.</summary>
    /// <returns>Null where none was found.</returns>
    public static string? Sample(string pattern, string word)
    {
        var name = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '*':
                    name.Append(word);
                    break;
                case '?':
                    name.Append('x');
                    break;
                case '[':
                    var end = pattern.IndexOf(']', at + 1);
                    if (end < at + 2)
                    {
                        return null;
                    }

                    name.Append(Candidate(pattern, at));
                    at = end;
                    break;
                case '\\' when at + 1 < pattern.Length:
                    name.Append(pattern[++at]);
                    break;
                default:
                    name.Append(pattern[at]);
                    break;
            }
        }

        return Matches(pattern, name.ToString()) ? name.ToString() : null;
    }

    private static char Candidate(string pattern, int at)
    {
        for (var candidate = '!'; candidate <= '~'; candidate++)
        {
            if (InSet(pattern, at, candidate, out _))
            {
                return candidate;
            }
        }

        return 'x';
    }

    private static bool Matches(string pattern, int at, string name, int from)
    {
        for (; at < pattern.Length; at++)
        {
            if (pattern[at] == '*')
            {
                while (at + 1 < pattern.Length && pattern[at + 1] == '*')
                {
                    at++;
                }

                for (var rest = from; rest <= name.Length; rest++)
                {
                    if (Matches(pattern, at + 1, name, rest))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (from >= name.Length)
            {
                return false;
            }

            if (pattern[at] == '[')
            {
                if (!InSet(pattern, at, name[from], out at))
                {
                    return false;
                }
            }
            else if (pattern[at] != '?')
            {
                at += pattern[at] == '\\' && at + 1 < pattern.Length ? 1 : 0;
                if (pattern[at] != name[from])
                {
                    return false;
                }
            }

            from++;
        }

        return from == name.Length;
    }

    // The place of the closing bracket, too; the end of the pattern where it is missing.
    private static bool InSet(string pattern, int at, char character, out int end)
    {
        at++;
        var isInverted = at < pattern.Length && pattern[at] == '^';
        at += isInverted ? 1 : 0;
        var found = false;
        for (; at < pattern.Length && pattern[at] != ']'; at++)
        {
            if (pattern[at] == '\\' && at + 1 < pattern.Length)
            {
                at++;
                found |= pattern[at] == character;
            }
            else if (at + 2 < pattern.Length && pattern[at + 1] == '-')
            {
                var (low, high) = (pattern[at], pattern[at + 2]);
                found |= character >= Math.Min(low, high) && character <= Math.Max(low, high);
                at += 2;
            }
            else
            {
                found |= pattern[at] == character;
            }
        }

        end = at;
        return found != isInverted;
    }
}
