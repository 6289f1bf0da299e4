using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>Judges every resource of a template that the rules know.</summary>
internal static class TemplateJudge
{
    /// <summary>Whether rules exist for the resources of a type.</summary>
    /// <param name="type">The type, such as <c>AWS::ElastiCache::User</c>.</param>
    public static bool Judges(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return LinkedJudge.IsJudged(type);
    }

    /// <summary>Every violation, in the order of the template. What the tables do not know counts as an error here.</summary>
    /// <param name="template">The template.</param>
    /// <param name="region">The Region of the stack, for the rules that need it. Default: unknown.</param>
    /// <exception cref="TemplateException">
    /// A property has a shape that CloudFormation would not read, and the template was read without collecting mistakes.
    /// </exception>
    public static IReadOnlyList<Finding> Judge(Template template, string? region = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        var reader = new TemplateReader(template, region);
        var linked = new LinkedJudge(template, reader);
        return
        [
            .. template.Resources.Values.SelectMany(resource =>
                Findings(
                    resource,
                    [.. Branches.Of(Related(template, resource).Select(related => related.Part("Properties")))],
                    conditions =>
                        Violations(reader, resource, conditions).Concat(linked.Violations(resource, conditions))
                )
            ),
        ];
    }

    // Each violation once, with what is common to the branches that have it.
    private static IEnumerable<Finding> Findings(
        TemplateResource resource,
        IReadOnlyList<IReadOnlyDictionary<string, bool>> branches,
        Func<IReadOnlyDictionary<string, bool>, IEnumerable<Violation>> judge
    ) =>
        branches is [var only]
            ? judge(only).Distinct().Select(violation => new Finding(resource, violation))
            : branches
                .SelectMany(branch => judge(branch).Distinct().Select(violation => (violation, branch)))
                .GroupBy(entry => entry.violation, entry => entry.branch)
                .Select(group => new Finding(resource, group.Key) { Where = Branches.Where(branches, [.. group]) });

    private static IReadOnlyList<Violation> Violations(
        TemplateReader reader,
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    ) =>
        resource.Type switch
        {
            ResourceTypes.ReplicationGroup => Judging.Judge.Of(reader.ReplicationGroup(resource, conditions)),
            ResourceTypes.CacheCluster => Judging.Judge.Of(reader.CacheCluster(resource, conditions)),
            ResourceTypes.ParameterGroup => Judging.Judge.Of(TemplateReader.ParameterGroup(resource, conditions)),
            ResourceTypes.SubnetGroup => Judging.Judge.Of(reader.SubnetGroup(resource, conditions)),
            _ => [],
        };

    // The conditions of a parameter group matter to the cache that uses it. Resources of other services have none that do.
    private static IReadOnlyList<TemplateResource> Related(Template template, TemplateResource resource)
    {
        var closure = LinkedJudge.IsJudged(resource.Type) ? template.Closure(resource) : [];
        // Too many conditions would leave all of them open: then those of the resource itself must do.
        return closure.Count > 1 && !Branches.AreFew(closure.Select(related => related.Part("Properties")))
            ? [resource]
            : closure;
    }
}
