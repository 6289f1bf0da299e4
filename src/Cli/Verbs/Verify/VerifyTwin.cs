using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Local;
using ElastiCache.Live.Twins;
using ElastiCache.Live.Verification;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>Holds a twin against a template.</summary>
internal static class VerifyTwin
{
    /// <summary>What differs.</summary>
    /// <param name="path">A template or a folder; null for an environment.</param>
    /// <param name="environment">An environment of the app; null for a path.</param>
    /// <param name="name">The twin's name; null for that of the template.</param>
    /// <param name="parameters">The values of the templates' parameters.</param>
    /// <param name="isReadOnly">Whether nothing may be written.</param>
    /// <param name="host">Where relative paths start from.</param>
    public static async Task<VerifyResult> Run(
        string? path,
        string? environment,
        string? name,
        ParameterValues parameters,
        bool isReadOnly,
        HostEnvironment host
    )
    {
        var source = TwinSource.Read(path, environment, parameters, host);
        var folder = name is null ? source.Folder : TwinChoice.Of(name);
        var run = TwinChoice.RunOf(folder);
        var findings = await Task.WhenAll(source.Plan.Caches.Select(cache => Verify(cache, folder, run, isReadOnly)));
        return new VerifyResult(
            path ?? $"--env {environment}",
            [.. source.Plan.Caches.Select(cache => cache.Name)],
            DataPlaneRules.All,
            [.. findings.SelectMany(list => list)]
        );
    }

    private static async Task<IReadOnlyList<LiveFinding>> Verify(
        TwinCache cache,
        TwinFolder folder,
        TwinRun run,
        bool isReadOnly
    ) =>
        run.Caches.FirstOrDefault(entry => entry.Cache.Name == cache.Name)?.Cache is { } running
        && running.IsMemcached == cache.IsMemcached
            ? await DataPlaneObserver.Verify(
                cache,
                TwinAccess.Of(folder, cache, running, isReadOnly),
                CancellationToken.None
            )
            :
            [
                new LiveFinding(
                    DataPlaneRules.Reachable,
                    cache.Name,
                    "",
                    $"the twin {folder.Name} does not run {cache.Name}: it was started from another template"
                )
                {
                    LogicalId = cache.LogicalId,
                },
            ];
}
