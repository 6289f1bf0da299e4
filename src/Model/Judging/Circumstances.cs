using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;
using Ruling = ElastiCache.Model.Expressions.Outcome<System.Collections.Generic.IReadOnlyList<ElastiCache.Model.RuleUnit.Violation>>;

namespace ElastiCache.Model.Judging;

/// <summary>Under which values of the parameters a violation holds, and whether the template can be at fault for them.</summary>
internal static class Circumstances
{
    /// <summary>
    /// The violations of one rule, each once. An error stays one where a branch that is written out is refused, or where
    /// all that a parameter may be is; where only some values of a parameter are, it is a warning that names them.
    /// </summary>
    /// <param name="outcomes">What the rule said under each assignment of what it asked for.</param>
    /// <param name="isImplied">Whether what it said under an assignment only follows from another violation.</param>
    /// <param name="whollyRefused">
    /// What to say where an assignment passes only because a number is not known in it, and all that this may be are refused at
    /// a place, as they are under the other assignments; null where one may pass. Default: one may.
    /// </param>
    public static IEnumerable<(Violation Violation, string? Where, bool IsErrorByDefault, bool IsLowered)> Findings(
        IReadOnlyList<Ruling> outcomes,
        Func<Ruling, bool> isImplied,
        Func<Ruling, IReadOnlyList<Ruling>, string?>? whollyRefused = null
    ) =>
        outcomes.SelectMany(outcome => outcome.Result).Select(Place).Distinct().ToList() is { Count: > 1 } places
            // An item that is wrong in any case makes no other one wrong in any case.
            ? places.SelectMany(place =>
                AtOnePlace(
                    [
                        .. outcomes.Select(outcome =>
                            outcome with
                            {
                                Result = [.. outcome.Result.Where(violation => Place(violation) == place)],
                            }
                        ),
                    ],
                    isImplied,
                    whollyRefused
                )
            )
            : AtOnePlace(outcomes, isImplied, whollyRefused);

    /// <summary>What a violation is about: of those of one place, each says the same in other words.</summary>
    public static (string, string, string?, string?, string?) Place(Violation violation) =>
        (violation.RuleId, violation.Property, violation.Within, violation.Place, violation.About);

    private static IEnumerable<(Violation Violation, string? Where, bool IsErrorByDefault, bool IsLowered)> AtOnePlace(
        IReadOnlyList<Ruling> every,
        Func<Ruling, bool> isImplied,
        Func<Ruling, IReadOnlyList<Ruling>, string?>? whollyRefused
    )
    {
        var broken = every.Where(outcome => outcome.Result.Count > 0 && !isImplied(outcome)).ToList();
        var refused =
            broken.Count == 0 || whollyRefused is null
                ? []
                : every
                    .Where(outcome => outcome.Result.Count == 0)
                    .Select(outcome => (Outcome: outcome, Words: whollyRefused(outcome, every)))
                    .Where(entry => entry.Words is not null)
                    .ToList();
        // What stands for numbers that are all refused is none that passes.
        var outcomes =
            refused.Count == 0
                ? every
                : [.. every.Where(outcome => !refused.Exists(entry => ReferenceEquals(entry.Outcome, outcome)))];
        var cases = Branches(broken, outcomes)
            .SelectMany(entry =>
            {
                var together = refused.FindAll(one => entry.IsCertain && Agrees(one.Outcome, entry.Branch.First()));
                var sentences = SentencesByValue.Of(entry.Branch).ToList();
                return sentences.Select(
                    (said, index) =>
                    {
                        // The last sentence is the one that is not about the default, where there are several.
                        var whole = index == sentences.Count - 1 ? together : [];
                        return (
                            Violation: entry.IsCertain
                                ? Whatever(whole.Select(one => one.Words!), said.Violation)
                                : AsWarning(said.Violation),
                            IsLowered: !entry.IsCertain && said.Violation.Severity != Severity.Warning,
                            Branch: said.Outcomes.Concat(whole.Select(one => one.Outcome)),
                            IsErrorByDefault: !entry.IsCertain
                                && said.Violation.Severity != Severity.Warning
                                && said.Outcomes.Any(outcome => outcome.IsByDefault)
                        );
                    }
                );
            });
        return cases
            .GroupBy(found => found.Violation)
            .Select(group =>
                (
                    group.Key,
                    Where(every, [.. group.SelectMany(found => found.Branch).Distinct()]),
                    group.Any(found => found.IsErrorByDefault),
                    group.Any(found => found.IsLowered)
                )
            );
    }

