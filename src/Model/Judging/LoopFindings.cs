using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>How findings are told of what loops (<c>Fn::ForEach</c>) make.</summary>
internal sealed class LoopFindings(TemplateContext context)
{
    private readonly Dictionary<string, HashSet<(string, string)>> _always = new(StringComparer.Ordinal);

    /// <summary>
    /// The findings of a resource. What is wrong with one of the values over which a loop runs by default is a warning that
    /// names the default, as of any other parameter; what is wrong whatever the values are is not put down to them.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="judge">Finds what is wrong with a resource.</param>
    public IEnumerable<Finding> Told(TemplateResource resource, Func<TemplateResource, IReadOnlyList<Finding>> judge)
    {
        var findings = judge(resource);
        if (findings.Count == 0 || resource.WithoutDefaults is not { } any)
        {
            return findings;
        }

        if (!_always.TryGetValue(any.LogicalId, out var always))
        {
            always = [.. judge(any).Select(found => (found.Violation.RuleId, found.Violation.Property))];
            _always[any.LogicalId] = always;
        }

        return findings.Select(finding =>
            // What is told with a resource and stands elsewhere, such as the default of a parameter, is of no loop.
            IsElsewhere(finding) || always.Contains((finding.Violation.RuleId, finding.Violation.Property))
                ? finding
                : ByDefaultsOf(finding, resource.Variables.ByDefaultsOf)
        );
    }

    /// <summary>The loops around a resource whose values are not known.</summary>
    public IEnumerable<LeftOut> NotKnown(TemplateResource resource) =>
        resource
            .Variables.Unknown.Select(ExpressionParser.Plain.Parse)
            .Select(collection => new LeftOut(resource, [], [.. ParametersIn(collection)])
            {
                Collection = WrittenWords.Of(collection),
            });

    private IEnumerable<string> ParametersIn(Expression collection) =>
        References
            .In(collection)
            .Select(reference => reference.LogicalId)
            .Where(context.Evaluation.Definitions.Parameters.ContainsKey);

    private static bool IsElsewhere(Finding finding) =>
        finding.Violation.IsOfTemplate
        || (finding.Violation.Place is { } place && !place.StartsWith("Resources.", StringComparison.Ordinal));

    private static Finding ByDefaultsOf(Finding finding, IReadOnlyList<Parameter> parameters)
    {
        var defaults = string.Join(
            " and ",
            parameters.Select(parameter =>
                $"{parameter.Name} is {(parameter.IsHidden ? "" : $"{parameter.LabelOf(parameter.Default!)}, ")}its default"
            )
        );
        return finding with
        {
            Violation = Circumstances.AsWarning(finding.Violation),
            IsErrorByDefault = finding.IsErrorByDefault || finding.Violation.Severity != Severity.Warning,
            Where = finding.Where is null ? $"where {defaults}" : $"{finding.Where} and {defaults}",
        };
    }
}
