using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>
/// The ways in which a change turns out, without those for values that OLD cannot have been deployed with: lint has an error of the
/// resource for them, a mapping that it looks into has no such key, or the <c>Rules</c> of OLD refuse them. The defaults of OLD stay
/// whatever is found: most stacks are deployed with them, and a rule that is against them may not hold there.
/// </summary>
internal sealed class DeployableBranches(TemplateContext old)
{
    // Nobody reads more ways than these, and each is looked at by itself.
    private const int MostBranches = 64;

    // Beyond that a number of a range counts as possible.
    private const int MostNumbers = 50;

    private readonly Lazy<ResourceJudge> _judge = new(() => new ResourceJudge(old, new TemplateReader(old, null)));

    /// <summary>Those that are left; all of them where none would be.</summary>
    /// <param name="side">The resource as OLD has it.</param>
    /// <param name="outcomes">What happens to it, by the values of the parameters; null where there is no such resource.</param>
    public List<Outcome<BranchVerdicts>> Of(Side side, IReadOnlyList<Outcome<BranchVerdicts?>> outcomes)
    {
        var branches = BranchVerdicts.There(outcomes);
        if (branches.Count < 2 || branches.All(branch => branch.Result.Effect == UpdateEffect.Unchanged))
        {
            return branches;
        }

        var isRefused = _judge.Value.Refusal(side.Resource, violation => Counts(side.Resource, violation));
        var left = branches;
        if (left.Count > MostBranches)
        {
            // Of so many, only what one value is refused for by itself.
            var refused = left.SelectMany(branch => branch.Choices)
                .Where(choice => !choice.IsCondition && !IsOwnDefault(choice))
                .DistinctBy(Key)
                .Where(choice => isRefused([Spelled(choice)]))
                .Select(Key)
                .ToHashSet();
            left = left.FindAll(branch => !branch.Choices.Any(choice => refused.Contains(Key(choice))));
        }

        if (left.Count <= MostBranches)
        {
            left = left.FindAll(branch => !IsRefused(branch, isRefused));
        }

        return left.Count == 0 ? branches : left;
    }

    private static (string Name, string Indices) Key(Choice choice) =>
        (choice.Name, $"{choice.IsCondition} {string.Join(' ', choice.Indices)}");

    private bool IsRefused(Outcome<BranchVerdicts> branch, Func<IReadOnlyList<Choice>, bool> isRefused)
    {
        var own = branch.Choices.Where(IsOwnDefault).ToList();
        return !branch.Choices.All(choice => choice.IsCondition || own.Contains(choice))
            && isRefused([.. branch.Choices.Select(Spelled)])
            // What the defaults are refused for by themselves says nothing of the other values beside them.
            && (own.Count == 0 || !isRefused([.. own.Select(Default)]));
    }

    // A default that only NEW has was never deployed.
    private bool IsOwnDefault(Choice choice) =>
        choice is { IsCondition: false, AllowsDefault: true }
        && old.Evaluation.Definitions.Parameters.GetValueOrDefault(choice.Name) is { Default: not null };

    private static Choice Default(Choice choice) =>
        choice with
        {
            Indices = [choice.Indices.First(index => choice.Options[index].IsDefault)],
            Decided = null,
        };

    private bool Counts(TemplateResource resource, Violation violation) =>
        violation.Severity == Severity.Error
        && !CreatedOnce.Has(violation.RuleId)
        && !old.Template.IsMeant(resource, violation);

    // Of a range that is not tried in full, each number in place of some other one.
    private Choice Spelled(Choice choice) =>
        choice.Indices.Any(index => choice.Options[index].IsOther)
        && !choice.IsCondition
        && old.Evaluation.Definitions.Parameters.GetValueOrDefault(choice.Name) is { } parameter
        && parameter.IsWithin(MostNumbers)
        && choice.Spelled(parameter, parameter.RangeOf(MostNumbers)) is var spelled
        && spelled.Options.Count >= choice.Indices.Count
            ? spelled
            : choice;
}
