using ElastiCache.Cli.Output;
using ElastiCache.Live;
using ElastiCache.Live.Engines;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Chooses the engine of each cache.</summary>
internal static class EngineSelection
{
    /// <summary>The caches of a plan with their engines.</summary>
    /// <param name="plan">The caches.</param>
    /// <param name="programs">Programs that the user names; none for what PATH has.</param>
    /// <param name="images">Images of containers that the user names.</param>
    /// <param name="error">Told of an image that nobody named, before it is pulled.</param>
    /// <exception cref="LiveException">A cache has no engine here.</exception>
    public static IReadOnlyList<TwinRunCache> Choose(
        TwinPlan plan,
        IReadOnlyList<string> programs,
        IReadOnlyList<string> images,
        TextWriter error
    )
    {
        IReadOnlyList<EngineProgram> chosen = [.. programs.Select(EngineFinder.Named), .. images.Select(Read)];
        IReadOnlyList<EngineProgram>? installed = null;
        var published = new Dictionary<string, EngineProgram>(StringComparer.Ordinal);
        return
        [
            .. plan.Caches.Select(cache => new TwinRunCache(
                cache,
                EngineChoice.Of(cache, chosen)
                    ?? EngineChoice.Of(cache, installed ??= EngineFinder.OnPath())
                    ?? EngineChoice.Of(cache, [Published(cache)])
                    ?? throw new LiveException(
                        $"{EngineImage.For(cache)} cannot run {cache.Name} ({cache.Engine}): name another image with --image"
                    )
            )),
        ];

        EngineProgram Published(TwinCache cache)
        {
            var image = EngineImage.For(cache);
            if (published.TryGetValue(image, out var known))
            {
                return known;
            }

            var containers = ContainerEngine.OnPath() ?? throw NoEngine(cache);
            error.Say(
                $"no engine for {cache.Name} ({cache.Engine}) is on PATH: {containers.Name} runs {image}, and pulls it where it is not here"
            );
            return published[image] = containers.Read(image);
        }
    }

    private static EngineProgram Read(string image) =>
        ContainerEngine.OnPath() is { } containers
            ? containers.Read(image)
            : throw new LiveException(
                OperatingSystem.IsLinux()
                    ? $"--image {image}: nothing that runs containers is on PATH: install podman or docker"
                    : $"--image {image}: engines in containers run on Linux only: install an engine, and name it with --engine"
            );

    private static LiveException NoEngine(TwinCache cache) =>
        new(
            $"no engine for {cache.Name} ({cache.Engine}) is on PATH, in version 7.0 or newer for Valkey and Redis: {InstallHint.For(cache.Engine)}, or name one with --engine{(OperatingSystem.IsLinux() ? ", or install podman or docker, which run one in a container" : "")}"
        );

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
