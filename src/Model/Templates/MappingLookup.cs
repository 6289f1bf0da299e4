using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>A place of a resource where <c>Fn::FindInMap</c> without a <c>DefaultValue</c> stands.</summary>
/// <param name="Property">The property, with the way to what is within it.</param>
/// <param name="Keys">The mapping, and its two keys.</param>
/// <param name="Conditions">The conditions that lead to it, and whether each has to hold.</param>
internal sealed record MappingLookup(
    string Property,
    IReadOnlyList<Expression> Keys,
    IReadOnlyList<(string Condition, bool Holds)> Conditions
);
