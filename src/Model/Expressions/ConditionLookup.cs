namespace ElastiCache.Model.Expressions;

/// <summary>What a condition looks up in a mapping by keys that are not written out, and without a <c>DefaultValue</c>.</summary>
/// <param name="Map">The mapping.</param>
/// <param name="First">Its first key.</param>
/// <param name="Second">Its second key.</param>
internal sealed record ConditionLookup(string Map, Expression First, Expression Second)
{
    /// <summary>
    /// Whether it may find something at present. What people name as a value of a parameter they mean to give: that there is no such
    /// key is told where it is looked up.
    /// </summary>
    public bool MayFind(IScope scope)
    {
        var (first, second) = (First.Evaluate(scope), Second.Evaluate(scope));
        return !(IsNobodysChoice(First, first) || IsNobodysChoice(Second, second))
            || !scope.IsNotMapped(Map, first, second);
    }

    private static bool IsNobodysChoice(Expression key, Evaluated value) =>
        value.Pieces.Prepend(value).Any(piece => piece.OtherValueOf is not null)
        || (key.AroundName is var (name, _, _) && PseudoParameters.All.Contains(name));
}
