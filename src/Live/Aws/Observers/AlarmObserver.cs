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

        foreach (var text in new[] { "ComparisonOperator", "Namespace", "MetricName", "Statistic", "TreatMissingData" })
        {
            facts.Text(text, text);
        }

        facts.Set(
            "AlarmActions",
            NormalForm.Names((alarm.Element("AlarmActions")?.Elements() ?? []).Select(action => action.Value))
        );
        return facts.With(null);
    }
}
