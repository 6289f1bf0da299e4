using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>
/// What NEW removes or replaces while something goes on to use it: the service deletes no group that is in use, and takes a user
/// out of all groups.
/// </summary>
/// <param name="old">The template that is deployed.</param>
/// <param name="new">The template to deploy.</param>
/// <param name="isReplaced">Whether a resource of both templates is replaced, so that what it used is let go.</param>
internal sealed class UsersOfRemoved(TemplateContext old, TemplateContext @new, Func<string, bool> isReplaced)
{
    /// <summary>
    /// Why a resource that NEW no longer has cannot be deleted, or perhaps not, or who is locked out; null where nothing is known
    /// to use it.
    /// </summary>
    public Verdict? Of(Side removed)
    {
        if (removed.Resource.Type == ResourceTypes.ReplicationGroup)
        {
            return OfMember(removed, successor: null);
        }

        if (removed.Resource.Type == ResourceTypes.GlobalReplicationGroup)
        {
            return OfDatastore(removed);
        }

        var uses = GroupUse
            .All.Where(use => use.Type == removed.Resource.Type)
            .SelectMany(use => Users(use).Select(user => (user.LogicalId, Row: use, How: Of(removed, user, use))))
            .ToLookup(use => use.How, use => (use.LogicalId, use.Row));
        if (IsTakenOut(removed))
        {
            return Listed(uses[Use.ByName]) is var (groups, _) ? LockedOut(removed, groups, successor: null) : null;
        }

        var (named, left) = (Listed(uses[Use.ByName]), Listed(uses[Use.LeftOut]));
        if (named is null && left is null)
        {
            return Listed(uses[Use.Unknown]) is var (ids, row) ? Perhaps(ids, row) : null;
        }

        string?[] why =
        [
            named is null ? null : $"{named.Value.Row.Property} of {named.Value.Ids} has its name, {NameOf(removed)}",
            left is null
                ? null
                : $"{left.Value.Row.Property} of {left.Value.Ids} is left out, and what an update leaves out stays",
        ];
        string[] all = [.. uses[Use.ByName].Concat(uses[Use.LeftOut]).Select(use => use.LogicalId)];
        return Verdict.Refused(
            named is null ? "X-18" : null,
            "in use",
            $"{string.Join("; ", why.OfType<string>())}: the service does not delete what is in use. Let {ListedWords.And(all)} use another "
                + "one in an update before"
        ) with
        {
            // What has its name goes on to have it.
            After = named is null ? all : [],
        };
    }

    /// <summary>
    /// Why a resource that NEW replaces by one of another name cannot be deleted, or who is locked out; null where nothing is
    /// known to go on with the old one.
    /// </summary>
    public Verdict? OfReplaced(Side replaced, Side successor)
    {
        if (replaced.Resource.Type == ResourceTypes.ReplicationGroup)
        {
            return OfMember(replaced, successor);
        }

        if (
            NameOf(replaced) is not { } name
            || string.Equals(name, NameOf(successor), StringComparison.OrdinalIgnoreCase)
            || Listed(
                GroupUse
                    .All.Where(use => use.Type == replaced.Resource.Type)
                    .SelectMany(use =>
                        Users(use)
                            .Where(user => Of(replaced, user, use) == Use.ByName)
                            .Select(user => (user.LogicalId, use))
                    )
            )
                is not var (ids, row)
        )
        {
            return null;
        }

        return IsTakenOut(replaced)
            ? LockedOut(replaced, ids, successor)
            : Verdict.Refused(
                null,
                "in use",
                $"{row.Property} of {ids} has its name, {name}: the service does not delete what is in use. "
                    + (
                        replaced.Resource.Type == ResourceTypes.SubnetGroup
                            ? $"Leave {row.Property} as it is: a cache that takes another subnet group is replaced"
                            : "Leave its name as it is, or refer to it with Ref"
                    )
            );
    }

    // "The primary cluster is never deleted when deleting a Global Datastore. It can only be deleted when it no longer is
    // associated with any Global Datastore." A secondary is let go by DisassociateGlobalReplicationGroup before.
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DeleteGlobalReplicationGroup.html
    private Verdict? OfMember(Side group, Side? successor) =>
        GlobalMembers
            .DatastoresOf(group)
            .Where(datastore =>
                Later(datastore) is { } later
                && (
                    IsPrimary(datastore, group)
                    || (NameOf(group) is { } name && GlobalMembers.Names(later, name))
                    || (
                        successor is not null
                        && GlobalMembers.HasPrimary(later, member => GlobalMembers.Is(member, successor))
                    )
                )
            )
            .Select(datastore =>
                Verdict.Refused(
                    null,
                    "in use",
                    $"{datastore.LogicalId} goes on {(IsPrimary(datastore, group) ? "and has it as its primary" : "with it as a member")}: "
                        + "the service deletes a replication group only once it is in no "
                        + $"global datastore, and takes no other group as the primary of one. "
                        + (
                            IsPrimary(datastore, group)
                                ? $"Leave it as it is, or remove {datastore.LogicalId} in an update before"
                                : $"Take it out of Members, or remove {datastore.LogicalId}, in an update before"
                        )
                )
            )
            .FirstOrDefault();

    private Side? Later(TemplateResource datastore) =>
        @new.Template.Resources.TryGetValue(datastore.LogicalId, out var after)
        && after.Type == datastore.Type
        && new Side(@new, after) is { Exists: true } later
            ? later
            : null;

    // Whoever NEW names as the primary: the service knows the one with which the datastore was created.
    private bool IsPrimary(TemplateResource datastore, Side group) =>
        GlobalMembers.HasPrimary(new Side(old, datastore), member => GlobalMembers.Is(member, group));

