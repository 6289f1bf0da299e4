using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Where a log goes.</summary>
internal static class CacheLog
{
    /// <summary>The destination that the settings ask for; null for no log.</summary>
    public static LogDestination? Destination(LogSettings? log) =>
        log switch
        {
            null => null,
            { Firehose: { } stream } => LogDestination.Firehose(stream),
            { RetentionDays: { } days } => LogDestination.CloudWatchLogs(
                new CacheLogGroupOptions { Retention = SettingWords.Retention[days] }
            ),
            _ => LogDestination.CloudWatchLogs(),
        };
}
