using ElastiCache.Model.Changes;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

// Resources that come, go, or become another type.
internal sealed partial class ChangeJudge
{
    private JudgedChange Created(TemplateResource after)
    {
        var update = Alone(after, DataFate.None, () => CreatedNow(new Side(_new, after))).Update;
        return new JudgedChange(
            _renames.OldOf(after.LogicalId) is { } twin && update.Effect == UpdateEffect.Created
                ? update with
                {
                    Reasons =
                    [
                        new UpdateReason(
                            "logical id",
                            $"it looks the same as {twin.LogicalId}, which is removed: see there"
                        ),
                    ],
                }
                : update,
            []
        );
    }

    private BranchVerdicts CreatedNow(Side side)
    {
        var id = side.Resource.LogicalId;
        return !Guard.Has(side) ? BranchVerdicts.Nothing
            : _names.HolderOf(side, this) is { } holder
                ? Taken(
                    "M-09",
                    CreateOnlyProperties.NameOf(side.Resource.Type)!,
                    $"it has the fixed name of {holder.LogicalId}, which ",
                    holder,
                    ("has it until the update is through: 'already exists'", "Write another name"),
                    (
                        "is retained with it: 'already exists'",
                        $"Write another name, or import {holder.LogicalId} under this logical id"
                    ),
                    (
                        "is removed only afterwards: 'already exists'",
                        $"Keep the logical id {holder.LogicalId}, or write another name"
                    )
                )
            : GlobalMembers.InAnother(side, _old) is var (member, datastore)
                ? Taken(
                    "G-01",
                    GlobalMembers.Members,
                    $"{member} is a member of {datastore.LogicalId}, which ",
                    datastore,
                    ("goes on with it, and a group is in one global datastore", $"Leave {id} out"),
                    (
                        "is retained with it, and a group is in one global datastore",
                        $"Import {datastore.LogicalId} under this logical id"
                    ),
                    (
                        "is removed only afterwards, and a group is in one global datastore",
                        $"Keep the logical id {datastore.LogicalId}, or remove it in an update before"
                    )
                )
            : new BranchVerdicts(UpdateEffect.Created, []);
    }

    // A resource that one template has: what holds where it is there, whatever the parameters are.
    private JudgedChange Alone(TemplateResource resource, DataFate otherwise, Func<BranchVerdicts> now)
    {
        var all = BranchVerdicts.There(
            _exploration
                .Explore(() => now() is var verdicts && _new.Evaluation.IsAllowedOrGone() ? verdicts : null, MostTries)
                .All
        );
        var there = all.FindAll(outcome => outcome.Result != BranchVerdicts.Nothing);
        var (effect, reasons, verdicts) = MergedBranches.Of(there, all);
        return new JudgedChange(
            Update(resource, effect, there.Max(outcome => outcome.Result.Data) ?? otherwise) with
            {
                Perhaps = effect == UpdateEffect.Unclear ? [.. MergedBranches.Perhaps(there)] : [],
                LocksOut = there.Exists(outcome => outcome.Result.Verdicts.Any(verdict => verdict.LocksOut)),
                Reasons = reasons,
            },
            verdicts
        );
    }

    // What another resource has as long as it is there; it goes after everything that comes is created.
    private BranchVerdicts Taken(
        string ruleId,
        string property,
        string of,
        TemplateResource holder,
        (string Why, string Instead) staying,
        (string Why, string Instead) retained,
        (string Why, string Instead) removed
    )
    {
        var (why, instead) =
            _new.Template.Resources.ContainsKey(holder.LogicalId) ? staying
            : Fate.IsRetained(new Side(_old, holder)) ? retained
            : removed;
        return new BranchVerdicts(UpdateEffect.Refused, [Verdict.Refused(ruleId, property, $"{of}{why}. {instead}")]);
    }

