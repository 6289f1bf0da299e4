using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Rules.M;
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
        return TypeNames.IsMeantBy(type)
            || type is ResourceTypes.ScalableTarget
            || ResourceTypes.IsStack(type)
            || MetricReader.Reads(type);
    }

    /// <summary>Every violation, in the order of the template. What the tables do not know counts as an error here.</summary>
    /// <param name="template">The template.</param>
    /// <param name="region">The Region of the stack, for the rules that need it. Default: unknown.</param>
    /// <exception cref="TemplateException">
    /// A property has a shape that CloudFormation would not read, and the template was read without collecting mistakes.
    /// </exception>
    public static IReadOnlyList<Finding> Judge(Template template, string? region = null) =>
        Judge(template, region, null).Findings;

    /// <summary>Every violation, and what was too much to judge in full.</summary>
    /// <param name="template">The template.</param>
    /// <param name="region">The Region of the stack, for the rules that need it; null where it is unknown.</param>
    /// <param name="parameters">The values that the run gives parameters of the template; null for none.</param>
    /// <param name="concerns">Which resources to judge. Default: all that rules exist for.</param>
    /// <param name="today">The day to judge for, by UTC. Default: today.</param>
    /// <param name="outer">Where the template is nested, within the same Region. Default: nowhere, or nobody knows.</param>
    /// <param name="nested">The template of a stack that is nested in it, where that is known. Default: none is.</param>
    /// <param name="saysAll">Whether also what only follows from another violation is told. Default: it is not.</param>
    /// <exception cref="TemplateException">
    /// A property has a shape that CloudFormation would not read, and the template was read without collecting mistakes.
    /// </exception>
    internal static TemplateJudgement Judge(
        Template template,
        string? region,
        IReadOnlyDictionary<string, string>? parameters,
        Func<TemplateResource, bool>? concerns = null,
        DateOnly? today = null,
        OuterStack? outer = null,
        Func<TemplateResource, Template?>? nested = null,
        bool saysAll = false
    )
    {
        ArgumentNullException.ThrowIfNull(template);
        var context = new TemplateContext(template, WithRegion(parameters, region), outer: WithRegion(outer, region))
        {
            NestedTemplate = nested ?? (static _ => null),
        };
        var judge = new ResourceJudge(context, new TemplateReader(context, Compared(region), today), nested, saysAll);
        List<TemplateResource> wanted =
        [
            .. context.Template.Resources.Values.Where(resource => concerns?.Invoke(resource) != false),
        ];
        // What else stands in a template of caches keeps them from being deployed where it names what is not there.
        List<Finding> findings = wanted.Exists(resource => Judges(resource.Type))
            ?
            [
                .. wanted.SelectMany(resource =>
                    Judges(resource.Type) ? judge.Findings(resource) : judge.NamesOf(resource)
                ),
            ]
            : [];
        return new TemplateJudgement(
            findings,
            [.. judge.LeftOut, .. wanted.Select(StackSets.LeftOut).OfType<LeftOut>()]
        );
    }

    private static OuterStack? WithRegion(OuterStack? outer, string? region) =>
        outer is null
            ? null
            : outer with
            {
                Given = WithRegion(outer.Given, region),
                Outer = WithRegion(outer.Outer, region),
            };

    private static Dictionary<string, string> WithRegion(
        IReadOnlyDictionary<string, string>? parameters,
        string? region
    )
    {
        var given = new Dictionary<string, string>(
            parameters ?? new Dictionary<string, string>(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        if (region is not null)
        {
            given["AWS::Region"] = region;
            if (AwsRegion.Exists(region))
            {
                given["AWS::Partition"] = AwsRegion.PartitionOf(region);
            }
        }

        return given;
    }

    // Whatever is compared with a Region that nobody knows would be wrong. Values that follow from it are read all the same.
    private static string? Compared(string? region) => region is null || AwsRegion.Exists(region) ? region : null;
}
