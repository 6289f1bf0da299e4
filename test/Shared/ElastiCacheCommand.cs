namespace Shared;

/// <summary>The command that tests start as a process.</summary>
internal static class ElastiCacheCommand
{
    /// <summary>
    /// The one that was built beside the tests; with <c>ELASTICACHE_COMMAND</c> the one at that path, such as the one that
    /// is packed for a platform.
    /// </summary>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("ELASTICACHE_COMMAND") is { Length: > 0 } given
            ? given
            : System.IO.Path.Combine(
                AppContext.BaseDirectory,
                OperatingSystem.IsWindows() ? "ElastiCache.Cli.exe" : "ElastiCache.Cli"
            );
}
