namespace ElastiCache.Model.RuleUnit;

/// <summary>Runs rules over a specification.</summary>
internal static class Judgement
{
    /// <summary>Every violation, in the order of the rules, without those that only follow from another.</summary>
    /// <param name="specification">The specification.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="saysAll">Whether also those that only follow from another are told. Default: they are not.</param>
    public static IReadOnlyList<Violation> Of<T>(T specification, IReadOnlyList<IRule<T>> rules, bool saysAll = false)
    {
        List<Violation>? found = null;
        HashSet<string>? implied = null;
        foreach (var rule in rules)
        {
            if (Of(rule, specification, rules) is { Count: > 0 } violations)
            {
                (found ??= []).AddRange(violations);
                (implied ??= []).UnionWith(rule.Implies);
            }
        }

        return found is null ? []
            : saysAll ? found
            : [.. found.Where(violation => !implied!.Contains(violation.RuleId))];
    }

    /// <summary>
    /// The violations of one of the rules, unless they only follow from a value that is wrong in itself: where another rule
    /// says so (<see cref="IRule{T}.MakesUnknown"/>), nothing is known of that value.
    /// </summary>
    public static IReadOnlyList<Violation> Of<T>(IRule<T> rule, T specification, IReadOnlyList<IRule<T>> rules) =>
        rule.Judge(specification) is { Count: 0 } none ? none : rule.Judge(Known(specification, rules, rule));

    // What is left of a specification without the values that are wrong in themselves, by the rules before a certain one.
    private static T Known<T>(T specification, IReadOnlyList<IRule<T>> rules, IRule<T> judged)
    {
        foreach (var rule in rules)
        {
            if (rule == judged && rule.MakesUnknown)
            {
                break;
            }

            if (rule.MakesUnknown && specification is IForgetful<T> && rule.Judge(specification).Count > 0)
            {
                specification = rule.UnknownWith(specification)
                    .ToList()
                    .Aggregate(specification, (known, property) => ((IForgetful<T>)known!).Forget(property));
            }
        }

        return specification;
    }
}
