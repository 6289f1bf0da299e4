using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Verification;

/// <summary>What is declared of what stands around caches: alarms, topics, logs, scaling.</summary>
internal static class DeclaredSurroundings
{
    /// <summary>What an alarm tells in words.</summary>
    public static readonly IReadOnlyList<string> AlarmTexts =
    [
        "ComparisonOperator",
        "Namespace",
        "MetricName",
        "Statistic",
        "ExtendedStatistic",
        "ThresholdMetricId",
        "TreatMissingData",
    ];

    /// <summary>What is declared of an alarm.</summary>
    public static void Alarm(DeclaredFacts facts)
    {
        var properties = facts.Properties;
        if (properties.Value("ActionsEnabled").IsAbsent)
        {
            facts.Add(ControlPlaneRules.Alarms, "ActionsEnabled", NormalForm.Flag(true));
        }

        facts.Flag(ControlPlaneRules.Alarms, "ActionsEnabled", properties.Flag("ActionsEnabled"));
        foreach (var name in new[] { "Threshold", "EvaluationPeriods", "Period", "DatapointsToAlarm" })
        {
            facts.Number(ControlPlaneRules.Alarms, name, properties.Number(name));
        }

        foreach (var name in AlarmTexts)
        {
            facts.Text(ControlPlaneRules.Alarms, name, properties.Text(name));
        }

        if (!properties.Value("MetricName").IsAbsent && facts.Dimensions(properties) is { } dimensions)
        {
            facts.Add(ControlPlaneRules.Alarms, "Dimensions", dimensions);
        }

        foreach (var query in properties.Items("Metrics") ?? [])
        {
            Query(query, facts);
        }

        facts.References(ControlPlaneRules.Alarms, "AlarmActions", ResourceTypes.Topic);
    }

    // An expression, or a metric that it is made of.
    private static void Query(TemplateObject query, DeclaredFacts facts)
    {
        if (query.Value("Id").Text is not { } id)
        {
            return;
        }

        if (query.Value("Expression").Text is { } expression)
        {
            facts.Add(ControlPlaneRules.Alarms, $"Metrics.{id}", expression);
            return;
        }

        var stat = query.Below("MetricStat");
        var metric = stat.Below("Metric");
        if (
            metric.Value("MetricName").Text is { } name
            && facts.Dimensions(metric) is { } dimensions
            && stat.Value("Stat").Text is { } statistic
            && stat.Number("Period").TryGet(out var period)
        )
        {
            facts.Add(
                ControlPlaneRules.Alarms,
                $"Metrics.{id}",
                NormalForm.Metric(name, dimensions, statistic, NormalForm.Number(period))
            );
        }
    }

    /// <summary>Between which numbers a cache is scaled.</summary>
    public static void ScalableTarget(DeclaredFacts facts)
    {
        facts.Number(ControlPlaneRules.Scaling, "MinCapacity", facts.Properties.Number("MinCapacity"));
        facts.Number(ControlPlaneRules.Scaling, "MaxCapacity", facts.Properties.Number("MaxCapacity"));
        if (facts.Properties.Value("SuspendedState").IsAbsent)
        {
            facts.Add(ControlPlaneRules.Scaling, "Suspended", NormalForm.Flag(false));
        }
    }

    /// <summary>What a cache is scaled by.</summary>
    public static void ScalingPolicy(DeclaredFacts facts)
    {
        const string Tracking = "TargetTrackingScalingPolicyConfiguration";
        facts.Text(ControlPlaneRules.Scaling, "PolicyType", facts.Properties.Text("PolicyType"));
        facts.Number(ControlPlaneRules.Scaling, "TargetValue", facts.Properties.Below(Tracking).Number("TargetValue"));
    }

    /// <summary>For how long logs are kept.</summary>
    public static void LogGroup(DeclaredFacts facts) =>
        facts.Number(ControlPlaneRules.Logs, "RetentionInDays", facts.Properties.Number("RetentionInDays"));

    /// <summary>Who is told.</summary>
    public static void Subscription(DeclaredFacts facts)
    {
        facts.Text(ControlPlaneRules.Topics, "Protocol", facts.Properties.Text("Protocol"));
        facts.Text(ControlPlaneRules.Topics, "Endpoint", facts.Properties.Text("Endpoint"));
        facts.Add(ControlPlaneRules.Topics, "Confirmed", NormalForm.Flag(true));
    }
}
