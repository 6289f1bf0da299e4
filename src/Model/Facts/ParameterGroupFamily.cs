using System.Text.RegularExpressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>Parameter group families: which there are, and which one an engine version needs.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html</remarks>
public static partial class ParameterGroupFamily
{
    /// <summary>Every family that a new parameter group may have.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. "memcached1.4 memcached1.5 memcached1.6".Split(' '),
        .. "redis2.6 redis2.8 redis3.2 redis4.0 redis5.0 redis6.x redis7".Split(' '),
        .. "valkey7 valkey8 valkey9".Split(' '),
    ];

    /// <summary>The family of an engine version: by major version for Valkey and Redis OSS 7, by line below.</summary>
    /// <param name="engine">An engine's name.</param>
    /// <param name="version">Its version.</param>
    /// <returns>Null for an engine that is not known or a version that cannot be read.</returns>
    public static string? For(string engine, string version) =>
        CacheEngineVersion.TryParse(version, out var number) ? For(engine, number) : null;

    /// <summary>The same of a version that has been read.</summary>
    internal static string? For(string engine, CacheEngineVersion number) =>
        (engine, number.Major) switch
        {
            (EngineName.Valkey, var major) => $"valkey{major}",
            (EngineName.Redis, >= 7 and var major) => $"redis{major}",
            (EngineName.Redis, 6) => "redis6.x",
            (EngineName.Redis or EngineName.Memcached, _) when number.Minor == CacheEngineVersion.Newest => null,
            (EngineName.Redis, var major) => $"redis{major}.{number.Minor}",
            (EngineName.Memcached, var major) => $"memcached{major}.{number.Minor}",
            _ => null,
        };

    /// <summary>The engine that a family belongs to: <c>valkey</c> for <c>valkey8</c>.</summary>
    /// <returns>Null for a family of no known engine.</returns>
    public static string? EngineOf(string family) =>
        EngineName.All.FirstOrDefault(engine => family.StartsWith(engine, StringComparison.Ordinal));

    /// <summary>
    /// Whether a name that is not in <see cref="All"/> is what AWS would call the family of a later version. Redis OSS
    /// gets none: its line is closed.
    /// </summary>
    internal static bool MayCome(string family) => Later().IsMatch(family);

    /// <summary>The family that a name was probably meant to be: the only one of its major version, or a slip of it.</summary>
    /// <param name="name">A name that is none, such as <c>redis7.x</c> or <c>default.valkey8</c>.</param>
    internal static string? Nearest(string name)
    {
        var given = name.StartsWith("default.", StringComparison.OrdinalIgnoreCase) ? name["default.".Length..] : name;
        var match = Version().Match(given);
        return
            match.Success
            && All.Where(known => known.StartsWith(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase)).ToList()
                is [var only]
            ? only
            : Similarity.Nearest(
                given,
                All.Where(known => known.Where(char.IsAsciiDigit).SequenceEqual(given.Where(char.IsAsciiDigit)))
                    .Select(known => (known, known.Length / 3)),
                ignoreCase: true
            );
    }

    /// <summary>Whether groups of the family have the parameter <c>cluster-enabled</c>: Valkey, and Redis OSS from 3.2.</summary>
    public static bool HasClusterMode(string family) =>
        EngineOf(family) is EngineName.Valkey or EngineName.Redis && family is not ("redis2.6" or "redis2.8");

    // valkey10 and memcached1.7 or memcached2.0, not valkey7.2 and memcached1.3.
    [GeneratedRegex(
        @"^(valkey[1-9][0-9]|memcached(1\.([7-9]|[1-9][0-9])|[2-9]\.[0-9]+))\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Later();

    // An engine with its major version, whatever follows: valkey8.2, redis7.cluster.on.
    [GeneratedRegex(
        @"^((?:valkey|redis|memcached)[0-9]+)(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Version();
}