    // What a loop makes that runs over other values than it is known to.
    private JudgedChange InLoops(string id, JudgedChange change)
    {
        var update = change.Update;
        if (_loops.Unknown(id) is { } unknown && update.Effect is not UpdateEffect.Refused)
        {
            return change with
            {
                Update = update with
                {
                    Effect = UpdateEffect.Unclear,
                    Perhaps = [.. new SortedSet<UpdateEffect>(update.Perhaps) { UpdateEffect.Removed }],
                    Data = _old.Template.Resources.GetValueOrDefault(id) is { } before
                        ? Fate.OnRemoval(new Side(_old, before))
                        : update.Data,
                    Reasons = [unknown, .. update.Reasons.Where(reason => !Fate.IsAboutRemoval(reason))],
                },
            };
        }

        return _loops.ByDefault(id) is { } origin
            ? change with
            {
                Update = update with { Reasons = [origin, .. update.Reasons] },
            }
            : change;
    }

    private Verdict? InUse(Side side) => Fate.IsRetained(side) ? null : _users.Of(side);

    private JudgedChange Removed(TemplateResource before)
    {
        var change = Alone(before, Untouched(before), () => RemovedNow(new Side(_old, before)));
        return
            _renames.NewOf(before.LogicalId) is { } twin
            && change.Update.Effect is UpdateEffect.Removed or UpdateEffect.Unclear
            ? change with
            {
                Update = change.Update with
                {
                    Reasons =
                    [
                        new UpdateReason(
                            "logical id",
                            $"{twin.LogicalId}, which is added, looks the same; a new logical id is a new, empty resource. If only "
                                + $"the id was to change, keep {before.LogicalId} (in CDK: OverrideLogicalId)"
                        ),
                        .. change.Update.Reasons,
                    ],
                },
            }
            : change;
    }

    private BranchVerdicts RemovedNow(Side side)
    {
        if (!Guard.Has(side))
        {
            return BranchVerdicts.Nothing;
        }

        var use = InUse(side);
        if (use is { Effect: UpdateEffect.Refused })
        {
            return new BranchVerdicts(UpdateEffect.Refused, [use]);
        }

        var fate = Fate.OnRemoval(side);
        var reason = Fate.Reason(fate, side, Removal);
        return new BranchVerdicts(
            UpdateEffect.Removed,
            [
                // What is to be looked at before it goes does not keep it.
                .. use is null ? [] : new[] { use with { Effect = UpdateEffect.Removed } },
                new Verdict(UpdateEffect.Removed, reason.RuleId, reason.Property, reason.Message),
            ]
        )
        {
            Data = fate,
        };
    }

    // What is replaced while something goes on with the old one; a retained one stays for it.
    private Verdict? HeldByUsers(Side old, Side @new) =>
        Fate.IsRetainedByReplacement(@new) ? null : _users.OfReplaced(old, @new);

    // A global datastore with secondaries, and a member of one that goes on: removed by its condition, or replaced by another.
    private Verdict? HeldByDatastore(TemplateResource before, Side? successor = null) =>
        before.Type is not (ResourceTypes.ReplicationGroup or ResourceTypes.GlobalReplicationGroup) ? null
        : successor is null ? InUse(new Side(_old, before))
        : HeldByUsers(new Side(_old, before), successor);

    /// <summary>What becomes of the data of a resource that stays.</summary>
    internal static DataFate Untouched(TemplateResource resource) =>
        UpdateTypes.HoldsData(resource.Type) ? DataFate.Kept : DataFate.None;

    private static ResourceUpdate Retyped(TemplateResource before, TemplateResource after) =>
        Update(after, UpdateEffect.Refused, DataFate.Kept) with
        {
            Reasons =
            [
                new UpdateReason(
                    "Type",
                    $"{before.Type} -> {after.Type}; 'Update of resource type is not permitted'. Use a new logical id"
                ),
            ],
        };

    private static ResourceUpdate Update(TemplateResource resource, UpdateEffect effect, DataFate data) =>
        new(resource.LogicalId, resource.Type, effect)
        {
            Data = data,
            Reasons = [],
            Steps = [],
            ConstructPath = resource.ConstructPath,
        };
}
