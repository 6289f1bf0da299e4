using ElastiCache.Model.Changes;
using ElastiCache.Model.Changes.Rules;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Judging;

/// <summary>What an update does to a resource under one assignment of the parameters.</summary>
/// <param name="Effect">What happens.</param>
/// <param name="Verdicts">Why, without those that the effect makes pointless.</param>
internal sealed record BranchVerdicts(UpdateEffect Effect, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Nothing is there.</summary>
    public static BranchVerdicts Nothing { get; } = new(UpdateEffect.Unchanged, []);

    /// <summary>What becomes of the data of what is removed, or (perhaps) replaced; null where it is neither.</summary>
    public DataFate? Data { get; init; }

    /// <summary>Why no backup of the resource is restored as what it is to be; null where one is.</summary>
    public string? NotRestored { get; init; }

    /// <summary>Whether a replacement starts with what is in a backup. Default: it is empty, or there is none.</summary>
    public bool IsRestored { get; init; }

    /// <summary>Whether the resource is replaced, or may be.</summary>
    public bool MayReplace =>
        Effect == UpdateEffect.Replaced || (Effect == UpdateEffect.Unclear && Verdicts.Any(MayBeReplaced));

    /// <summary>The outcomes in which the resource is there, or would be.</summary>
    public static List<Outcome<BranchVerdicts>> There(IEnumerable<Outcome<BranchVerdicts?>> outcomes) =>
        [
            .. outcomes
                .Where(outcome => outcome.Result is not null)
                .Select(outcome => new Outcome<BranchVerdicts>(outcome.Result!, outcome.Choices)),
        ];

    public static BranchVerdicts Of(ResourceChange change)
    {
        var verdicts = UpdateRules.Judge(change).ToList();
        if (change.IsOpaque)
        {
            verdicts.Add(
                Verdict.PerhapsReplaced(
                    null,
                    "Properties",
                    change.PropertiesAsList
                        ? "they are a list, where CloudFormation takes an object: nobody can tell what changes"
                        : "a transform or an intrinsic function stands for all of them, and it changes: look at the change set"
                )
            );
        }

        // A resource that is created anew is not asked whether the old one could have been changed.
        if (verdicts.Exists(verdict => verdict.Effect == UpdateEffect.Replaced))
        {
            verdicts.RemoveAll(verdict => verdict.Effect != UpdateEffect.Replaced);
            if (CreateOnlyRules.NameCollision(change) is { } collision)
            {
                verdicts.Insert(0, collision);
            }
        }
        else if (verdicts.Exists(MayBeReplaced) && CreateOnlyRules.NameCollision(change) is { } taken)
        {
            // Where it comes to that, the name stands in the way.
            verdicts =
            [
                .. verdicts.Select(verdict =>
                    MayBeReplaced(verdict) ? verdict with { Perhaps = UpdateEffect.Refused } : verdict
                ),
                taken with
                {
                    Effect = UpdateEffect.Unclear,
                    Perhaps = UpdateEffect.Refused,
                    Message =
                        $"if CloudFormation replaces it, the update is refused, and nothing changes: {taken.Message}",
                },
            ];
        }

        var obstacles = verdicts.Where(verdict => verdict.IsObstacle).ToList();
        verdicts.RemoveAll(verdict =>
            !verdict.IsObstacle
            // Who cannot log in any more is told whatever else is in the way.
            && !verdict.LocksOut
            && obstacles.Exists(obstacle => obstacle.IsAbout(verdict.Property))
        );
        // Nothing is to be looked at for what is not made.
        if (obstacles.Exists(obstacle => obstacle.Effect == UpdateEffect.Refused))
        {
            verdicts.RemoveAll(verdict => verdict.Effect == UpdateEffect.InPlaceUnless);
        }

        // That a value stays is only told where no rule has more to say.
        verdicts.RemoveAll(verdict =>
            verdict.RuleId == LeftOutRules.Id
            && verdicts.Exists(other => other != verdict && other.IsAbout(verdict.Property))
        );
        verdicts.AddRange(Plain(change, verdicts));
        var effect = verdicts.Select(verdict => verdict.Effect).DefaultIfEmpty(UpdateEffect.Unchanged).Max();
        return new BranchVerdicts(effect, verdicts);
    }

    private static bool MayBeReplaced(Verdict verdict) =>
        verdict is { Effect: UpdateEffect.Unclear, Perhaps: UpdateEffect.Replaced };

    // Changes that no rule has a word about are made in place.
    private static List<Verdict> Plain(ResourceChange change, List<Verdict> verdicts)
    {
        return
        [
            .. change
                .Properties.Where(property => !verdicts.Exists(verdict => verdict.IsAbout(property.Name)))
                .Select(property =>
                    Verdict.Fact(property.Name, property.Because ?? Wording.Change(change, property.Name))
                ),
            .. change
                .ChangedPolicies.Where(policy => !IsToldOfData(policy))
                .Select(policy => Verdict.Fact(policy, "changed; the resource itself is not touched by that")),
        ];

        // It decides what becomes of the data of what is replaced in this update, and that is told.
        bool IsToldOfData(string policy) =>
            policy == Fate.UpdateReplacePolicy
            && UpdateTypes.HoldsData(change.Type)
            && verdicts.Exists(verdict => verdict.Effect == UpdateEffect.Replaced);
    }
}
