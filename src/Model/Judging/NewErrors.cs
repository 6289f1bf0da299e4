using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>The errors that lint finds in NEW and not in OLD: the update fails because of them.</summary>
internal sealed class NewErrors
{
    private readonly ILookup<string, Finding> _new;
    private readonly ILookup<string, string> _old;

    public NewErrors(Template old, Template @new, IReadOnlyDictionary<string, string>? parameters)
    {
        _new = Errors(@new, parameters).ToLookup(finding => finding.Resource.LogicalId, StringComparer.Ordinal);
        _old = (_new.Count == 0 ? [] : Errors(old, parameters)).ToLookup(
            finding => finding.Resource.LogicalId,
            finding => finding.Violation.RuleId,
            StringComparer.Ordinal
        );
    }

    /// <summary>Those of a resource.</summary>
    /// <param name="id">Its logical id.</param>
    /// <param name="twin">The logical id that it seems to have had in OLD; null where it has the same.</param>
    public IEnumerable<Finding> Of(string id, string? twin = null) =>
        _new[id].Where(finding => !_old[twin ?? id].Contains(finding.Violation.RuleId));

    // What has a wrong shape is told by who reads the template.
    private static IEnumerable<Finding> Errors(Template template, IReadOnlyDictionary<string, string>? parameters) =>
        TemplateJudge
            .Judge(Template.Read(template.Root, new TemplateMistakes()), null, parameters)
            .Findings.Where(finding => finding.Violation.Severity == Severity.Error);
}
