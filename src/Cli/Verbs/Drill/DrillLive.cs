using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Drills;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>Fails a shard in an account over.</summary>
internal static class DrillLive
{
    /// <summary>Does it and writes the report; where the user has not said yes, says only what it would do.</summary>
    public static int Run(
        string? group,
        string? shard,
        string? region,
        bool isConfirmed,
        DrillOutput output,
        TextWriter error
    )
    {
        if (group is null)
        {
            throw new UnreadableException("--live takes the id of a replication group: drill GROUP --live --yes");
        }

        using var account = new AwsAccount(AwsSettings.Find(region));
        var failover = new LiveFailover(account, new LiveFailoverOptions { Shard = shard });
        if (!isConfirmed)
        {
            var (_, plan) = failover.Plan(group, CancellationToken.None).GetAwaiter().GetResult();
            throw new UnreadableException($"{plan}: say --yes if you mean it");
        }

        output.Check();
        var report = failover
            .Run(group, message => DrillTwin.Tell(message, error), CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        output.Write(report);
        return report.PromotedAt is null ? ExitCode.Found : ExitCode.Fine;
    }
}
