namespace ElastiCache.Model.RuleUnit;

/// <summary>A specification of which a value can be taken for unknown, because it is wrong in itself.</summary>
/// <typeparam name="TSelf">The specification.</typeparam>
internal interface IForgetful<out TSelf>
{
    /// <summary>The same specification, with a property of which nothing is known.</summary>
    /// <param name="property">The name of the property. One that nobody forgets leaves the specification as it is.</param>
    TSelf Forget(string property);
}
