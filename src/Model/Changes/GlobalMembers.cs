using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>Which global datastores of its template have a replication group as a member, by reference or by its name.</summary>
internal static class GlobalMembers
{
    /// <summary>The property of the datastore that lists them.</summary>
    public const string Members = "Members";

    /// <summary>The property of an entry that says whether it is written to.</summary>
    public const string Role = "Role";

    /// <summary>The role of the member that is written to.</summary>
    public const string Primary = "PRIMARY";

    /// <summary>The property of an entry that names the group.</summary>
    public const string Name = "ReplicationGroupId";

    /// <summary>The datastores that have it.</summary>
    public static IEnumerable<TemplateResource> DatastoresOf(Side group) =>
        group
            .Context.Template.OfType(ResourceTypes.GlobalReplicationGroup)
            .Where(datastore =>
                new Side(group.Context, datastore) is { Exists: true } side
                && (
                    side.Items(Members) is { } members
                        ? members.Any(member => Is(member, group))
                        // What is not known as a list may still refer to it.
                        : side.Written(Members) is { } written
                            && References.In(written).Any(reference => reference.LogicalId == group.Resource.LogicalId)
                )
            );

    /// <summary>Whether a datastore has a group as its primary; a member without a role is one where it is alone.</summary>
    public static bool HasPrimary(Side datastore, Func<TemplateObject, bool> isMember) =>
        datastore.Items(Members) is { } members
        && members.Any(member => isMember(member) && IsPrimary(member, members));

    private static bool IsPrimary(TemplateObject member, IReadOnlyList<TemplateObject> members) =>
        RoleOf(member, members) == Primary;

    /// <summary>The role of a member, where it is known; the only one is the primary, unless it says otherwise.</summary>
    public static string? RoleOf(TemplateObject member, IReadOnlyList<TemplateObject> members) =>
        Words.GlobalRoles.Read(member.Text(Role)).TryGet(out var role) ? role
        : members.Count == 1 ? Primary
        : null;

    /// <summary>The primary of a datastore, where it stands in the template; null where it does not, or is not known.</summary>
    public static Side? PrimaryOf(Side datastore) =>
        datastore.Items(Members) is not { } members
            ? null
            : members
                .Where(member => IsPrimary(member, members))
                .Select(member => GroupOf(member, datastore.Context))
                .OfType<TemplateResource>()
                .Select(group => new Side(datastore.Context, group))
                .FirstOrDefault(group => group.Exists);

    /// <summary>
    /// The primary of a datastore that comes, with the deployed datastore that has it as a member; null for none that is known.
    /// A replication group has one GlobalReplicationGroupInfo, so that it is in one datastore:
    /// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html
    /// </summary>
    public static (string Who, TemplateResource Datastore)? InAnother(Side created, TemplateContext deployed) =>
        created.Resource.Type != ResourceTypes.GlobalReplicationGroup || created.Items(Members) is not { } members
            ? null
            : members
                .Where(member => IsPrimary(member, members))
                .SelectMany(member =>
                    deployed
                        .Template.OfType(ResourceTypes.GlobalReplicationGroup)
                        .Where(datastore =>
                            new Side(deployed, datastore) is { Exists: true } other
                            && (other.Items(Members) ?? []).Any(had => IsSame(had, deployed, member, created.Context))
                        )
                        .Select(datastore => ((string, TemplateResource)?)(WhoIs(member, created.Context), datastore))
                )
                .FirstOrDefault();

    private static bool IsSame(
        TemplateObject had,
        TemplateContext deployed,
        TemplateObject member,
        TemplateContext @new
    ) =>
        (NameOf(had, deployed), NameOf(member, @new)) is ({ } was, { } now)
            ? string.Equals(was, now, StringComparison.OrdinalIgnoreCase)
            : GroupOf(had, deployed)?.LogicalId is { } id && id == GroupOf(member, @new)?.LogicalId;

    /// <summary>Whether an entry of members is a group of the same template.</summary>
    public static bool Is(TemplateObject member, Side group) =>
        GroupOf(member, group.Context)?.LogicalId == group.Resource.LogicalId;

    /// <summary>The name that a member has, or that of the group of the template; null where neither is known.</summary>
    public static string? NameOf(TemplateObject member, TemplateContext context) =>
        member.Value(Name).Text
        ?? (
            GroupOf(member, context) is { } group && new Side(context, group).Text(Name).TryGet(out var name)
                ? name
                : null
        );

    /// <summary>Who a member is: its name, or the logical id of the group; else as it is written.</summary>
    public static string WhoIs(TemplateObject member, TemplateContext context) =>
        NameOf(member, context)
        ?? GroupOf(member, context)?.LogicalId
        ?? WrittenWords.Shorten(
            member.Written?.Entry(Name) is { } written ? WrittenWords.Raw(written) : "a group without an id"
        );

    /// <summary>The group of the template that an entry of members is; null for none.</summary>
    public static TemplateResource? GroupOf(TemplateObject member, TemplateContext context) =>
        member.Value(Name) is var value
            ? context.Find(value, ResourceTypes.ReplicationGroup, Name)
                ?? context.Mentioned(value, ResourceTypes.ReplicationGroup)
            : null;

    /// <summary>Whether a datastore names a group by its name, written out.</summary>
    public static bool Names(Side datastore, string group) =>
        datastore
            .Items(Members)
            ?.Any(member => string.Equals(member.Value(Name).Text, group, StringComparison.OrdinalIgnoreCase)) == true;
}
