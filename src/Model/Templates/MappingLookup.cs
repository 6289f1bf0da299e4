using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>A place of a resource where <c>Fn::FindInMap</c> without a <c>DefaultValue</c> stands.</summary>
/// <param name="At">The place.</param>
/// <param name="Keys">The mapping, and its two keys.</param>
internal sealed record MappingLookup(ReachedExpression At, IReadOnlyList<Expression> Keys)
{
    /// <summary>The property, with the way to what is within it.</summary>
    public string Property => At.Path;
}
