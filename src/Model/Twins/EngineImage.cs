using System.Globalization;
using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Twins;

/// <summary>The image of containers in which the declared engine is published.</summary>
internal static class EngineImage
{
    // The open-source version that is nearest to every version of Redis OSS in ElastiCache, and the oldest that a twin runs.
    private const string Redis = "redis:7.0";

    // Where no version is declared: the newest of the major version that ElastiCache creates then.
    private const string Valkey = "valkey/valkey:8";
    private const string Memcached = "memcached:1.6";

    /// <summary>The image whose version is the declared one, or the nearest that a twin can run.</summary>
    /// <param name="cache">What is declared.</param>
    public static string For(TwinCache cache) =>
        cache.Engine switch
        {
            EngineName.Memcached => Version(cache.EngineVersion, parts: 3) is { } version
                ? $"memcached:{version}"
                : Memcached,
            EngineName.Valkey => Version(cache.EngineVersion, parts: 2) is { } version
                ? $"valkey/valkey:{version}"
                : Valkey,
            _ => Redis,
        };

    // Only what is certainly a version becomes a part of a name: the text comes from a template.
    private static string? Version(string? declared, int parts)
    {
        var numbers = (declared ?? "").Split('.').TakeWhile(IsNumber).Take(parts).ToList();
        return numbers.Count == 0 ? null : string.Join('.', numbers);
    }

    private static bool IsNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
