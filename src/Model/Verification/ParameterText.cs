using System.Globalization;

namespace ElastiCache.Model.Verification;

/// <summary>Compares values of parameters as engines mean them.</summary>
internal static class ParameterText
{
    /// <summary>Whether two texts are the same value of a parameter.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="declared">What is declared.</param>
    /// <param name="actual">What the engine says.</param>
    public static bool Same(string name, string declared, string actual) =>
        declared.Equals(actual, StringComparison.OrdinalIgnoreCase)
        || name switch
        {
            // A set of letters.
            "notify-keyspace-events" => Letters(declared).SetEquals(Letters(actual)),
            // The engine tells the other classes of clients, too.
            "client-output-buffer-limit" => declared
                .Split(' ')
                .Chunk(4)
                .All(limit => actual.Contains(string.Join(' ', limit), StringComparison.Ordinal)),
            _ => Number(declared) is { } number && Number(actual) == number,
        };

    // A stands for all classes of events but m and n.
    private static HashSet<char> Letters(string text) => [.. text.Replace("A", "g$lshzxetd", StringComparison.Ordinal)];

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : text switch
            {
                "yes" or "on" => 1,
                "no" or "off" => 0,
                _ => null,
            };
}
