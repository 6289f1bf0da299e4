using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What lint finds about a resource, those that use it and those that it uses.</summary>
internal sealed class FindingSet
{
    private readonly string _id;
    private readonly GivenParameters _given;
    private readonly HashSet<(string, string)> _found;

    /// <summary>What lint finds of a resource of a template to deploy.</summary>
    public FindingSet(Template template, string id, GivenParameters given)
    {
        (_id, _given) = (id, given);
        _found = Of(template);
    }

    /// <summary>Whether another template has no finding about them that this one has not.</summary>
    /// <param name="template">The other template.</param>
    /// <param name="others">What this one has not, and the other one as it is deployed: nothing is asked of these.</param>
    public bool Includes(Template template, IEnumerable<string>? others = null) =>
        Of(template).Where(found => others?.Contains(found.Item1) != true).All(_found.Contains);

    /// <summary>How many findings about them another template has that this one has not.</summary>
    public int Lacks(Template template) => Of(template).Count(found => !_found.Contains(found));

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
                    _given.New,
                    resource => used.Contains(resource.LogicalId) || Uses(resource),
                    outer: _given.NewOuter
                )
                .Findings.Select(finding => (finding.Resource.LogicalId, finding.Violation.RuleId)),
        ];
    }

    private bool Uses(TemplateResource resource) =>
        References.In(resource.Written).Any(reference => reference.LogicalId == _id);
}
