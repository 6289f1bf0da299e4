using System.Text.Json.Nodes;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>
/// The ways in which a change turns out, by the values of the parameters: what is in the way in each of them, and how a template writes
/// something for some of them only.
/// </summary>
/// <param name="all">What the rules say in each of them.</param>
/// <param name="context">NEW.</param>
/// <param name="resource">The resource as NEW has it.</param>
internal sealed class ChangeWays(
    IReadOnlyList<Outcome<BranchVerdicts>> all,
    TemplateContext context,
    TemplateResource resource
)
{
    // Further conditions of a template tell ways apart no better.
    private const int MostConditions = 32;

    private const int MostTries = 16;

    private readonly Dictionary<(string Condition, int Way), bool?> _known = [];

    /// <summary>What is in the way in any of them.</summary>
    public IReadOnlyList<Verdict> Obstacles =>
        field ??= [.. all.SelectMany(way => way.Result.Verdicts).Where(verdict => verdict.IsObstacle)];

    /// <summary>
    /// What the rules say in any of them, with the values of the parameters under which a step does what it is called for.
    /// </summary>
    public IReadOnlyList<Verdict> Told =>
        [
            .. all.SelectMany(way => way.Result.Verdicts.Select(verdict => (way, verdict)))
                .GroupBy(entry => (entry.verdict.RuleId, entry.verdict.Property, entry.verdict.Step))
                .Select(group =>
                    group.First().verdict with
                    {
                        Where = Where([.. group.Select(entry => entry.way).Distinct()]),
                        Covers = [.. group.SelectMany(entry => entry.verdict.Covers).Distinct()],
                    }
                ),
        ];

    /// <summary>The text of a property as NEW has it, where it is known with the defaults; null where it is not.</summary>
    public string? Text(string property) =>
        new Side(context, resource).Text(property).TryGet(out var text) ? text : null;

    /// <summary>The parameters of the template that tell the ways apart in which something is in the way.</summary>
    public IReadOnlyList<string> Parameters =>
        [
            .. all.Where(way => way.Result.Verdicts.Any(verdict => verdict.IsObstacle))
                .SelectMany(way => way.Choices)
                .Where(choice => !choice.IsCondition && choice.Indices.Count < choice.Options.Count)
                .Select(choice => choice.Name)
                .Where(context.Evaluation.Definitions.Parameters.ContainsKey)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>What they take from the cache, although it stays.</summary>
    public IEnumerable<Verdict> Losses =>
        all.SelectMany(way => way.Result.Verdicts).Where(verdict => verdict.LosesData);

    /// <summary>The clients that cannot log in any more after them.</summary>
    public IEnumerable<Verdict> LockOuts =>
        all.SelectMany(way => way.Result.Verdicts).Where(verdict => verdict.LocksOut);

    /// <summary>
    /// What the rules propose against what is in the way, each proposal written for the ways in which that is so: in the others the
    /// property stays as it is.
    /// </summary>
    /// <param name="at">The resource as it is now.</param>
    /// <param name="goal">The resource as NEW has it.</param>
    public IEnumerable<IReadOnlyList<Edit>> Detours(BetweenTemplate at, BetweenTemplate goal)
    {
        foreach (var rule in Obstacles.GroupBy(verdict => (verdict.RuleId, verdict.Property)))
        {
            for (var number = 0; number < rule.Max(verdict => verdict.Detours.Count); number++)
            {
                IReadOnlyList<Edit>?[] edits =
                [
                    .. all.Select(way =>
                        way.Result.Verdicts.FirstOrDefault(verdict =>
                                verdict.IsObstacle && (verdict.RuleId, verdict.Property) == rule.Key
                            )
                            ?.Detours.ElementAtOrDefault(number)
                    ),
                ];
                if (Written(edits, at, goal) is { } detour)
                {
                    yield return detour;
                }
            }
        }
    }

    private string? Where(IReadOnlyList<Outcome<BranchVerdicts>> some) => Circumstances.Where(all, some);

    // One property after the other. Where no condition of NEW tells the ways apart, as with the value of a parameter itself, it is written
    // for all of them; null where the ways take several values.
    private List<Edit>? Written(IReadOnlyList<Edit>?[] edits, BetweenTemplate at, BetweenTemplate goal)
    {
        List<Edit> written = [];
        foreach (var property in edits.SelectMany(some => some ?? []).Select(edit => edit.Property).Distinct())
        {
            Edit?[] leaves = [.. edits.Select(some => some?.LastOrDefault(edit => edit.Property == property))];
            var same = leaves.OfType<Edit>().Distinct().ToList();
            // NEW has the conditions already, and that policy changes nothing by itself.
            if (
                same is [var one]
                && (one.IsAsNew || property == BetweenTemplate.Policy || leaves.All(leaf => leaf == one))
            )
            {
                written.Add(one);
            }
            else if (
                TryWrite(
                    [.. Enumerable.Range(0, leaves.Length)],
                    leaves,
                    leaf => leaf is null ? at.Json(property) : leaf.Value(goal.Json(property)),
                    new Dictionary<string, bool>(),
                    out var value
                )
            )
            {
                written.Add(new Edit(property, value?.ToJsonString()));
            }
            else if (same is [var forAll])
            {
                written.Add(forAll);
            }
            else
            {
                return null;
            }
        }

        return written;
    }

    private bool TryWrite(
        IReadOnlyList<int> ways,
        Edit?[] leaves,
        Func<Edit?, JsonNode?> value,
        Dictionary<string, bool> decided,
        out JsonNode? written
    )
    {
        if (Kinds(ways, leaves) == 1)
        {
            written = WrittenIf.Chosen(value(leaves[ways[0]]), decided);
            return true;
        }

        // A condition that parts many ways parts some of them as well: where any order of conditions tells them apart, each does.
        var split = Conditions
            .Where(condition => !decided.ContainsKey(condition))
            .Select(condition => (Condition: condition, Parts: ways.ToLookup(way => Holds(condition, way))))
            .Where(split => split.Parts.Count == 2 && !split.Parts.Contains(null))
            .OrderBy(split => split.Parts.Sum(part => Kinds([.. part], leaves)))
            .FirstOrDefault();
        if (
            split is (not null, not null)
            && TryWrite([.. split.Parts[true]], leaves, value, With(decided, split.Condition, true), out var then)
            && TryWrite(
                [.. split.Parts[false]],
                leaves,
                value,
                With(decided, split.Condition, false),
                out var otherwise
            )
        )
        {
            written = WrittenIf.Of(split.Condition, then, otherwise);
            return true;
        }

        written = null;
        return false;
    }

    private static Dictionary<string, bool> With(
        IReadOnlyDictionary<string, bool> decided,
        string condition,
        bool holds
    ) => new(decided, StringComparer.Ordinal) { [condition] = holds };

    private static int Kinds(IReadOnlyList<int> ways, Edit?[] leaves) =>
        ways.Select(way => leaves[way]).Distinct().Count();

    // Those that the resource names come first.
    private IReadOnlyList<string> Conditions =>
        field ??= [
            .. References
                .All(resource.Written)
                .OfType<IfExpression>()
                .Select(branches => branches.Condition)
                .Concat(context.Evaluation.Definitions.Conditions.Keys)
                .Where(context.Evaluation.Definitions.Conditions.ContainsKey)
                .Distinct(StringComparer.Ordinal)
                .Take(MostConditions),
        ];

    // Null where it holds with some of the values that a way stands for.
    private bool? Holds(string condition, int way)
    {
        if (!_known.TryGetValue((condition, way), out var holds))
        {
            var outcomes = context.Evaluation.Exploration.Explore(
                () => context.Evaluation.Decide(condition),
                MostTries,
                all[way].Choices
            );
            var answers = outcomes.All.Select(outcome => outcome.Result).Distinct().ToList();
            _known[(condition, way)] = holds = outcomes.LeftOut.Count == 0 && answers is [var answer] ? answer : null;
        }

        return holds;
    }
}
