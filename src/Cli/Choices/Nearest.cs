namespace ElastiCache.Cli.Choices;

/// <summary>Finds what a wrong value was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>The likeliest of the allowed values; of equally likely ones the first. Null when none is near.</summary>
    public static string? Of(string given, IReadOnlyList<string> allowed)
    {
        if (given.Length == 0)
        {
            return null;
        }

        given = given.ToLowerInvariant();
        // Half of a value (r7, 1.6), then a value with something around it (cache.r7g.large, us-east-1a), then a slip.
        return allowed.FirstOrDefault(value => value.StartsWith(given, StringComparison.Ordinal))
            ?? allowed.Where(given.Contains).MaxBy(value => value.Length)
            ?? allowed
                .Select(value => (value, distance: Distance(given, value)))
                .Where(candidate => candidate.distance <= Math.Max(1, given.Length / 3))
                .OrderBy(candidate => candidate.distance)
                .FirstOrDefault()
                .value;
    }

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
}
