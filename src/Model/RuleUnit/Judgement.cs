namespace ElastiCache.Model.RuleUnit;

/// <summary>Runs rules over a specification.</summary>
internal static class Judgement
{
    /// <summary>Every violation, in the order of the rules, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of<T>(T specification, IReadOnlyList<IRule<T>> rules)
    {
        List<Violation>? found = null;
        HashSet<string>? implied = null;
        foreach (var rule in rules)
        {
            if (rule.Judge(specification) is { } violation)
            {
                (found ??= []).Add(violation);
                (implied ??= []).UnionWith(rule.Implies);
            }
        }

        return found is null ? [] : [.. found.Where(violation => !implied!.Contains(violation.RuleId))];
    }
}
