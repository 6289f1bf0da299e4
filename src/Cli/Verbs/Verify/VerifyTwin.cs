using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Verbs.Local;
using ElastiCache.Live.Twins;
using ElastiCache.Live.Verification;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>Holds a twin against a template.</summary>
internal static class VerifyTwin
{
    /// <summary>Writes what differs.</summary>
    public static int Run(VerifyRequest request, HostEnvironment host, InvocationConfiguration streams) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                if (request.Twin == request.Live)
                {
                    throw new UnreadableException(
                        "say what to verify: --twin for the twin that local up started, or --live for the deployed stacks"
                    );
                }

                var source = TwinSource.Read(request.Path, request.Environment, request.Parameters, host);
                var folder = request.TwinName is { } name ? TwinChoice.Of(name) : source.Folder;
                var run = TwinChoice.RunOf(folder);
                var result = Verify(source, folder, run, request).GetAwaiter().GetResult();
                FindingReport.Write(result, request.Format, streams.Output);
                return result.Findings.Count > 0 ? ExitCode.Found : ExitCode.Fine;
            }
        );

    private static async Task<VerifyResult> Verify(
        TwinSource source,
        TwinFolder folder,
        TwinRun run,
        VerifyRequest request
    )
    {
        var findings = await Task.WhenAll(
            source.Plan.Caches.Select(cache => Verify(cache, folder, run, request.IsReadOnly))
        );
        return new VerifyResult(
            request.Path ?? $"--env {request.Environment}",
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
