using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>Which events of keys are published.</summary>
internal static class EventParameterRules
{
    // With t d m n, which only the engines know.
    private const string EventLetters = "KEg$lshzxeAtdmn";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        ParameterRow.Of(
            "P-18",
            "notify-keyspace-events is a string of the letters K E g $ l s h z x e A.",
            ("notify-keyspace-events", "Q", "Ex"),
            new ParameterLimit(
                ["notify-keyspace-events"],
                "the letters K E g $ l s h z x e A",
                text => text.All(EventLetters.Contains)
            )
        ),
        ParameterRow.Of(
            "P-18",
            "The letters t d m n of notify-keyspace-events are the engine's, but not in the table of AWS.",
            ("notify-keyspace-events", "Etd", "Ex"),
            new ParameterLimit(
                ["notify-keyspace-events"],
                "the letters K E g $ l s h z x e A by the documentation of AWS, though the engines know t d m n too",
                text => !text.All(EventLetters.Contains) || !text.Any("tdmn".Contains)
            )
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "The engines know the letters; AWS does not list them, and it was not tried.",
            Why = "The documentation of AWS does not list them, so the service may refuse them.",
        },
        ParameterRow.Of(
            "P-18-off",
            "notify-keyspace-events has K or E beside the kinds of events.",
            ("notify-keyspace-events", "gx", "Egx"),
            new ParameterLimit(
                ["notify-keyspace-events"],
                "K (by key), E (by event) or both beside other letters, which alone publish nothing",
                text => text.Length == 0 || text.IndexOfAny(['K', 'E']) >= 0 || !text.All(EventLetters.Contains)
            )
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "The service takes the value; it only has no effect.",
            Why = "The engine publishes no event at all, and no client is told.",
        },
    ];
}
