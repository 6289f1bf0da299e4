namespace ElastiCache.Model;

/// <summary>Judges every resource of a template that the rules know.</summary>
public static class TemplateJudge
{
    /// <summary>Every violation, in the order of the template. What the tables do not know counts as an error here.</summary>
    /// <param name="template">The template.</param>
    /// <param name="region">The Region of the stack, for the rules that need it. Default: unknown.</param>
    /// <exception cref="TemplateException">A property has a shape that CloudFormation would not read.</exception>
    public static IReadOnlyList<Finding> Judge(Template template, string? region = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        var reader = new TemplateReader(template, region);
        return
        [
            .. template.Resources.Values.SelectMany(resource =>
                Branches
                    .Of(Related(template, resource).Select(related => related.Part("Properties")))
                    .SelectMany(conditions => Violations(reader, resource, conditions))
                    .Distinct()
                    .Select(violation => new Finding(resource, violation))
            ),
        ];
    }

    private static IReadOnlyList<Violation> Violations(
        TemplateReader reader,
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    ) =>
        resource.Type switch
        {
            ResourceTypes.ReplicationGroup => reader.ReplicationGroup(resource, conditions).Violations(),
            ResourceTypes.CacheCluster => reader.CacheCluster(resource, conditions).Violations(),
            ResourceTypes.ParameterGroup => TemplateReader.ParameterGroup(resource, conditions).Violations(),
            ResourceTypes.SubnetGroup => reader.SubnetGroup(resource, conditions).Violations(),
            _ => [],
        };

    // The conditions of a parameter group matter to the cache that uses it. Resources of other services have none that do.
    private static IEnumerable<TemplateResource> Related(Template template, TemplateResource resource)
    {
        if (!resource.Type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal))
        {
            return [];
        }

        var group = template.Referenced(
            new PropertyBag(resource.Part("Properties"), "", new Dictionary<string, bool>(StringComparer.Ordinal)).Raw(
                "CacheParameterGroupName"
            ),
            ResourceTypes.ParameterGroup
        );
        return group is null ? [resource] : [resource, group];
    }
}
