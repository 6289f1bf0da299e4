using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>User groups that let users go, and caches that get other user groups: clients who are not let in any more.</summary>
/// <remarks>
/// Who does not log in is the user called default of the group; without user groups everybody is let in:
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
/// </remarks>
internal static class GroupLockOutRules
{
    /// <summary>Of a user group.</summary>
    public static IEnumerable<Verdict> OfUserGroup(ResourceChange change) =>
        // What is replaced is told by what has the old one.
        change.Changes(Member.Users)
        && !change.Changes("UserGroupId")
        && change.New.Has(Member.Users)
        && Member.Of(change.Old) is { } before
        && Member.Of(change.New) is { } after
            ? Member
                .LockedOut(before, after)
                .Select(gone =>
                    // Who takes the user away altogether means it.
                    gone.LogicalId
                        is { } id
                    && !change.New.Template.Resources.ContainsKey(id)
                        ? Verdict.Fact(
                            Member.Users,
                            $"{Wording.Change(change, Member.Users)}; {gone.Clients} lose their access together with {id}, which is removed"
                        )
                        : Verdict.LockOut(
                            Member.Users,
                            $"{Wording.Change(change, Member.Users)}; {gone.Clients} are locked out of every cache that has the group. Let them log in "
                                + "as another of its users before"
                        )
                )
            : [];

    /// <summary>Of a replication group.</summary>
    public static IEnumerable<Verdict> OfGroup(ResourceChange change) => Of(change, "UserGroupIds");

    /// <summary>Of a serverless cache.</summary>
    public static IEnumerable<Verdict> OfServerless(ResourceChange change) => Of(change, "UserGroupId");

    private static IEnumerable<Verdict> Of(ResourceChange change, string property)
    {
        // Whether an update that leaves them out takes them off is not documented. With a token the cache is replaced.
        if (!change.Changes(property) || !change.New.HasAny(property) || change.Old.Has("AuthToken"))
        {
            return [];
        }

        var isFirst = !change.Old.HasAny(property);
        var before = isFirst ? Member.OfNoGroup : MembersOf(change.Old, property);
        if (before is not null && MembersOf(change.New, property) is { } after)
        {
            return Member
                .LockedOut(before, after)
                .Select(gone =>
                    Verdict.LockOut(
                        property,
                        $"{Wording.Change(change, property)}; {gone.Clients} are locked out. "
                            + (
                                isFirst
                                    ? "Attach a group first whose user called default is on and without a password, let the clients log in, and then close it"
                                    : "Add their user to the new group, or let them log in as one of both groups before"
                            )
                    )
                );
        }

        return
        [
            Verdict.Fact(
                property,
                $"{Wording.Change(change, property)}; "
                    + (
                        isFirst
                            ? "clients who do not log in can do what its default user may: where that one is off or has a password, they are locked out"
                            : "clients log in as users of the new group from then on: who is not in it is locked out"
                    )
            ),
        ];
    }

    private static IReadOnlyList<Evaluated> GroupsOf(Side cache, string property) =>
        !cache.Has(property) ? []
        : cache.Value(property) is { Kind: EvaluatedKind.List } list ? list.Items
        : [cache.Value(property)];

    // Null where the template has not all of the groups, or not all of their users.
    private static List<Member>? MembersOf(Side cache, string property) =>
        Complete
            .List(
                GroupsOf(cache, property)
                    .Select(item =>
                        cache.Context.Find(item, ResourceTypes.UserGroup, "UserGroupId") is { } group
                            ? Member.Of(new Side(cache.Context, group))
                            : null
                    )
            )
            ?.SelectMany(members => members)
            .ToList();
}
