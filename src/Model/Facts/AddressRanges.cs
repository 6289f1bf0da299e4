namespace ElastiCache.Model.Facts;

/// <summary>Ranges of addresses, as rules of security groups have them.</summary>
internal static class AddressRanges
{
    /// <summary>Whether a range is everyone: with a prefix of no bits, whatever stands before it.</summary>
    /// <param name="range">The range, such as <c>0.0.0.0/0</c> or <c>::/0</c>; null for none.</param>
    public static bool IsEveryone(string? range) => range?.EndsWith("/0", StringComparison.Ordinal) == true;
}
