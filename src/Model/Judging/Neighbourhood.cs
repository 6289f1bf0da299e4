using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>
/// Two templates without the resources that have nothing to do with one of them, so that many ways can be tried in large
/// templates, too.
/// </summary>
internal static class Neighbourhood
{
    // They may be named by their physical names, without a reference.
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        ResourceTypes.GlobalReplicationGroup,
        ResourceTypes.ParameterGroup,
        ResourceTypes.SubnetGroup,
        ResourceTypes.User,
        ResourceTypes.UserGroup,
    };

    /// <summary>Both templates with a resource, what uses it, and what these use.</summary>
    public static (Template Old, Template New) Of(Template old, Template @new, string id)
    {
        HashSet<string> kept = new([.. Around(old, id), .. Around(@new, id)], StringComparer.Ordinal);
        return (Only(old, kept), Only(@new, kept));
    }

    /// <summary>The other resources of ElastiCache that a resource of a template refers to.</summary>
    public static IEnumerable<string> UsedBy(Template template, string id) =>
        References
            .In(template.Resources[id].Written)
            .Select(reference => reference.LogicalId)
            .Where(used =>
                used != id
                && template.Resources.TryGetValue(used, out var resource)
                && ResourceTypes.IsElastiCache(resource.Type)
            )
            .Concat(
                template
                    .Resources.Values.Where(used => Named.Contains(used.Type) && Names(template.Resources[id], used))
                    .Select(used => used.LogicalId)
            )
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Around(Template template, string id) =>
        Reached
            .From(
                [
                    id,
                    .. template
                        .Resources.Values.Where(resource =>
                            Named.Contains(resource.Type) || Uses(template, resource, id)
                        )
                        .Select(resource => resource.LogicalId),
                ],
                next =>
                    template.Resources.TryGetValue(next, out var resource)
                        ? References.In(resource.Written).Select(used => used.LogicalId)
                        : []
            )
            .Where(template.Resources.ContainsKey);

    private static bool Uses(Template template, TemplateResource resource, string id) =>
        References.In(resource.Written).Any(reference => reference.LogicalId == id)
        || (template.Resources.TryGetValue(id, out var used) && Names(resource, used));

    // By the name that is written out in it: a group, or a user of a group.
    private static bool Names(TemplateResource user, TemplateResource used) =>
        CreateOnlyProperties.NameOf(used.Type) is { } property
        && Text(Property(used, property)) is { Length: > 0 } name
        && GroupUse
            .Of(used.Type, user.Type)
            .Any(use =>
                Property(user, use.Property) is { } written
                && References
                    .All(written)
                    .Any(part => string.Equals(Text(part), name, StringComparison.OrdinalIgnoreCase))
            );

    private static Expression? Property(TemplateResource resource, string name) =>
        (resource.Written.Entry("Properties") as ObjectExpression)?.Entry(name);

    private static string? Text(Expression? written) =>
        written is LiteralExpression { Json: { ValueKind: JsonValueKind.String } json } ? json.GetString() : null;

    // What a loop makes has no entry of its own: loops stay.
    private static Template Only(Template template, HashSet<string> kept)
    {
        var root = JsonObject.Create(template.Root)!;
        var resources = root["Resources"]!.AsObject();
        string[] gone =
        [
            .. resources
                .Select(entry => entry.Key)
                .Where(name => !kept.Contains(name) && template.Resources.ContainsKey(name)),
        ];
        foreach (var name in gone)
        {
            resources.Remove(name);
        }

        return template.Rewritten(root);
    }
}
