using ElastiCache.Live;
using ElastiCache.Live.Engines;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Chooses the engine of each cache.</summary>
internal static class EngineSelection
{
    /// <summary>The caches of a plan with their engines.</summary>
    /// <param name="plan">The caches.</param>
    /// <param name="named">Programs that the user names; none for what PATH has.</param>
    /// <exception cref="LiveException">A cache has no engine here.</exception>
    public static IReadOnlyList<TwinRunCache> Choose(TwinPlan plan, IReadOnlyList<string> named)
    {
        IReadOnlyList<EngineProgram> chosen = [.. named.Select(EngineFinder.Named)];
        IReadOnlyList<EngineProgram>? installed = null;
        return
        [
            .. plan.Caches.Select(cache =>
                (EngineChoice.Of(cache, chosen) ?? EngineChoice.Of(cache, installed ??= EngineFinder.OnPath()))
                    is { } program
                    ? new TwinRunCache(cache, program)
                    : throw new LiveException(
                        $"no engine for {cache.Name} ({cache.Engine}) is on PATH, in version 7.0 or newer for Valkey and Redis: {InstallHint.For(cache.Engine)}, or name one with --engine"
                    )
            ),
        ];
    }

    /// <summary>Everything in which a twin differs from ElastiCache, cache by cache.</summary>
    public static IReadOnlyList<(string Cache, TwinDifference Difference)> Differences(TwinRun run) =>
        [
            .. run.Caches.SelectMany(entry =>
                Of(entry, run.Options).Select(difference => (entry.Cache.Name, difference))
            ),
        ];

    private static IEnumerable<TwinDifference> Of(TwinRunCache entry, TwinOptions options)
    {
        var differences = entry
            .Cache.Differences.Concat(EngineChoice.Differences(entry.Cache, entry.Program))
            .Concat(
                entry.Cache.IsMemcached
                    ? MemcachedArguments.Differences(entry.Cache.Parameters)
                    : EngineParameters.Differences(entry.Cache)
            );
        return options.MemoryIsChosen
            ? differences
            : differences.Append(
                new TwinDifference(
                    "memory",
                    $"{options.MemoryMegabytes} MiB a node instead of what {entry.Cache.NodeType ?? "a serverless cache"} has: --memory sets another size"
                )
            );
    }
}
