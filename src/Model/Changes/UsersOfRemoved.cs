using ElastiCache.Model.Expressions;
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

    /// <summary>
    /// Why a resource that NEW no longer has cannot be deleted, or perhaps not; null where nothing is known to use it.
    /// </summary>
    public Verdict? Of(Side removed)
    {
        var uses = Uses.Where(use => use.Type == removed.Resource.Type)
            .SelectMany(use =>
                @new.Template.OfType(use.User)
                    .Select(user => (user.LogicalId, Row: use, How: Of(removed, user, use.Property)))
            )
            .ToLookup(use => use.How, use => (use.LogicalId, use.Row));
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
        return new Verdict(
            UpdateEffect.Refused,
            named is null ? "X-18" : null,
            "in use",
            $"{string.Join("; ", why.OfType<string>())}: the service does not delete what is in use. Let {ListedIds.Of(all)} use another "
                + "one in an update before"
        )
        {
            // What has its name goes on to have it.
            After = named is null ? all : [],
        };
    }

    private static (string Ids, (string Type, string User, string Property) Row)? Listed(
        IEnumerable<(string LogicalId, (string Type, string User, string Property) Row)> uses
    ) => uses.ToList() is [var first, ..] all ? (ListedIds.Of(all.ConvertAll(use => use.LogicalId)), first.Row) : null;

    private static Verdict Perhaps(string ids, (string Type, string User, string Property) use) =>
        new(
            UpdateEffect.InPlaceUnless,
            "X-18",
            "in use",
            $"{use.Property} of {ids} no longer names it, and whether an update takes it off is not documented: the service does not "
                + $"delete what is in use. {LeftOutMeanings.Of(use.User, use.Property)!.Instead}"
        );

    private enum Use
    {
        None,
        ByName,
        LeftOut,
        Unknown,
    }

    private Use Of(Side removed, TemplateResource user, string property)
    {
        var after = new Side(@new, user);
        var isEmpty = after.Value(property) is { Kind: EvaluatedKind.List, Items.Count: 0 };
        if (after.Has(property) && !isEmpty)
        {
            return
                NameOf(removed) is { } name && Texts(after, property).Contains(name, StringComparer.OrdinalIgnoreCase)
                ? Use.ByName
                : Use.None;
        }

        return LeftOutMeanings.Of(user.Type, property) is not { Stays: not false } meaning
            || !old.Template.Resources.TryGetValue(user.LogicalId, out var before)
            || !IsNamed(new Side(old, before), property, removed)
            || isReplaced(user.LogicalId)
                ? Use.None
            : meaning.Stays is null ? Use.Unknown
            : Use.LeftOut;
    }

    private static bool IsNamed(Side user, string property, Side removed) =>
        user.Value(property) is var value
        && (
            value.Items.Prepend(value).Any(item => item.Reference?.LogicalId == removed.Resource.LogicalId)
            || (NameOf(removed) is { } name && Texts(user, property).Contains(name, StringComparer.OrdinalIgnoreCase))
        );

    private static string? NameOf(Side side) =>
        CreateOnlyProperties.NameOf(side.Resource.Type) is { } property && side.Text(property).TryGet(out var name)
            ? name
            : null;

    private static IEnumerable<string> Texts(Side side, string property) =>
        side.Value(property) is var value && value.Text is { } text
            ? [text]
            : value.Items.Select(item => item.Text).OfType<string>();
}
