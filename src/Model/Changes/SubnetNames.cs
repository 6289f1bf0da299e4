using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>The names that the subnets of a stack have after an update.</summary>
internal static class SubnetNames
{
    /// <summary>
    /// The names of all resources as they are, but of a subnet that the update makes or replaces a word that is the name of
    /// none: what it will be called, nobody knows yet.
    /// </summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template that is to be deployed.</param>
    /// <param name="names">The names in the account by logical id.</param>
    public static IReadOnlyDictionary<string, string> After(
        Template old,
        Template @new,
        IReadOnlyDictionary<string, string> names
    )
    {
        var after = new Dictionary<string, string>(names, StringComparer.Ordinal);
        foreach (var subnet in @new.OfType(ResourceTypes.Subnet))
        {
            if (!names.ContainsKey(subnet.LogicalId) || IsReplaced(old, subnet))
            {
                after[subnet.LogicalId] = $"the new {subnet.LogicalId}";
            }
        }

        return after;

        bool IsReplaced(Template before, TemplateResource resource) =>
            before.Resources.TryGetValue(resource.LogicalId, out var was)
            && (
                NeighbourTypes.IsReplaced(was, resource)
                // With its network it is replaced, too.
                || (resource.Written.Entry("Properties") is { } properties ? References.In(properties) : []).Any(
                    reference =>
                        @new.Resources.TryGetValue(reference.LogicalId, out var other)
                        && other.Type == ResourceTypes.Vpc
                        && IsReplaced(before, other)
                )
            );
    }
}
