using System.Globalization;
using System.Net;

namespace ElastiCache.Model.Facts;

/// <summary>Ranges of addresses, as rules of security groups have them.</summary>
internal static class AddressRanges
{
    // 10.0.0.0/8 and fc00::/7 are the largest ranges that a network may have for itself.
    private const int LargestIPv4 = 8;
    private const int LargestIPv6 = 7;

    // The addresses of IPv4 within those of IPv6: ::ffff:0:0/96.
    private const int Mapped = 96;

    /// <summary>Whether a range is everyone: with a prefix of no bits, whatever stands before it.</summary>
    /// <param name="range">The range, such as <c>0.0.0.0/0</c>, <c>::/0</c> or <c>::ffff:0.0.0.0/96</c>; null for none.</param>
    public static bool IsEveryone(string? range) => Read(range) is (0, _);

    /// <summary>
    /// Whether a range is everyone, or has more addresses than any network of one's own, as each of <c>0.0.0.0/1</c> and
    /// <c>128.0.0.0/1</c>, which together are everyone: the internet is among them.
    /// </summary>
    /// <param name="range">The range; null for none.</param>
    public static bool IsInternet(string? range) =>
        Read(range) is var (bits, isIPv4) && bits < (isIPv4 ? LargestIPv4 : LargestIPv6);

    /// <summary>Who such a range is, with the range behind it, such as <c>everyone (0.0.0.0/0)</c>.</summary>
    /// <param name="range">A range that is of the internet.</param>
    /// <param name="list">The prefix list that has it. Default: none.</param>
    public static string Words(string range, string? list = null) =>
        $"{(IsEveryone(range) ? "everyone" : "a large part of the internet")} ({range}{(list is null ? "" : $" in the prefix list {list}")})";

    // How many bits are fixed, and of which kind of address. What is written as one of IPv6 may be a range of IPv4.
    private static (int Bits, bool IsIPv4)? Read(string? range)
    {
        if (
            range?.LastIndexOf('/') is not (>= 0 and var slash)
            || !int.TryParse(range.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
        )
        {
            return null;
        }

        return !range.Contains(':', StringComparison.Ordinal) ? (bits, true)
            : bits >= Mapped
            && IPAddress.TryParse(range.AsSpan(0, slash), out var address)
            && address.IsIPv4MappedToIPv6
                ? (bits - Mapped, true)
            : (bits, false);
    }
}
