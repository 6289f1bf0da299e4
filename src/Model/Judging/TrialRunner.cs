using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;
using Ruling = ElastiCache.Model.Expressions.Outcome<System.Collections.Generic.IReadOnlyList<ElastiCache.Model.RuleUnit.Violation>>;

namespace ElastiCache.Model.Judging;

/// <summary>Tries rules on a resource, each with every value of the parameters that its own values depend on.</summary>
/// <param name="context">The template.</param>
/// <param name="saysAll">Whether also what only follows from another violation is told. Default: it is not.</param>
internal sealed class TrialRunner(TemplateContext context, bool saysAll = false)
{
    /// <summary>How often a rule is tried at least, however much was tried before.</summary>
    public const int LeastOfRule = 32;

    // Work is counted and not timed, so that every machine finds the same: a rule is tried so often at most, and those of one
    // template together for a third of a second. After that each still has a few tries; most templates need no more.
    private const int MostOfRule = 1_000;

    // Enough for each number of a range such as that of nodes.
    private const int MostOfValues = 64;

    private const int LeastOfAll = 8;
    private const int Budget = 12_000;
    private const int LongBudget = 60_000;

    private readonly WholeRanges _ranges = new(context);
    private readonly SortedSet<string> _rulesLeftOut = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _parametersLeftOut = new(StringComparer.Ordinal);

    /// <summary>The rules that were not tried in full since this was asked last, and the parameters whose values were left out.</summary>
    public (IReadOnlyList<string> Rules, IReadOnlyList<string> Parameters) TakeLeftOut()
    {
        (IReadOnlyList<string>, IReadOnlyList<string>) left = ([.. _rulesLeftOut], [.. _parametersLeftOut]);
        _rulesLeftOut.Clear();
        _parametersLeftOut.Clear();
        return left;
    }

    /// <summary>What some rules find at a resource.</summary>
    public IEnumerable<Finding> Found(TemplateResource resource, IEnumerable<Trial> trials)
    {
        var broken = trials
            .SelectMany(trial => Tried(resource, trial))
            .Where(entry => entry.outcomes is not null)
            .ToList();
        var causes = broken.Where(entry => entry.trial.Implies.Count > 0).Select(entry => entry.trial).ToList();
        List<(Trial Trial, Finding Finding, bool IsLowered)> found =
        [
            .. broken.SelectMany(entry =>
                Circumstances
                    .Findings(
                        entry.outcomes!,
                        outcome =>
                            IsOfUndefined(outcome, entry.outcomes!)
                            || IsImplied(resource, entry.trial, outcome, causes),
                        (open, all) => WhollyRefused(resource, entry.trial, open, all)
                    )
                    .Select(found =>
                        (
                            entry.trial,
                            new Finding(resource, found.Violation)
                            {
                                Where = found.Where,
                                IsErrorByDefault = found.IsErrorByDefault,
                            },
                            found.IsLowered
                        )
                    )
            ),
        ];
        var refused = RefusedTogether(
            resource,
            [.. found.Where(one => one.IsLowered).Select(one => one.Trial).Distinct()]
        );
        found.RemoveAll(one => one.Finding.Violation.IsUntold);
        return found.Select(one =>
            AsWritten(
                one.IsLowered && refused.TryGetValue(one.Finding.Violation.RuleId, out var severity)
                    ? As(severity, one.Finding)
                    : one.Finding
            )
        );
    }

    /// <summary>
    /// What tells whether a resource cannot be created with some values, whatever is assigned beside them. A rule that it breaks with
    /// any values tells nothing of these.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="trials">The rules.</param>
    /// <param name="fails">What else keeps it from being created at present.</param>
    /// <param name="counts">Which violations do.</param>
    public Func<IReadOnlyList<Choice>, bool> Refusal(
        TemplateResource resource,
        IEnumerable<Trial> trials,
        Func<bool> fails,
        Func<Violation, bool> counts
    )
    {
        var exploration = context.Evaluation.Exploration;
        var telling = trials
            .Where(trial =>
                !exploration.All(() => !context.Exists(resource) || trial.Judge().Any(counts), MostOfValues, [])
            )
            .ToList();
        return given =>
            exploration.All(
                () =>
                    !context.Evaluation.IsAllowedOrGone()
                    || (
                        // What is nested is not there without its stack.
                        context.Passed?.Exists() != false
                        && context.Exists(resource)
                        && (fails() || telling.Exists(trial => trial.Judge().Any(counts)))
                    ),
                MostOfValues,
                given
            );
    }

