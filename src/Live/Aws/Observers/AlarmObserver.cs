using System.Xml.Linq;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>Alarms.</summary>
/// <param name="cloudWatch">Whom to ask.</param>
internal sealed class AlarmObserver(AmazonCloudWatch cloudWatch) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await cloudWatch.DescribeAlarm(id, cancellation) is not { } alarm)
        {
            return ObservedResource.Missing;
        }

        var facts = new ObservedFacts(alarm);
        facts.Flag("ActionsEnabled", "ActionsEnabled");
        foreach (var number in new[] { "Threshold", "EvaluationPeriods", "Period", "DatapointsToAlarm" })
        {
            facts.Number(number, number);
        }

        foreach (var text in DeclaredSurroundings.AlarmTexts)
        {
            facts.Text(text, text);
        }

        facts.Set("Dimensions", Dimensions(alarm));
        facts.SetComplete("Metrics.");
        foreach (var query in alarm.Element("Metrics")?.Elements() ?? [])
        {
            facts.Set($"Metrics.{query.Element("Id")?.Value}", Query(query));
        }

        facts.Set(
            "AlarmActions",
            NormalForm.Names((alarm.Element("AlarmActions")?.Elements() ?? []).Select(action => action.Value))
        );
        return facts.With(null);
    }

    private static string Query(XElement query)
    {
        var stat = query.Element("MetricStat");
        var metric = stat?.Element("Metric");
        return metric is null
            ? query.Element("Expression")?.Value ?? ""
            : NormalForm.Metric(
                metric.Element("MetricName")?.Value ?? "",
                Dimensions(metric),
                stat!.Element("Stat")?.Value ?? "",
                stat.Element("Period")?.Value ?? ""
            );
    }

    private static string Dimensions(XElement metric) =>
        NormalForm.Dimensions(
            (metric.Element("Dimensions")?.Elements() ?? []).Select(dimension =>
                (dimension.Element("Name")?.Value ?? "", dimension.Element("Value")?.Value ?? "")
            )
        );
}