    // "you must disassociate all secondary clusters before you delete a Global Datastore", says the request; what CloudFormation's
    // handler does nobody has tried.
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DeleteGlobalReplicationGroup.html
    private static Verdict? OfDatastore(Side datastore) =>
        datastore.Items(GlobalMembers.Members) is not { } members
        || members
            .Where(member => GlobalMembers.RoleOf(member, members) is { } role and not GlobalMembers.Primary)
            .Select(member => GlobalMembers.WhoIs(member, datastore.Context))
            .ToList()
            is not { Count: > 0 } secondaries
            ? null
            : Verdict.Unless(
                "G-09",
                "in use",
                $"removed unless {string.Join(" and ", secondaries)} {(secondaries.Count == 1 ? "is a secondary" : "are secondaries")} "
                    + "then: the service deletes a global datastore only once its secondaries have left it, and whether CloudFormation "
                    + "lets them go first is not documented and not yet tried on AWS. Remove the stacks of the secondaries, or take them "
                    + "out of Members, in an update before",
                before: "aws elasticache describe-global-replication-groups --show-member-info lists no member but the primary",
                after: "aws elasticache describe-global-replication-groups does not list it"
            );

    /// <summary>
    /// What becomes of a global datastore that goes on to refer to a secondary which is replaced; null where there is none. No
    /// request puts a group into a datastore that is there already: it is created with the datastore's id.
    /// </summary>
    public UpdateReason? OfSecondary(Side replaced, Side successor) =>
        replaced.Resource.Type != ResourceTypes.ReplicationGroup
            ? null
            : GlobalMembers
                .DatastoresOf(replaced)
                .Where(datastore =>
                    Later(datastore)?.Items(GlobalMembers.Members)?.Any(member => GlobalMembers.Is(member, successor))
                    == true
                )
                .Select(datastore => new UpdateReason(
                    "in use",
                    $"{datastore.LogicalId} has it as a secondary, and names the new one in the same update"
                        + (
                            successor.Has("GlobalReplicationGroupId")
                                ? "; the old one goes last, and a datastore has one group of a Region: the new one may be refused. "
                                    + "Take it out of Members in an update before"
                                : ", which without GlobalReplicationGroupId is created outside of the datastore: the service takes "
                                    + "no group as a secondary that is there already. Write GlobalReplicationGroupId"
                        )
                ))
                .FirstOrDefault();

    // "The user will be removed from all user groups and in turn removed from all replication groups"; only of the default user
    // of a group the request is refused (DefaultUserAssociatedToUserGroup).
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DeleteUser.html
    private static bool IsTakenOut(Side side) =>
        side.Resource.Type == ResourceTypes.User && !side.Text("UserName").Is("default");

    private static Verdict LockedOut(Side user, string groups, Side? successor)
    {
        var who = user.Text("UserName").TryGet(out var name) ? $"who log in as {name}" : "of it";
        var instead = successor is null
            ? "Leave it in the template as long as they do, and take it out of UserIds in the update that removes it"
            : "Refer to it with Ref";
        return new Verdict(
            successor is null ? UpdateEffect.Removed : UpdateEffect.Replaced,
            null,
            "in use",
            $"UserIds of {groups} has its id, {NameOf(user)}: a user that is deleted is taken out of all groups, "
                + (successor is null ? "" : "and the new one is not in them, ")
                + $"so clients {who} are locked out. {instead}"
        )
        {
            LocksOut = true,
        };
    }

    private static (string Ids, GroupUse Row)? Listed(IEnumerable<(string LogicalId, GroupUse Row)> uses) =>
        uses.ToList() is [var first, ..] all
            ? (ListedWords.And(all.ConvertAll(use => use.LogicalId)), first.Row)
            : null;

    private static Verdict Perhaps(string ids, GroupUse use) =>
        new(
            UpdateEffect.InPlaceUnless,
            "X-18",
            "in use",
            $"{use.Property} of {ids} no longer names it, and whether an update takes it off is not documented: the service does not "
                + $"delete what is in use. {LeftOutMeanings.Of(use.User, use.Property)!.Instead}"
        );

    private IEnumerable<TemplateResource> Users(GroupUse use) => @new.Template.OfType(use.User).Where(@new.Exists);

    private enum Use
    {
        None,
        ByName,
        LeftOut,
        Unknown,
    }

    private Use Of(Side removed, TemplateResource user, GroupUse use)
    {
        var property = use.Property;
        var after = new Side(@new, user);
        if (after.HasAny(property))
        {
            return
                NameOf(removed) is { } name
                && after.NamesIn(use.Property).Contains(name, StringComparer.OrdinalIgnoreCase)
                ? Use.ByName
                : Use.None;
        }

        return LeftOutMeanings.Of(user.Type, property) is not { Stays: not false } meaning
            || !old.Template.Resources.TryGetValue(user.LogicalId, out var before)
            || !IsNamed(new Side(old, before), use, removed)
            || isReplaced(user.LogicalId)
                ? Use.None
            : meaning.Stays is null ? Use.Unknown
            : Use.LeftOut;
    }

    private static bool IsNamed(Side user, GroupUse use, Side removed) =>
        user.Value(use.Property) is var value
        && (
            value.Items.Prepend(value).Any(item => item.Reference?.LogicalId == removed.Resource.LogicalId)
            || (
                NameOf(removed) is { } name
                && user.NamesIn(use.Property).Contains(name, StringComparer.OrdinalIgnoreCase)
            )
        );

    private static string? NameOf(Side side) => side.NameWritten;
}
