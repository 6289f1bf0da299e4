using ElastiCache.Model.Changes;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

// Resources that come, go, or become another type.
internal sealed partial class ChangeJudge
{
    private ResourceUpdate Created(TemplateResource after)
    {
        var side = new Side(_new, after);
        if (_names.HolderOf(side) is { } holder)
        {
            return Taken(
                after,
                "M-09",
                CreateOnlyProperties.NameOf(after.Type)!,
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
            );
        }

        if (GlobalMembers.InAnother(side, _old) is var (member, datastore))
        {
            return Taken(
                after,
                "G-01",
                GlobalMembers.Members,
                $"{member} is a member of {datastore.LogicalId}, which ",
                datastore,
                ("goes on with it, and a group is in one global datastore", $"Leave {after.LogicalId} out"),
                (
                    "is retained with it, and a group is in one global datastore",
                    $"Import {datastore.LogicalId} under this logical id"
                ),
                (
                    "is removed only afterwards, and a group is in one global datastore",
                    $"Keep the logical id {datastore.LogicalId}, or remove it in an update before"
                )
            );
        }

        if (_renames.OldOf(after.LogicalId) is not { } twin)
        {
            return Update(after, UpdateEffect.Created, DataFate.None);
        }

        return Update(after, UpdateEffect.Created, DataFate.None) with
        {
            Reasons =
            [
                new UpdateReason(
                    null,
                    "logical id",
                    $"it looks the same as {twin.LogicalId}, which is removed: see there"
                ),
            ],
        };
    }

    // What another resource has as long as it is there; it goes after everything that comes is created.
    private ResourceUpdate Taken(
        TemplateResource after,
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
        return Update(after, UpdateEffect.Refused, DataFate.None) with
        {
            Reasons = [new UpdateReason(ruleId, property, $"{of}{why}. {instead}")],
        };
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

    private Verdict? InUse(TemplateResource before) =>
        new Side(_old, before) is var side && !Fate.IsRetained(side) ? _users.Of(side) : null;

    private ResourceUpdate Removed(TemplateResource before)
    {
        var side = new Side(_old, before);
        var use = InUse(before);
        if (use is { Effect: UpdateEffect.Refused })
        {
            // Nothing happens to what is not deleted.
            return Update(before, UpdateEffect.Refused, Untouched(before)) with
            {
                Reasons = [new UpdateReason(use.RuleId, use.Property, use.Message)],
            };
        }

        var fate = Fate.OnRemoval(side);
        var reasons = new List<UpdateReason> { Fate.Reason(fate, side, Removal) };
        if (use is not null)
        {
            reasons.Insert(0, new UpdateReason(use.RuleId, use.Property, use.Message) { Check = use.Check });
        }

        if (_renames.NewOf(before.LogicalId) is { } twin)
        {
            reasons.Insert(
                0,
                new UpdateReason(
                    null,
                    "logical id",
                    $"{twin.LogicalId}, which is added, looks the same; a new logical id is a new, empty resource. If only "
                        + $"the id was to change, keep {before.LogicalId} (in CDK: OverrideLogicalId)"
                )
            );
        }

        return Update(before, UpdateEffect.Removed, fate) with
        {
            LocksOut = use?.LocksOut == true,
            Reasons = reasons,
        };
    }

    // What is replaced while something goes on with the old one; a retained one stays for it.
    private Verdict? HeldByUsers(Side old, Side @new) =>
        Fate.IsRetainedByReplacement(@new) ? null : _users.OfReplaced(old, @new);

    // A global datastore with secondaries, and a member of one that goes on: removed by its condition, or replaced by another.
    private Verdict? HeldByDatastore(TemplateResource before, Side? successor = null) =>
        before.Type is not (ResourceTypes.ReplicationGroup or ResourceTypes.GlobalReplicationGroup) ? null
        : successor is null ? InUse(before)
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
                    null,
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
