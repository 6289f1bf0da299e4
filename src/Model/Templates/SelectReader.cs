using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Finds <c>Fn::Select</c> past the end of a list that is known with the parameters as they are. Where both the index and the
/// list are written out, <see cref="FunctionReader"/> does.
/// </summary>
internal sealed class SelectReader(TemplateContext context)
{
    private TemplateResource? _first;

    /// <summary>Where a resource selects something, and with the first one where outputs do.</summary>
    public IEnumerable<ReachedExpression> Places(TemplateResource resource)
    {
        _first ??= resource;
        return (resource.Reading.IsOpen ? [] : In(resource.Written.Entry("Properties"), Of(resource), null)).Concat(
            _first != resource || context.Template.IsOpen
                ? []
                : context.Template.Outputs.SelectMany(output =>
                    In(output.Written, $"Outputs.{output.Name}", output.Condition)
                )
        );
    }

    /// <summary>The mistake at such a place, if there is one with the parameters as they are at present.</summary>
    public IEnumerable<ResourceSpecification> Mistakes(TemplateResource resource, ReachedExpression place) =>
        place.CanHappen(context.Evaluation)
        && ((SelectExpression)place.Written).PastEnd(context.Evaluation) is var (count, index)
            ?
            [
                new ResourceSpecification
                {
                    Type = resource.Type,
                    MalformedFunction = new MalformedFunction(
                        place.Path.StartsWith(Of(resource), StringComparison.Ordinal)
                            ? place.Path[(Of(resource).Length + 1)..]
                            : place.Path,
                        place.Path,
                        FunctionForm.PastEnd(count, index)
                    ),
                },
            ]
            : [];

    private static string Of(TemplateResource resource) => $"Resources.{resource.LogicalId}.Properties";

    private static IEnumerable<ReachedExpression> In(Expression? written, string path, string? condition) =>
        // Most places have none, and the paths to all of them are long.
        written is null
        || !References.All(written).Any(IsSought)
            ? []
            : new ReachedExpression(path, written, condition is null ? [] : [(condition, true)]).All.Where(place =>
                IsSought(place.Written)
            );

    private static bool IsSought(Expression part) => part is SelectExpression { IsWrittenOut: false };
}
