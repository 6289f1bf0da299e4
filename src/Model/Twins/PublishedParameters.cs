using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Twins;

/// <summary>Finds the parameters by which a template tells where its caches are.</summary>
internal static class PublishedParameters
{
    private const string Type = "AWS::SSM::Parameter";

    /// <summary>Those of a cache: with an attribute of it, and texts beside those, such as its port.</summary>
    /// <param name="context">The template.</param>
    /// <param name="cache">The cache.</param>
    public static IReadOnlyList<PublishedParameter> Of(TemplateContext context, TemplateResource cache)
    {
        var all = context
            .Template.OfType(Type)
            .Select(context.Properties)
            .Select(properties =>
                (Name: properties.Text("Name"), Value: properties.Value("Value"), Text: properties.Text("Value"))
            )
            .Where(entry => entry.Name.TryGet(out _))
            .ToList();
        var attributes = all.Where(entry =>
                entry.Value.Reference is { Attribute.Length: > 0 } reference
                && reference.LogicalId == cache.LogicalId
                && (
                    reference.Attribute.EndsWith(".Address", StringComparison.Ordinal)
                    || reference.Attribute.EndsWith(".Port", StringComparison.Ordinal)
                )
            )
            .Select(entry => new PublishedParameter(entry.Name.Raw!, entry.Value.Reference!.Attribute, null))
            .ToList();
        // A parameter at the top has no folder of its own: everything else would be beside it.
        var folders = attributes
            .ConvertAll(parameter => FolderOf(parameter.Name))
            .Where(folder => folder.Length > 1)
            .Distinct(StringComparer.Ordinal);
        return
        [
            .. attributes,
            .. all.Where(entry =>
                    entry.Text.TryGet(out _)
                    && folders.Any(folder => entry.Name.Raw!.StartsWith(folder, StringComparison.Ordinal))
                )
                .Select(entry => new PublishedParameter(entry.Name.Raw!, null, entry.Text.Raw)),
        ];
    }

    // /shop/sessions/ of /shop/sessions/endpoint.
    private static string FolderOf(string name) => name[..(name.LastIndexOf('/') + 1)];
}
