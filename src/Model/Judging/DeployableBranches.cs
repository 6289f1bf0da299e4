using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>
/// The ways in which a change turns out, without those for values that OLD cannot have been deployed with: lint has an error of the
/// resource for them, a mapping that it looks into has no such key, or the <c>Rules</c> of OLD refuse them.
/// </summary>
/// <param name="old">OLD.</param>
internal sealed class DeployableBranches(TemplateContext old)
{
    // Nobody reads more ways than these, and each is looked at by itself.
    private const int MostBranches = 64;

    // Beyond that a number of a range counts as possible.
    private const int MostNumbers = 50;

    // What the service created once, and creates no more.
    private static readonly string[] CreatedOnce = ["T-02"];

    private readonly Lazy<ResourceJudge> _judge = new(() => new ResourceJudge(old, new TemplateReader(old, null)));

    /// <summary>Those that are left; all of them where none would be.</summary>
    /// <param name="side">The resource as OLD has it.</param>
    /// <param name="outcomes">What happens to it, by the values of the parameters; null where there is no such resource.</param>
    public List<Outcome<BranchVerdicts>> Of(Side side, IReadOnlyList<Outcome<BranchVerdicts?>> outcomes)
    {
        List<Outcome<BranchVerdicts>> branches =
        [
            .. outcomes
                .Where(outcome => outcome.Result is not null)
                .Select(outcome => new Outcome<BranchVerdicts>(outcome.Result!, outcome.Choices)),
        ];
        if (
            branches.Count is < 2 or > MostBranches
            || branches.All(branch => branch.Result.Effect == UpdateEffect.Unchanged)
        )
        {
            return branches;
        }

        var isRefused = _judge.Value.Refusal(side.Resource, violation => Counts(side.Resource, violation));
        List<Outcome<BranchVerdicts>> left =
        [
            .. branches.Where(branch =>
                branch.Choices.All(choice => choice.IsCondition) || !isRefused([.. branch.Choices.Select(Spelled)])
            ),
        ];
        return left.Count == 0 ? branches : left;
    }

    private bool Counts(TemplateResource resource, Violation violation) =>
        violation.Severity == Severity.Error
        && !CreatedOnce.Contains(violation.RuleId)
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
