using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What lint finds about a resource, those that use it and those that it uses.</summary>
internal sealed class FindingSet
{
    private readonly string _id;
    private readonly IReadOnlyDictionary<string, string>? _parameters;
    private readonly HashSet<(string, string)> _found;

    public FindingSet(Template template, string id, IReadOnlyDictionary<string, string>? parameters)
    {
        (_id, _parameters) = (id, parameters);
        _found = Of(template);
    }

    /// <summary>Whether another template has no finding about them that this one has not.</summary>
    /// <param name="template">The other template.</param>
    /// <param name="others">What this one has not, and the other one as it is deployed: nothing is asked of these.</param>
    public bool Includes(Template template, IEnumerable<string>? others = null) =>
        Of(template).Where(found => others?.Contains(found.Item1) != true).All(_found.Contains);

    private HashSet<(string, string)> Of(Template template)
    {
        var used = References
            .In(template.Resources[_id].Written)
            .Select(reference => reference.LogicalId)
            .Append(_id)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. TemplateJudge
                .Judge(
                    template.ReadAgain(new TemplateMistakes()),
                    null,
                    _parameters,
                    resource => used.Contains(resource.LogicalId) || Uses(resource)
                )
                .Findings.Select(finding => (finding.Resource.LogicalId, finding.Violation.RuleId)),
        ];
    }

    private bool Uses(TemplateResource resource) =>
        References.In(resource.Written).Any(reference => reference.LogicalId == _id);
}
