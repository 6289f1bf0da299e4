using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>Groups and users that NEW no longer has while something goes on to use them: the service does not delete them.</summary>
/// <param name="old">The template that is deployed.</param>
/// <param name="new">The template to deploy.</param>
/// <param name="isReplaced">Whether a resource of both templates is replaced, so that what it used is let go.</param>
internal sealed class UsersOfRemoved(TemplateContext old, TemplateContext @new, Func<string, bool> isReplaced)
{
    private static readonly (string Type, string User, string Property)[] Uses =
    [
        (ResourceTypes.ParameterGroup, ResourceTypes.ReplicationGroup, "CacheParameterGroupName"),
        (ResourceTypes.ParameterGroup, ResourceTypes.CacheCluster, "CacheParameterGroupName"),
        (ResourceTypes.SubnetGroup, ResourceTypes.ReplicationGroup, "CacheSubnetGroupName"),
        (ResourceTypes.SubnetGroup, ResourceTypes.CacheCluster, "CacheSubnetGroupName"),
        (ResourceTypes.UserGroup, ResourceTypes.ReplicationGroup, "UserGroupIds"),
        (ResourceTypes.UserGroup, ResourceTypes.ServerlessCache, "UserGroupId"),
        (ResourceTypes.User, ResourceTypes.UserGroup, "UserIds"),
    ];

    /// <summary>Why a resource that NEW no longer has cannot be deleted; null where nothing is known to use it.</summary>
    public Verdict? Of(Side removed)
    {
        var uses = Uses.Where(use => use.Type == removed.Resource.Type)
            .SelectMany(use =>
                @new.Template.OfType(use.User)
                    .Select(user => (user.LogicalId, use.Property, How: Of(removed, user, use.Property)))
            )
            .Where(use => use.How != Use.None)
            .ToList();
        string[] named = [.. uses.Where(use => use.How == Use.ByName).Select(use => use.LogicalId)];
        string[] left = [.. uses.Where(use => use.How == Use.LeftOut).Select(use => use.LogicalId)];
        if (uses is not [var first, ..])
        {
            return null;
        }

        string[] why =
        [
            .. named.Length == 0
                ? []
                : new[] { $"{first.Property} of {ListedIds.Of(named)} has its name, {NameOf(removed)}" },
            .. left.Length == 0
                ? []
                : new[]
                {
                    $"{first.Property} of {ListedIds.Of(left)} is left out, and what an update leaves out stays",
                },
        ];
        return new Verdict(
            UpdateEffect.Refused,
            named.Length > 0 ? null : "X-18",
            "in use",
            $"{string.Join("; ", why)}: the service does not delete what is in use. Let {ListedIds.Of([.. named, .. left])} use another one in "
                + "an update before"
        )
        {
            // What has its name goes on to have it.
            After = named.Length > 0 ? [] : left,
        };
    }

    private enum Use
    {
        None,
        ByName,
        LeftOut,
    }

    private Use Of(Side removed, TemplateResource user, string property)
    {
        var after = new Side(@new, user);
        if (after.Has(property))
        {
            return
                NameOf(removed) is { } name && Texts(after, property).Contains(name, StringComparer.OrdinalIgnoreCase)
                ? Use.ByName
                : Use.None;
        }

        return
            LeftOutMeanings.Of(user.Type, property) is { Stays: true }
            && old.Template.Resources.TryGetValue(user.LogicalId, out var before)
            && IsNamed(new Side(old, before), property, removed)
            && !isReplaced(user.LogicalId)
            ? Use.LeftOut
            : Use.None;
    }

    private static bool IsNamed(Side user, string property, Side removed) =>
        user.Value(property).Reference?.LogicalId == removed.Resource.LogicalId
        || (NameOf(removed) is { } name && Texts(user, property).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string? NameOf(Side side) =>
        CreateOnlyProperties.NameOf(side.Resource.Type) is { } property && side.Text(property).TryGet(out var name)
            ? name
            : null;

    private static IEnumerable<string> Texts(Side side, string property) =>
        side.Value(property) is var value && value.Text is { } text
            ? [text]
            : value.Items.Select(item => item.Text).OfType<string>();
}
