namespace ElastiCache.Model.Expressions;

/// <summary>The texts that match a pattern as a whole, where it names all of them, such as <c>^(dev|prod)$</c>.</summary>
internal static class PatternValues
{
    // More than these nobody writes out.
    private const int Most = 50;

    /// <summary>All of them; none where the pattern has anything but texts beside each other, or one class of characters.</summary>
    public static IReadOnlyList<string> Of(string pattern)
    {
        List<string> all = [];
        foreach (var choice in Bare(pattern).Split('|'))
        {
            var text = WithoutAnchors(choice);
            if (text.All(IsItself))
            {
                all.Add(text);
            }
            else if (text is ['[', .. var inner, ']'] && inner.All(IsOfClass))
            {
                all.AddRange(inner.Select(character => $"{character}"));
            }
            else
            {
                return [];
            }
        }

        return all.Count > Most ? [] : [.. all.Distinct()];
    }

    // Without a group around all of it. One that ends before the end is not around it.
    private static string Bare(string pattern) =>
        (pattern is ['^', .. var anchored, '$'] ? anchored : pattern) is ['(', .. var within, ')']
        && within.IndexOfAny(['(', ')']) < 0
            ? within.StartsWith("?:", StringComparison.Ordinal)
                ? within[2..]
                : within
            : pattern;

    private static string WithoutAnchors(string text)
    {
        text = text.StartsWith('^') ? text[1..] : text;
        return text.EndsWith('$') ? text[..^1] : text;
    }

    private static bool IsItself(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or ' ' or ':' or '/';

    // A hyphen may stand for all between two others.
    private static bool IsOfClass(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
