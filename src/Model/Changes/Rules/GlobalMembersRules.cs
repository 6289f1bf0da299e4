using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>
/// Who joins a global datastore, leaves it, or changes its role: the service has no request that lets a group which exists join, nor
/// one that makes another group the primary but promotion, which is not of CloudFormation.
/// </summary>
internal static class GlobalMembersRules
{
    private const string Members = GlobalMembers.Members;
    private const string Primary = GlobalMembers.Primary;
    private const string Region = "ReplicationGroupRegion";
    private const string NotTried = "what CloudFormation does is not documented and not yet tried on AWS";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "G-09",
            "A secondary of a global datastore is a new group: an existing one cannot join, its data would be wiped."
        )
        {
            ResourceType = ResourceTypes.GlobalReplicationGroup,
            Effect = UpdateEffect.InPlaceUnless,
            Before =
                """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}]}""",
            After =
                """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}, {"ReplicationGroupId": "copy", "ReplicationGroupRegion": "eu-west-1", "Role": "SECONDARY"}]}""",
            Source = UpdateRule.Guide + "Redis-Global-Datastores-Getting-Started.html",
        },
    ];

    /// <summary>What becomes of another list of members. Where one of them is not known, they are told as they are written.</summary>
    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        if (
            change.Find(Members) is not { Because: null }
            || EntriesOf(change.Old) is not { } old
            || EntriesOf(change.New) is not { } @new
        )
        {
            return [];
        }

        // Who is known to be in both is nobody else.
        var come = @new.Where(entry => !old.Exists(other => entry.IsSame(other) == true)).ToList();
        var gone = old.Where(entry => !@new.Exists(other => entry.IsSame(other) == true)).ToList();
        var joining = come.Where(entry => gone.TrueForAll(other => entry.IsSame(other) == false)).ToList();
        var leaving = gone.Where(entry => come.TrueForAll(other => entry.IsSame(other) == false));
        var untold = come.Except(joining).ToList();
        var moved = @new.Select(entry => (Now: entry, Before: old.Find(other => entry.IsSame(other) == true)!))
            .Where(pair => pair.Before is not null && pair.Now.HasOtherRole(pair.Before))
            .ToList();
        string[] told =
        [
            .. joining.Select(entry => $"{entry.Words} joins"),
            .. leaving.Select(entry => $"{entry.Words} leaves"),
            .. untold.Select(entry => $"{entry.Words} may be a member of OLD, or join"),
            .. moved.Select(pair => $"{pair.Now.Who} is {pair.Now.Spoken} and was {pair.Before.Spoken}"),
        ];
        var what = told.Length == 0 ? "the same members, written otherwise" : string.Join(", ", told);
        var effects = joining
            .Select(entry => entry.Role == Primary ? OtherPrimary(what, entry) : Joins(change, what, entry))
            .Concat(untold.Take(1).Select(_ => Untold(what)))
            .Concat(moved.Take(1).Select(_ => Promoted(what)))
            .OfType<Verdict>()
            .ToList();
        return effects.Count == 0 ? [Verdict.Fact(Members, what)] : effects.DistinctBy(verdict => verdict.Message);
    }

    private static Verdict Untold(string what) =>
        Verdict.PerhapsRefused(
            "G-09",
            Members,
            $"{what}; OLD and NEW name it in different words, and what the deployment makes of them is not known: the same group changes "
                + $"nothing, another one cannot join. Leave {GlobalMembers.Name} as it is written, or write the name out in both"
        );

    private static Verdict OtherPrimary(string what, Entry entry) =>
        Verdict.Refused(
            null,
            Members,
            $"{what}; the service takes no other group as the primary of a global datastore than the one with which it was created. Leave "
                + $"Members as they are, or let {entry.Who} be the primary of a new one"
        );

    private static Verdict Promoted(string what) =>
        Verdict.PerhapsRefused(
            null,
            Members,
            $"{what}; promotion is not of CloudFormation; {NotTried}. Leave Members as they are, which name who was the primary on creation, "
                + "and promote with aws elasticache failover-global-replication-group --global-replication-group-id ID --primary-region "
                + "REGION --primary-replication-group-id GROUP"
        );

    // A group that is created with the datastore's id is a member from then on, whether Members list it or not.
    private static Verdict? Joins(ResourceChange change, string what, Entry entry)
    {
        var created = entry.Group is { } group && new Side(change.New.Context, group).Has("GlobalReplicationGroupId");
        const string rule =
            "a secondary is a new group, created with GlobalReplicationGroupId of this datastore, and an existing one cannot join, since its "
            + "data would be wiped";
        return created ? null
            : entry.Group is not null
                ? Verdict.PerhapsRefused(
                    "G-09",
                    Members,
                    $"{what}; {rule}; {entry.Who} has no such id; {NotTried}. Write GlobalReplicationGroupId in a new group"
                )
            : Verdict.Unless(
                "G-09",
                Members,
                $"{what}; in place unless {entry.Who} is outside of the datastore: {rule}; {NotTried}",
                before: $"aws elasticache describe-global-replication-groups --show-member-info lists {entry.Who} already",
                after: "aws elasticache describe-global-replication-groups --show-member-info lists the members of NEW"
            );
    }

    private static List<Entry>? EntriesOf(Side side) =>
        side.Items(Members) is not { } members
            ? null
            :
            [
                .. members.Select(member => new Entry(
                    GlobalMembers.WhoIs(member, side.Context),
                    GlobalMembers.NameOf(member, side.Context),
                    GlobalMembers.RoleOf(member, members),
                    member.Text(Region).TryGet(out var region) ? region : null,
                    GlobalMembers.GroupOf(member, side.Context)
                )),
            ];

    /// <summary>A member, as one of the templates has it.</summary>
    /// <param name="Who">Who it is, in words.</param>
    /// <param name="Name">Its name, where that is known.</param>
    /// <param name="Role">Its role, where that is known.</param>
    /// <param name="Region">Its Region, where that is known.</param>
    /// <param name="Group">The group of the template that it is; null for none.</param>
    private sealed record Entry(string Who, string? Name, string? Role, string? Region, TemplateResource? Group)
    {
        public string Spoken => Role ?? "of a role that is not known";

        public string Words => $"{Who} ({(Region is null ? "" : $"{Region}, ")}{Spoken})";

        /// <summary>Whether it is the same group as another one; null where that cannot be told.</summary>
        /// <remarks>A group stays in its Region: elsewhere it is another one.</remarks>
        public bool? IsSame(Entry other) =>
            Region is not null && other.Region is not null && Region != other.Region ? false
            : Name is not null && other.Name is not null ? IsCalled(Name, other.Name)
            : Group is not null && other.Group is not null ? Group.LogicalId == other.Group.LogicalId
            : IsCalled(Who, other.Who) ? true
            : null;

        public bool HasOtherRole(Entry other) => Role != other.Role && (Role == Primary || other.Role == Primary);

        private static bool IsCalled(string name, string other) =>
            string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
    }
}
