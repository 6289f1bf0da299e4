using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what <c>DeletionPolicy</c> and <c>UpdateReplacePolicy</c> are made of.</summary>
internal sealed class PolicyReader(TemplateContext context)
{
    /// <summary>What only the deployment knows of each; none where a macro may make something of them.</summary>
    public IReadOnlyDictionary<string, string> Later(TemplateResource resource) =>
        resource.Reading.IsOpen
            ? new Dictionary<string, string>()
            : new[] { nameof(ResourceSpecification.DeletionPolicy), nameof(ResourceSpecification.UpdateReplacePolicy) }
                .Select(policy =>
                    (
                        policy,
                        Later: resource.Written.Entry(policy) is { } written
                            ? References.All(written).Select(Later).FirstOrDefault(later => later is not null)
                            : null
                    )
                )
                .Where(found => found.Later is not null)
                .ToDictionary(found => found.policy, found => found.Later!, StringComparer.Ordinal);

    private string? Later(Expression part) =>
        part is OtherFunctionExpression { Name: FunctionName.ImportValue } import ? import.Called
        : References
            .Own(part)
            .Select(reference => reference.LogicalId)
            .FirstOrDefault(context.Template.Resources.ContainsKey)
            is { } name
            ? $"the resource {name}"
        : null;
}
