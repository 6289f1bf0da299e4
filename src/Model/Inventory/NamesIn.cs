using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Inventory;

/// <summary>Which names of the template stand in a value, whatever its parameters turn out to be.</summary>
internal static class NamesIn
{
    /// <summary>The names in the properties of a resource, each once.</summary>
    public static IEnumerable<string> Properties(TemplateResource resource) => In(resource.Written.Entry("Properties"));

    /// <summary>The names in a property, each once.</summary>
    public static IEnumerable<string> Property(TemplateObject properties, string name) =>
        In(properties.Written?.Entry(name));

    /// <summary>The users that a cache reaches through its user groups.</summary>
    public static IReadOnlyList<TemplateResource> UsersOf(Template template, TemplateResource cache) =>
        [
            .. Of(template, cache, ResourceTypes.UserGroup)
                .SelectMany(group => Of(template, group, ResourceTypes.User))
                .Distinct(),
        ];

    private static IEnumerable<TemplateResource> Of(Template template, TemplateResource resource, string type) =>
        Properties(resource)
            .Select(name => template.Resources.GetValueOrDefault(name))
            .OfType<TemplateResource>()
            .Where(found => found.Type == type);

    private static IEnumerable<string> In(Expression? expression) =>
        expression is null
            ? []
            : References.In(expression).Select(reference => reference.LogicalId).Distinct(StringComparer.Ordinal);
}
