namespace ElastiCache.Model.Verification;

/// <summary>What resources in an account are otherwise than declared.</summary>
internal static class ControlPlaneJudge
{
    /// <summary>Every difference of a resource.</summary>
    /// <param name="declared">What is declared.</param>
    /// <param name="observed">What the service says.</param>
    public static IEnumerable<LiveFinding> Judge(DeclaredResource declared, ObservedResource observed)
    {
        if (observed.Problem is { } problem)
        {
            yield return Of(ControlPlaneRules.Exists, declared, "", $"{declared.PhysicalId}: {problem}");
        }

        foreach (var fact in declared.Facts)
        {
            // What the service does not tell is no difference, unless it tells everything of its kind.
            if (observed.Facts.TryGetValue(fact.Property, out var actual))
            {
                if (!fact.Holds(actual))
                {
                    yield return Of(
                        fact.Rule,
                        declared,
                        fact.Property,
                        $"{fact.Property} is declared {Shown(fact.Value)}, and is {Shown(actual)}"
                    );
                }
            }
            else if (observed.Complete.Any(prefix => fact.Property.StartsWith(prefix, StringComparison.Ordinal)))
            {
                yield return Of(
                    fact.Rule,
                    declared,
                    fact.Property,
                    $"{fact.Property} is declared {Shown(fact.Value)}, and is not set"
                );
            }
        }

        if (observed.HasNoDefaults)
        {
            foreach (var (property, actual) in observed.Facts.Where(fact => !declared.Declared.Contains(fact.Key)))
            {
                yield return Of(
                    ControlPlaneRules.Parameters,
                    declared,
                    property,
                    $"{property} is not declared, and is {Shown(actual)}"
                );
            }
        }
    }

    private static string Shown(string value) => value.Length == 0 ? "empty" : value;

    private static LiveFinding Of(LiveRule rule, DeclaredResource declared, string subject, string message) =>
        new(rule, declared.LogicalId, subject, message) { LogicalId = declared.LogicalId };
}
