using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>How much two texts differ, to tell a slip from another word.</summary>
internal static partial class Similarity
{
    /// <summary>Optimal string alignment: letters inserted, left out, replaced, or two neighbours swapped.</summary>
    public static int Distance(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }

    /// <summary>
    /// The candidate that a text differs the least from; of equal ones the one that begins alike the longest, then the first.
    /// Null when none is within its limit.
    /// </summary>
    /// <param name="given">The text.</param>
    /// <param name="candidates">What it may have been meant to be, each with the distance that is still a slip.</param>
    /// <param name="ignoreCase">Whether the case of letters costs nothing.</param>
    public static string? Nearest(
        string given,
        IEnumerable<(string Text, int Limit)> candidates,
        bool ignoreCase = false
    ) =>
        candidates
            .Select(candidate =>
                (
                    candidate.Text,
                    candidate.Limit,
                    Distance: Distance(Plain(given, ignoreCase), Plain(candidate.Text, ignoreCase))
                )
            )
            .Where(candidate => candidate.Distance <= candidate.Limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => SharedStart(Plain(given, ignoreCase), Plain(candidate.Text, ignoreCase)))
            .FirstOrDefault()
            .Text;

    /// <summary>Of fewer letters each is a name of its own, and no slip of another.</summary>
    public const int LeastLetters = 3;

    /// <summary>
    /// The name that a wrong one was probably meant to be, whatever its case: a quarter of it may differ, and a letter of any
    /// but the shortest. Null for none.
    /// </summary>
    public static string? Slip(string given, IEnumerable<string> names) =>
        Nearest(
            given,
            names.Select(name =>
                (name, Math.Min(given.Length, name.Length) < LeastLetters ? 0 : Math.Max(1, name.Length / 4))
            ),
            ignoreCase: true
        );

    /// <summary>
    /// The only name of the same words as a wrong one, of which some are cut off: <c>FreeMemory</c> of <c>FreeableMemory</c>.
    /// Null where there is none, and where there are several.
    /// </summary>
    public static string? AlikeByWords(string given, IEnumerable<string> names)
    {
        var words = WordsOf(given);
        return
            words.Count > 1
            && names
                .Distinct(StringComparer.Ordinal)
                .Where(name =>
                    WordsOf(name) is var known && known.Count == words.Count && known.Zip(words).All(AreAlike)
                )
                .Take(2)
                .ToList()
                is [var only]
            ? only
            : null;
    }

    private static bool AreAlike((string Left, string Right) words) =>
        words.Left == words.Right
        || (
            Math.Min(words.Left.Length, words.Right.Length) >= LeastLetters
            && (
                words.Left.StartsWith(words.Right, StringComparison.Ordinal)
                || words.Right.StartsWith(words.Left, StringComparison.Ordinal)
            )
        );

    private static List<string> WordsOf(string name) => [.. Word().Matches(name).Select(match => match.Value)];

    [GeneratedRegex("[A-Z]?[^A-Z]+|[A-Z]+(?![^A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    // A word that was cut off is meant sooner than another word.
    private static int SharedStart(string given, string candidate) =>
        given.Zip(candidate).TakeWhile(pair => pair.First == pair.Second).Count();

    private static string Plain(string text, bool ignoreCase) => ignoreCase ? text.ToUpperInvariant() : text;
}
