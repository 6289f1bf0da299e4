using System.Globalization;

namespace ElastiCache.Model.Facts;

/// <summary>Ranges of addresses, as rules of security groups have them.</summary>
internal static class AddressRanges
{
    // 10.0.0.0/8 and fc00::/7 are the largest ranges that a network may have for itself.
    private const int LargestIPv4 = 8;
    private const int LargestIPv6 = 7;

    /// <summary>Whether a range is everyone: with a prefix of no bits, whatever stands before it.</summary>
    /// <param name="range">The range, such as <c>0.0.0.0/0</c> or <c>::/0</c>; null for none.</param>
    public static bool IsEveryone(string? range) => Prefix(range) == 0;

    /// <summary>
    /// Whether a range is everyone, or has more addresses than any network of one's own, as each of <c>0.0.0.0/1</c> and
    /// <c>128.0.0.0/1</c>, which together are everyone: the internet is among them.
    /// </summary>
    /// <param name="range">The range; null for none.</param>
    public static bool IsInternet(string? range) =>
        Prefix(range) is { } bits
        && bits < (range!.Contains(':', StringComparison.Ordinal) ? LargestIPv6 : LargestIPv4);

    /// <summary>Who such a range is, with the range behind it, such as <c>everyone (0.0.0.0/0)</c>.</summary>
    /// <param name="range">A range that is of the internet.</param>
    public static string Words(string range) =>
        $"{(IsEveryone(range) ? "everyone" : "a large part of the internet")} ({range})";

    private static int? Prefix(string? range) =>
        range?.LastIndexOf('/') is >= 0 and var slash
        && int.TryParse(range.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? bits
            : null;
}
