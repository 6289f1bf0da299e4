using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

/// <summary>Under which values of the parameters a violation holds, and whether the template can be at fault for them.</summary>
internal static class Circumstances
{
    private const int MostValues = 4;

    /// <summary>
    /// The violations of one rule, each once. An error stays one where a branch that is written out is refused, or where
    /// all that a parameter may be is; where only some values of a parameter are, it is a warning that names them.
    /// </summary>
    /// <param name="outcomes">What the rule said under each assignment of what it asked for.</param>
    /// <param name="isImplied">Whether what it said under an assignment only follows from another violation.</param>
    public static IEnumerable<(Violation Violation, string? Where)> Findings(
        IReadOnlyList<Outcome<IReadOnlyList<Violation>>> outcomes,
        Func<Outcome<IReadOnlyList<Violation>>, bool> isImplied
    )
    {
        var broken = outcomes.Where(outcome => outcome.Result.Count > 0 && !isImplied(outcome)).ToList();
        if (outcomes.Count == 1)
        {
            return broken.SelectMany(outcome => outcome.Result).Distinct().Select(violation => (violation, (string?)null));
        }

        // Values of a parameter that is used as it is count together; what else is assigned tells branches apart.
        var cases = broken
            .GroupBy(outcome => Decisions(outcome), StringComparer.Ordinal)
            .SelectMany(branch =>
            {
                var first = branch.First().Result;
                var possible = outcomes.Where(outcome => Agrees(outcome, branch.First())).ToList();
                var isCertain = possible.TrueForAll(outcome => outcome.Result.Count > 0);
                return first.Distinct().Select(violation => (Violation: isCertain ? violation : AsWarning(violation), Branch: branch));
            });
        return cases
            .GroupBy(found => found.Violation, found => found.Branch)
            .Select(group => (group.Key, Where(outcomes, [.. group.SelectMany(branch => branch).Distinct()])));
    }

    private static Violation AsWarning(Violation violation) =>
        violation.Severity == Severity.Warning ? violation : violation with { Severity = Severity.Warning };

    private static string Decisions(Outcome<IReadOnlyList<Violation>> outcome) =>
        string.Join(
            '\n',
            outcome.Choices.Where(choice => !choice.IsUsedAsValue).Select(choice => $"{choice.Name}={choice.Index}")
        );

    // Whether an assignment is the same but for parameters that are used as they are.
    private static bool Agrees(Outcome<IReadOnlyList<Violation>> other, Outcome<IReadOnlyList<Violation>> outcome) =>
        outcome
            .Choices.Where(choice => !choice.IsUsedAsValue)
            .All(choice =>
                other.Choices.FirstOrDefault(one => IsSame(one, choice)) is not { } one || one.Index == choice.Index
            );

    /// <summary>What is common to some of the assignments, such as <c>where Env is 'prod'</c>; null where they are all.</summary>
    public static string? Where<T>(
        IReadOnlyList<Outcome<T>> all,
        IReadOnlyList<Outcome<T>> some
    )
    {
        if (some.Count == all.Count)
        {
            return null;
        }

        var limits = some.SelectMany(outcome => outcome.Choices)
            .DistinctBy(choice => (choice.Name, choice.IsCondition))
            .Select(choice => (choice, mine: Indices(some, choice), every: Indices(all, choice)))
            // An assignment that did not ask for it stands for all of its values.
            .Where(limit =>
                limit.mine.Count < limit.every.Count
                && some.All(outcome => outcome.Choices.Any(choice => IsSame(choice, limit.choice)))
            )
            .ToList();
        var isExact =
            limits.Count > 0
            && all.Count(outcome => limits.TrueForAll(limit => IsWithin(outcome, limit.choice, limit.mine))) == some.Count;
        var phrases = isExact
            ? limits.Select(limit => Phrase(limit.choice, limit.mine))
            : Telling(all, some[0]).Select(choice => Phrase(choice, [choice.Index]));
        var text = string.Join(" and ", phrases.Where(phrase => phrase.Length > 0));
        return text.Length == 0 ? "for some values of the parameters"
            : isExact ? $"where {text}"
            : $"for example where {text}";
    }

    // Of one assignment, what tells it from the others.
    private static IEnumerable<Choice> Telling<T>(
        IReadOnlyList<Outcome<T>> all,
        Outcome<T> one
    ) => one.Choices.Where(choice => Indices(all, choice).Count > 1);

    private static SortedSet<int> Indices<T>(IReadOnlyList<Outcome<T>> outcomes, Choice choice) =>
        [
            .. outcomes
                .SelectMany(outcome => outcome.Choices.Where(other => IsSame(other, choice)))
                .Select(other => other.Index),
        ];

    private static bool IsWithin<T>(Outcome<T> outcome, Choice choice, SortedSet<int> indices) =>
        outcome.Choices.FirstOrDefault(other => IsSame(other, choice)) is not { } other || indices.Contains(other.Index);

    private static bool IsSame(Choice one, Choice other) => one.Name == other.Name && one.IsCondition == other.IsCondition;

    private static string Phrase(Choice choice, SortedSet<int> indices)
    {
        var candidates = indices.Select(index => choice.Options[index]).ToList();
        var labels = candidates
            .Where(candidate => candidate.Label.Length > 0)
            .Select(candidate => candidate.IsDefault && candidates.Count == 1 ? $"{candidate.Label}, its default" : candidate.Label)
            .ToList();
        if (labels.Count == 0)
        {
            return "";
        }

        if (choice.IsCondition)
        {
            return $"{choice.Name} {labels[0]}";
        }

        var shown = labels.Count > MostValues ? [.. labels.Take(MostValues - 1), $"{labels.Count - MostValues + 1} others"] : labels;
        return $"{choice.Name} is {(shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown.SkipLast(1))} or {shown[^1]}")}";
    }
}
