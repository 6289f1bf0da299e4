using System.Text.RegularExpressions;

namespace ElastiCache.Model.Facts;

/// <summary>The engines and major versions that serverless caches have.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html, 21 November 2026.</remarks>
internal static partial class ServerlessEngines
{
    private static readonly string[] Valkey = ["7", "8", "9"];
    private static readonly string[] Redis = ["7"];
    private static readonly string[] Memcached = ["1.6"];

    /// <summary>The major versions of an engine; none for an engine that is not known.</summary>
    public static IReadOnlyList<string> VersionsOf(string engine) =>
        engine switch
        {
            EngineName.Valkey => Valkey,
            EngineName.Redis => Redis,
            EngineName.Memcached => Memcached,
            _ => [],
        };

    /// <summary>
    /// Whether a text can never become a major version of an engine: it has another form, is older than the first one,
    /// or belongs to Redis OSS, whose line is closed.
    /// </summary>
    public static bool CannotBe(string engine, string version) =>
        engine switch
        {
            EngineName.Redis => !Redis.Contains(version),
            EngineName.Valkey => !Number().IsMatch(version) || IsBefore(version, Valkey[0]),
            EngineName.Memcached => !TwoNumbers().IsMatch(version) || IsBefore(version, Memcached[0]),
            _ => false,
        };

    private static bool IsBefore(string version, string first) =>
        CacheEngineVersion.TryParse(version + ".0", out var number)
        && CacheEngineVersion.TryParse(first + ".0", out var least)
        && number.CompareTo(least) < 0;

    [GeneratedRegex(@"^[1-9][0-9]{0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[1-9][0-9]{0,3}\.[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNumbers();
}
