namespace ElastiCache.Model.Verification;

/// <summary>A fact of a resource, in the normal form that the service answers in.</summary>
/// <param name="Rule">The rule that it is held against.</param>
/// <param name="Property">What it is about, as CloudFormation calls it.</param>
/// <param name="Value">The value.</param>
internal sealed record LiveFact(LiveRule Rule, string Property, string Value)
{
    /// <summary>Whether what the service says is what is declared. Default: where the texts are equal.</summary>
    public Func<string, bool> Holds { get; init; } = actual => actual == Value;
}
