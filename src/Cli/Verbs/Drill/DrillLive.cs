using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Drills;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>Fails a shard in an account over.</summary>
internal static class DrillLive
{
    /// <summary>Does it and writes the report; without <c>--yes</c> says only what it would do.</summary>
    public static int Run(DrillRequest request, HostEnvironment host, InvocationConfiguration streams) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                var id =
                    request.Cache
                    ?? throw new UnreadableException(
                        "--live takes the id of a replication group: drill GROUP --live --yes"
                    );
                using var account = new AwsAccount(AwsSettings.Find(request.Region));
                var failover = new LiveFailover(account, new LiveFailoverOptions { Shard = request.Shard });
                if (!request.IsConfirmed)
                {
                    var (_, plan) = failover.Plan(id, CancellationToken.None).GetAwaiter().GetResult();
                    throw new UnreadableException($"{plan}: say --yes if you mean it");
                }

                DrillOutput.Check(request, host);
                var report = failover
                    .Run(
                        id,
                        message =>
                        {
                            streams.Error.WriteLine(PlainText.Of(message));
                            streams.Error.Flush();
                        },
                        CancellationToken.None
                    )
                    .GetAwaiter()
                    .GetResult();
                DrillOutput.Write(report, request, host, streams.Output);
                return report.PromotedAt is null ? ExitCode.Found : ExitCode.Fine;
            }
        );
}
