namespace ElastiCache.Model.Facts;

/// <summary>The names of the engines, as ElastiCache spells them.</summary>
public static class EngineName
{
    /// <summary>Valkey, the open-source successor of Redis OSS. Runs in replication groups and serverless caches.</summary>
    public const string Valkey = "valkey";

    /// <summary>Redis OSS. The line ends at 7.1 in ElastiCache.</summary>
    public const string Redis = "redis";

    /// <summary>Memcached. Runs in cache clusters and serverless caches; has no replication and no snapshots.</summary>
    public const string Memcached = "memcached";

    /// <summary>What people call an engine: <c>Redis OSS</c> for <c>redis</c>; its name where it is not known.</summary>
    internal static string Display(string engine) =>
        engine switch
        {
            Valkey => "Valkey",
            Redis => "Redis OSS",
            Memcached => "Memcached",
            _ => engine,
        };

    /// <summary>All three names.</summary>
    public static IReadOnlyList<string> All { get; } = [Valkey, Redis, Memcached];

    /// <summary>The end of a sentence about a name that is right but for its case; empty for any other.</summary>
    internal static string Respell(string name) =>
        All.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $": write '{meant}'"
            : "";
}
