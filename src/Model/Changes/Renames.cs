using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>Resources that look as if only their logical id were changed: to CloudFormation, one goes and one comes.</summary>
internal sealed class Renames
{
    private static readonly Canonical Look = new(blankReferences: true);

    private readonly Dictionary<string, TemplateResource> _oldOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateResource> _newOf = new(StringComparer.Ordinal);

    public Renames(Template old, Template @new)
    {
        var added = @new
            .Resources.Values.Where(resource => IsOnlyIn(resource, old))
            .GroupBy(Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<TemplateResource>(group), StringComparer.Ordinal);
        foreach (var removed in old.Resources.Values.Where(resource => IsOnlyIn(resource, @new)))
        {
            if (added.TryGetValue(Key(removed), out var candidates) && candidates.TryDequeue(out var twin))
            {
                _oldOf[twin.LogicalId] = removed;
                _newOf[removed.LogicalId] = twin;
            }
        }
    }

    /// <summary>The removed resource that an added one looks like; null for none.</summary>
    public TemplateResource? OldOf(string added) => _oldOf.GetValueOrDefault(added);

    /// <summary>The added resource that looks like a removed one; null for none.</summary>
    public TemplateResource? NewOf(string removed) => _newOf.GetValueOrDefault(removed);

    private static bool IsOnlyIn(TemplateResource resource, Template other) =>
        ResourceTypes.IsElastiCache(resource.Type) && !other.Resources.ContainsKey(resource.LogicalId);

    private static string Key(TemplateResource resource) =>
        $"{resource.Type} {Look.Of(resource.Written.Entry("Properties")) ?? "{}"}";
}
