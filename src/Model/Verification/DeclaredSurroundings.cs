using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Verification;

/// <summary>What is declared of what stands around caches: alarms, topics, logs, scaling.</summary>
internal static class DeclaredSurroundings
{
    /// <summary>What is declared of an alarm.</summary>
    public static void Alarm(DeclaredFacts facts)
    {
        var properties = facts.Properties;
        facts.Add(ControlPlaneRules.Alarms, "ActionsEnabled", "true");
        foreach (var name in new[] { "Threshold", "EvaluationPeriods", "Period", "DatapointsToAlarm" })
        {
            facts.Number(ControlPlaneRules.Alarms, name, properties.Number(name));
        }

        foreach (var name in new[] { "ComparisonOperator", "Namespace", "MetricName", "Statistic", "TreatMissingData" })
        {
            facts.Text(ControlPlaneRules.Alarms, name, properties.Text(name));
        }

        facts.References(ControlPlaneRules.Alarms, "AlarmActions", ResourceTypes.Topic);
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
