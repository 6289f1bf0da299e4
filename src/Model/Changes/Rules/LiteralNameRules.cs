using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Groups and users that an update creates under a name, and that another resource newly has by that name.</summary>
internal static class LiteralNameRules
{
    /// <summary>Without a reference, CloudFormation changes the one while it creates the other.</summary>
    public static IEnumerable<Verdict> Of(ResourceChange change) =>
        GroupUse
            .All.Where(use => use.User == change.Type && change.Changes(use.Property))
            .SelectMany(use =>
                change
                    .New.NamesIn(use.Property)
                    .Except(change.Old.NamesIn(use.Property), StringComparer.OrdinalIgnoreCase)
                    .Select(name => (Name: name, Used: Created(change, use, name)))
                    .Where(named => named.Used is not null && !WaitsFor(change.New, named.Used.LogicalId))
                    .Take(1)
                    .Select(named => Told(change, use, named.Name, named.Used!))
            );

    private static Verdict Told(ResourceChange change, GroupUse use, string name, TemplateResource used)
    {
        var isNew = !change.Old.Template.Resources.ContainsKey(used.LogicalId);
        return Verdict.PerhapsRefused(
            null,
            use.Property,
            $"{Wording.Change(change, use.Property)}; {name} is that of {used.LogicalId}, which this update "
                + $"{(isNew ? "creates" : "replaces")}, and nothing makes {change.New.Resource.LogicalId} wait for it: where it "
                + "is not there yet, the update is refused. Refer to it with Ref",
            // What is replaced cannot go while its old name is still used.
            detour: isNew ? [Edit.AsIn(change.Old, use.Property)] : null
        );
    }

    private static TemplateResource? Created(ResourceChange change, GroupUse use, string name) =>
        CreateOnlyProperties.NameOf(use.Type) is { } property
        && change.Old.Context.Named(name, use.Type, property) is null
        && change.New.Context.Named(name, use.Type, property) is { } used
        && new Side(change.New.Context, used).Exists
            ? used
            : null;

    // By a reference or DependsOn, also by way of others.
    private static bool WaitsFor(Side user, string used) =>
        Reached
            .From(
                [user.Resource.LogicalId],
                id =>
                    user.Template.Resources.TryGetValue(id, out var resource)
                        ? References
                            .In(resource.Written)
                            .Select(reference => reference.LogicalId)
                            .Concat(Dependencies.Of(resource))
                        : []
            )
            .Contains(used);
}