    private static Violation Whatever(IEnumerable<string> words, Violation violation) =>
        words.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } all
            ? violation with
            {
                Message = $"{string.Join(" and ", all)}: {violation.Message}",
            }
            : violation;

    // Values of a parameter that is used as it is count together, as far as a branch leaves them; what was decided tells
    // branches apart.
    private static IEnumerable<(IGrouping<string, Ruling> Branch, bool IsCertain)> Branches(
        List<Ruling> broken,
        IReadOnlyList<Ruling> all
    )
    {
        var isAllBranches = !all.Any(outcome => outcome.Choices.Any(choice => choice.IsUsedAsValue));
        return broken
            .GroupBy(outcome => Decisions(outcome), StringComparer.Ordinal)
            .Select(branch =>
                (
                    branch,
                    isAllBranches || all.All(outcome => outcome.Result.Count > 0 || !Agrees(outcome, branch.First()))
                )
            );
    }

    /// <summary>A violation that is no error, since other values are good.</summary>
    public static Violation AsWarning(Violation violation) => violation with { Severity = Severity.Warning };

    private static string Decisions(Ruling outcome) =>
        string.Join(
            '\n',
            outcome
                .Choices.Where(choice => choice.Decided is not null)
                .Select(choice => $"{choice.Name}={string.Join('+', choice.Decided!)}")
        );

    // Whether an assignment is the same but for the values of parameters that are used as they are.
    private static bool Agrees(Ruling other, Ruling outcome) =>
        outcome
            .Choices.Where(choice => choice.Decided is not null)
            .All(choice =>
                other.Choices.FirstOrDefault(choice.IsAbout) is not { } one
                || (one.Decided ?? one.Indices).Any(choice.Decided!.Contains)
            );

    /// <summary>What is common to some of the assignments, such as <c>where Env is 'prod'</c>; null where they are all.</summary>
    public static string? Where<T>(IReadOnlyList<Outcome<T>> all, IReadOnlyList<Outcome<T>> some)
    {
        if (some.Count == all.Count)
        {
            return null;
        }

        var (mine, every) = (Indices(some), Indices(all));
        var limits = some.SelectMany(outcome => outcome.Choices)
            .DistinctBy(Key)
            .Select(choice => (choice, mine: mine[Key(choice)], every: every[Key(choice)]))
            // An assignment that did not ask for it stands for all of its values.
            .Where(limit =>
                limit.mine.Count < limit.every.Count && some.All(outcome => outcome.Choices.Any(limit.choice.IsAbout))
            )
            .ToList();
        var isExact =
            all.Count(outcome => limits.TrueForAll(limit => IsWithin(outcome, limit.choice, limit.mine))) == some.Count;
        if (!isExact)
        {
            // Of one assignment, what tells it from the others.
            limits =
            [
                .. some[0]
                    .Choices.Where(choice => every[Key(choice)].Count > choice.Indices.Count)
                    .Select(choice => (choice, new SortedSet<int>([choice.Indices[0]]), every[Key(choice)])),
            ];
        }

        var needed = Needed(limits, all, new(some, ReferenceEqualityComparer.Instance));
        var phrases = needed.Select(limit => Phrase(limit.Choice, limit.Mine));
        var text = string.Join(" and ", phrases.Where(phrase => phrase.Length > 0));
        return text.Length == 0
            // What names no condition decides by no value of a parameter.
            ? needed.TrueForAll(limit => limit.Choice.IsCondition)
                ? null
                : "for some values of the parameters"
            : isExact
                ? $"where {text}"
                : $"for example where {text}";
    }

    // Without those that play no part: all that is within the rest of them is among the assignments, too.
    private static List<(Choice Choice, SortedSet<int> Mine)> Needed<T>(
        IEnumerable<(Choice Choice, SortedSet<int> Mine, SortedSet<int> Every)> limits,
        IReadOnlyList<Outcome<T>> all,
        HashSet<Outcome<T>> some
    )
    {
        List<(Choice Choice, SortedSet<int> Mine)> needed = [.. limits.Select(limit => (limit.Choice, limit.Mine))];
        for (var index = needed.Count - 1; index >= 0; index--)
        {
            List<(Choice Choice, SortedSet<int> Mine)> rest = [.. needed[..index], .. needed[(index + 1)..]];
            if (
                all.All(outcome =>
                    some.Contains(outcome) || !rest.TrueForAll(limit => IsWithin(outcome, limit.Choice, limit.Mine))
                )
            )
            {
                needed = rest;
            }
        }

        return needed;
    }

    // Of each parameter and condition, what it is in some of the assignments.
    private static Dictionary<(string, bool), SortedSet<int>> Indices<T>(IReadOnlyList<Outcome<T>> outcomes)
    {
        Dictionary<(string, bool), SortedSet<int>> indices = [];
        foreach (var choice in outcomes.SelectMany(outcome => outcome.Choices))
        {
            if (!indices.TryGetValue(Key(choice), out var known))
            {
                indices[Key(choice)] = known = [];
            }

            known.UnionWith(choice.Indices);
        }

        return indices;
    }

    private static (string Name, bool IsCondition) Key(Choice choice) => (choice.Name, choice.IsCondition);

    private static bool IsWithin<T>(Outcome<T> outcome, Choice choice, SortedSet<int> indices) =>
        outcome.Choices.FirstOrDefault(choice.IsAbout) is not { } other || other.Indices.Any(indices.Contains);

    private static string Phrase(Choice choice, SortedSet<int> indices)
    {
        var candidates = indices.Select(index => choice.Options[index]).ToList();
        // Some of the values that the template names, and all that it does not: what is left is said shorter.
        if (candidates.Count > 1 && candidates.Exists(candidate => candidate.IsOther) && !choice.IsCondition)
        {
            var left = choice
                .Options.Where((option, index) => !indices.Contains(index) && option.Label.Length > 0)
                .Select(option => option.Label)
                .Distinct()
                .ToList();
            return left.Count == 0 ? "" : $"{choice.Name} is not {string.Join(" or ", left)}";
        }

        var labels = candidates
            .Where(candidate => candidate.Label.Length > 0)
            // Of many values the default is one that is named.
            .OrderByDescending(candidate => candidate.IsDefault && candidates.Count > ListedWords.Most)
            .Select(candidate =>
                candidate is { End: { } end, Label: ['\'', ..] } ? $"{candidate.Label} (its {end})"
                : candidate is not { IsDefault: true, Label: ['\'', ..] } ? candidate.Label
                : candidates.Count == 1 ? $"{candidate.Label}, {candidate.Usually}"
                : $"{candidate.Label} ({candidate.Usually})"
            )
            // Those of a secret parameter are not told apart.
            .Distinct()
            .ToList();
        return labels.Count == 0 ? ""
            : choice.IsCondition ? $"{choice.Name} {labels[0]}"
            : $"{choice.Name} is {ListedWords.Or(labels)}";
    }
}
