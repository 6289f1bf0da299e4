using System.Globalization;

namespace ElastiCache.Model.Facts;

/// <summary>The numbers of an engine version, comparable: <c>7.1</c>, <c>5.0.6</c>, <c>1.6.22</c>, <c>6.x</c>.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number; for <c>6.x</c>, which means the newest 6, the largest there is.</param>
/// <param name="Patch">The third number, 0 where there is none.</param>
public readonly record struct CacheEngineVersion(int Major, int Minor, int Patch = 0) : IComparable<CacheEngineVersion>
{
    internal const int Newest = int.MaxValue;

    private static readonly CacheEngineVersion FirstValkey = new(7, 2);

    /// <summary>Reads a version. Two or three numbers, or a number and <c>x</c>.</summary>
    /// <returns>False when <paramref name="text"/> is no version.</returns>
    public static bool TryParse(string? text, out CacheEngineVersion version)
    {
        version = default;
        var parts = text?.Split('.') ?? [];
        if (parts.Length is < 2 or > 3 || !Number(parts[0], out var major))
        {
            return false;
        }

        var patch = 0;
        if (parts is [_, "x"])
        {
            version = new CacheEngineVersion(major, Newest);
            return true;
        }

        if (!Number(parts[1], out var minor) || (parts.Length == 3 && !Number(parts[2], out patch)))
        {
            return false;
        }

        version = new CacheEngineVersion(major, minor, patch);
        return true;
    }

    /// <summary>Reads a version that is known to be one.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no version.</exception>
    public static CacheEngineVersion Parse(string text) =>
        TryParse(text, out var version)
            ? version
            : throw new FormatException($"'{text}' is not an engine version such as 8.2 or 1.6.22.");

    /// <summary>
    /// The engine of a replication group that has this version, where only one engine has it: Redis OSS ends with 7.1, and
    /// Valkey begins with 7.2. Null where it cannot be told.
    /// </summary>
    internal string? EngineOfGroup =>
        Minor == Newest ? (Major == 6 ? EngineName.Redis : null)
        : this < FirstValkey ? EngineName.Redis
        : EngineName.Valkey;

    /// <summary>The version as AWS writes it: <c>7.1</c>, <c>5.0.6</c>, <c>6.x</c>.</summary>
    internal string Written => Minor == Newest ? $"{Major}.x" : $"{Major}.{Minor}{(Patch == 0 ? "" : $".{Patch}")}";

    /// <inheritdoc/>
    public int CompareTo(CacheEngineVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>Whether <paramref name="left"/> is older.</summary>
    public static bool operator <(CacheEngineVersion left, CacheEngineVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is newer.</summary>
    public static bool operator >(CacheEngineVersion left, CacheEngineVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is older or the same.</summary>
    public static bool operator <=(CacheEngineVersion left, CacheEngineVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is newer or the same.</summary>
    public static bool operator >=(CacheEngineVersion left, CacheEngineVersion right) => left.CompareTo(right) >= 0;

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
