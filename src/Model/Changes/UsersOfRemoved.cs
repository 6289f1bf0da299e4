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
    public Verdict? Of(Side removed) =>
        Uses.Where(use => use.Type == removed.Resource.Type)
            .SelectMany(use => @new.Template.OfType(use.User).Select(user => Of(removed, user, use.Property)))
            .FirstOrDefault(verdict => verdict is not null);

    private Verdict? Of(Side removed, TemplateResource user, string property)
    {
        var after = new Side(@new, user);
        if (after.Has(property))
        {
            return
                NameOf(removed) is { } name && Texts(after, property).Contains(name, StringComparer.OrdinalIgnoreCase)
                ? Reason(null, user, $"{property} of {user.LogicalId} has its name, {name}")
                : null;
        }

        return
            LeftOutMeanings.Of(user.Type, property) is { Stays: true }
            && old.Template.Resources.TryGetValue(user.LogicalId, out var before)
            && IsNamed(new Side(old, before), property, removed)
            && !isReplaced(user.LogicalId)
            ? Reason("X-18", user, $"{property} of {user.LogicalId} is left out, and what an update leaves out stays")
            : null;
    }

    private static Verdict Reason(string? ruleId, TemplateResource user, string why) =>
        new(
            UpdateEffect.Refused,
            ruleId,
            "in use",
            $"{why}: the service does not delete what is in use. Let {user.LogicalId} use another one in an update before"
        )
        {
            // What has its name goes on to have it.
            After = ruleId is null ? [] : [user.LogicalId],
        };

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
