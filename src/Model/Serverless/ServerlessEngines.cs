namespace ElastiCache.Model;

/// <summary>The engines and major versions that serverless caches have.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html, 21 November 2026.</remarks>
internal static class ServerlessEngines
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
}
