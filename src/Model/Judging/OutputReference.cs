using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Judging;

/// <summary>An output of a nested stack, as its parent names it: <c>Fn::GetAtt: [Stack, Outputs.Name]</c>.</summary>
/// <param name="Stack">The logical id of the nested stack.</param>
/// <param name="Name">The output.</param>
internal readonly record struct OutputReference(string Stack, string Name)
{
    private const string Prefix = "Outputs.";

    /// <summary>The output that an attribute is; null where it is none.</summary>
    public static OutputReference? Of(Reference reference) =>
        reference.Attribute.StartsWith(Prefix, StringComparison.Ordinal)
            ? new OutputReference(reference.LogicalId, reference.Attribute[Prefix.Length..])
            : null;

    /// <summary>The output that a value is as a whole; null where it is none.</summary>
    public static OutputReference? Of(Expression value) =>
        value is GetAttExpression && References.Own(value).ToList() is [var reference] ? Of(reference) : null;
}
