using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>The use of an attribute of a resource.</summary>
/// <param name="LogicalId">The resource.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Place">Where it is used.</param>
/// <param name="Guards">The conditions that have to hold, or not to hold, for it to happen.</param>
internal sealed record EndpointReference(
    string LogicalId,
    string Attribute,
    string Place,
    IReadOnlyList<(string Condition, bool Holds)> Guards
)
{
    /// <summary>Whether it happens with the parameters as they are at present.</summary>
    public bool CanHappen(Evaluation evaluation) =>
        Guards.All(guard => evaluation.Decide(guard.Condition) is not { } holds || holds == guard.Holds);
}