    // Each of some rules lets some values pass, and between them they may refuse all: those that it takes for that, and how
    // severe they are together.
    private Dictionary<string, Severity> RefusedTogether(TemplateResource resource, List<Trial> trials)
    {
        var outcomes =
            trials.Count < 2
                ? null
                : context.Evaluation.Exploration.Explore(
                    () =>
                        trials
                            .Select(trial => Judge(resource, trial))
                            .Aggregate(
                                (IReadOnlyList<Violation>?)[],
                                (all, found) => all is null || found is null ? null : [.. all, .. found]
                            ),
                    MostTries
                );
        if (outcomes is null || outcomes.LeftOut.Count > 0)
        {
            return [];
        }

        List<Dictionary<string, Severity>> ways =
        [
            .. outcomes
                .All.Select(outcome => outcome.Result)
                .OfType<IReadOnlyList<Violation>>()
                .Select(found =>
                    found
                        .Where(violation => violation.Severity != Severity.Warning)
                        .DistinctBy(violation => violation.RuleId)
                        .ToDictionary(violation => violation.RuleId, violation => violation.Severity)
                ),
        ];
        if (ways.Exists(way => way.Count == 0))
        {
            return [];
        }

        var needed = ways.SelectMany(way => way).DistinctBy(rule => rule.Key).ToDictionary();
        foreach (var id in needed.Keys.ToList())
        {
            if (ways.TrueForAll(way => way.Keys.Any(other => other != id && needed.ContainsKey(other))))
            {
                needed.Remove(id);
            }
        }

        // What the tables do not know may exist, and then the others are good for some value.
        return needed.ContainsValue(Severity.Unknown)
            ? needed.Where(rule => rule.Value == Severity.Unknown).ToDictionary()
            : needed;
    }

    private string? WhollyRefused(TemplateResource resource, Trial trial, Ruling open, IReadOnlyList<Ruling> all)
    {
        var place = Circumstances.Place(all.First(outcome => outcome.Result.Count > 0).Result[0]);
        return _ranges.Refused(
            resource,
            open,
            all,
            () =>
                Judge(resource, trial) is not { } found
                || found.Any(violation =>
                    violation.Severity != Severity.Warning && Circumstances.Place(violation) == place
                )
        );
    }

    private static Finding As(Severity severity, Finding finding) =>
        finding with
        {
            Violation = finding.Violation with { Severity = severity },
            Where = $"{finding.Where} (and no other value passes)",
            IsErrorByDefault = false,
        };

    private static Finding AsWritten(Finding finding) =>
        finding with
        {
            Violation = finding.Violation with { Message = AnyAccount.AsWritten(finding.Violation.Message) },
        };

    // Rules that are tried as one are tried one by one where that was too much.
    private IEnumerable<(Trial trial, IReadOnlyList<Ruling>? outcomes)> Tried(TemplateResource resource, Trial trial)
    {
        var exploration = context.Evaluation.Exploration;
        var outcomes = exploration.Explore(() => Judge(resource, trial), MostTries);
        if (outcomes.LeftOut.Count > 0 && trial.Parts.Count > 0 && exploration.Repeats < Budget)
        {
            return trial.Parts.SelectMany(part => Tried(resource, part));
        }

        if (outcomes.LeftOut.Count > 0)
        {
            _rulesLeftOut.Add(trial.Id);
            _parametersLeftOut.UnionWith(outcomes.LeftOut);
        }

        return [(trial, Broken(outcomes))];
    }

    // Null where nothing is found, which is by far the most frequent.
    private static IReadOnlyList<Ruling>? Broken(Outcomes<IReadOnlyList<Violation>?> outcomes) =>
        outcomes.All.Any(outcome => outcome.Result is { Count: > 0 })
            ?
            [
                .. outcomes
                    .All.Where(outcome => outcome.Result is not null)
                    .Select(outcome => outcome with { Result = outcome.Result! })!,
            ]
            : null;

    private int MostTries =>
        context.Evaluation.Exploration.Repeats switch
        {
            < Budget and var spent => Math.Clamp(Budget - spent, LeastOfRule, MostOfRule),
            < LongBudget => LeastOfRule,
            _ => LeastOfAll,
        };

    // Null where there is no such resource, or the template's rules forbid such parameters.
    private IReadOnlyList<Violation>? Judge(TemplateResource resource, Trial trial) =>
        !trial.IsOfOthers && !context.Exists(resource) ? null
        : trial.Judge() is var found && !context.Evaluation.IsAllowed() ? null
        : found;

    // Which values go with a condition that is not there (M-23) nobody can say. A branch that is wrong whatever the values are
    // stays so.
    private bool IsOfUndefined(Ruling outcome, IReadOnlyList<Ruling> all)
    {
        var undefined = outcome
            .Choices.Where(choice => choice.IsCondition && context.Evaluation.Definitions.IsUndefined(choice.Name))
            .ToList();
        return undefined.Count > 0
            && context.Template.IsWhole
            && all.Any(other =>
                other.Result.Count == 0
                && undefined.TrueForAll(choice =>
                    other.Choices.Any(one => choice.IsAbout(one) && one.Candidate.Holds == choice.Candidate.Holds)
                )
            );
    }

    // Whether other rules that are broken under the same parameters explain this violation, whatever else is assigned.
    private bool IsImplied(TemplateResource resource, Trial trial, Ruling outcome, List<Trial> causes)
    {
        var implying = saysAll ? [] : causes.Where(cause => cause.Implies.Contains(trial.Id)).ToList();
        return implying.Count > 0
            && !context.Evaluation.Exploration.Any(
                () => implying.TrueForAll(cause => Judge(resource, cause) is { Count: 0 }),
                Math.Min(MostTries, LeastOfRule),
                outcome.Choices
            );
    }
}
