using System.Globalization;
using System.Xml.Linq;

namespace ElastiCache.Live.Aws;

/// <summary>CloudWatch, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonCloudWatch(AwsAccount account)
{
    private const string Service = "monitoring";
    private const string Version = "2010-08-01";

    /// <summary>An alarm; null where there is none.</summary>
    public async Task<XElement?> DescribeAlarm(string name, CancellationToken cancellation) =>
        await account.Pages(
            Service,
            Version,
            "DescribeAlarms",
            "MetricAlarms",
            [new("AlarmNames.member.1", name)],
            cancellation
        )
            is [var alarm, ..]
            ? alarm
            : null;

    /// <summary>The highest value of a metric of ElastiCache within the last days; null where nothing was measured.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="dimension">The dimension that names the node or cache, such as <c>CacheClusterId</c>.</param>
    /// <param name="id">The node or cache.</param>
    /// <param name="days">How many days back.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<double?> Maximum(
        string metric,
        string dimension,
        string id,
        int days,
        CancellationToken cancellation
    )
    {
        var now = DateTime.UtcNow;
        var result = await account.Query(
            Service,
            Version,
            "GetMetricStatistics",
            [
                new("Namespace", "AWS/ElastiCache"),
                new("MetricName", metric),
                new("Dimensions.member.1.Name", dimension),
                new("Dimensions.member.1.Value", id),
                new("StartTime", Moment(now.AddDays(-days))),
                // What was measured in this very minute, too.
                new("EndTime", Moment(now.AddMinutes(1))),
                // An answer has at most 1,440 values.
                new("Period", "3600"),
                new("Statistics.member.1", "Maximum"),
            ],
            cancellation
        );
        return result
            .Texts("Datapoints", "Maximum")
            .Max(text => double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : (double?)null);
    }

    private static string Moment(DateTime moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
