namespace ElastiCache.Model.Templates;

/// <summary>A place of a template that asks for an attribute of a resource.</summary>
/// <param name="LogicalId">The resource.</param>
/// <param name="Attribute">The attribute, such as <c>PrimaryEndPoint.Address</c>.</param>
/// <param name="Place">Where, such as <c>Outputs.Endpoint.Value</c>.</param>
/// <param name="Guards">The conditions that must hold, or must not, for the place to matter.</param>
internal sealed record EndpointReference(
    string LogicalId,
    string Attribute,
    string Place,
    IReadOnlyList<(string Condition, bool Holds)> Guards
)
{
    /// <summary>
    /// Whether the place can matter while the conditions are as given. A condition that is not among them may be
    /// another name for one that is, so only a cache without conditions is sure.
    /// </summary>
    public bool CanHappen(IReadOnlyDictionary<string, bool> conditions) =>
        conditions.Count == 0
        || Guards.All(guard => conditions.TryGetValue(guard.Condition, out var holds) && holds == guard.Holds);
}
