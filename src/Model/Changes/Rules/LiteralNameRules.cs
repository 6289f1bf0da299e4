using System.Text.Json;
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
                    .Select(named => Verdict(change, use, named.Name, named.Used!))
            );

    private static Verdict Verdict(ResourceChange change, GroupUse use, string name, TemplateResource used)
    {
        var isNew = !change.Old.Template.Resources.ContainsKey(used.LogicalId);
        return new Verdict(
            UpdateEffect.Unclear,
            null,
            use.Property,
            $"{Wording.Change(change, use.Property)}; {name} is that of {used.LogicalId}, which this update "
                + $"{(isNew ? "creates" : "replaces")}, and nothing makes {change.New.Resource.LogicalId} wait for it: where it "
                + "is not there yet, the update is refused. Refer to it with Ref"
        )
        {
            Perhaps = UpdateEffect.Refused,
            // What is replaced cannot go while its old name is still used.
            Detours = isNew
                ?
                [
                    [Edit.AsIn(change.Old, use.Property)],
                ]
                : [],
        };
    }

    private static TemplateResource? Created(ResourceChange change, GroupUse use, string name) =>
        CreateOnlyProperties.NameOf(use.Type) is { } property
        && change.Old.Context.Named(name, use.Type, property) is null
        && change.New.Context.Named(name, use.Type, property) is { } used
        && new Side(change.New.Context, used).Exists
            ? used
            : null;

    // By a reference or DependsOn, also by way of others.
    private static bool WaitsFor(Side user, string used)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<TemplateResource> waiting = new([user.Resource]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (
                var id in References.In(next.Written).Select(reference => reference.LogicalId).Concat(DependsOn(next))
            )
            {
                if (seen.Add(id) && user.Template.Resources.TryGetValue(id, out var resource))
                {
                    waiting.Enqueue(resource);
                }
            }
        }

        return seen.Contains(used);
    }

    private static IEnumerable<string> DependsOn(TemplateResource resource) =>
        resource.Part("DependsOn") is var written && written.ValueKind == JsonValueKind.Array
            ? written.EnumerateArray().Where(IsText).Select(one => one.GetString()!)
        : IsText(written) ? [written.GetString()!]
        : [];

    private static bool IsText(JsonElement element) => element.ValueKind == JsonValueKind.String;
}
