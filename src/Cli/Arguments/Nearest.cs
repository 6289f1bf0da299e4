namespace ElastiCache.Cli.Arguments;

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

        // Half of a value (r7, 1.6), then a value with something around it (cache.r7g.large, us-east-1a), then a slip.
        return allowed.FirstOrDefault(value => value.StartsWith(given, StringComparison.OrdinalIgnoreCase))
            ?? allowed
                .Where(value => given.Contains(value, StringComparison.OrdinalIgnoreCase))
                .MaxBy(value => value.Length)
            ?? Similarity.Nearest(
                given,
                allowed.Select(value => (value, Math.Max(1, given.Length / 3))),
                ignoreCase: true
            );
    }
}
