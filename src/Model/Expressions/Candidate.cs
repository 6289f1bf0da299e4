namespace ElastiCache.Model.Expressions;

/// <summary>One way in which a parameter or a condition may turn out.</summary>
/// <param name="Value">The parameter's value.</param>
/// <param name="Label">What is said of the parameter, such as <c>'prod'</c>; empty where nothing should be.</param>
internal sealed record Candidate(Evaluated Value, string Label)
{
    /// <summary>Whether the value is what counts where a deployment says nothing else.</summary>
    public bool IsDefault { get; init; }

    /// <summary>What is said of such a value. Default: it is the parameter's default.</summary>
    public string Usually { get; init; } = "its default";

    /// <summary>
    /// Which end of a range it is, such as <c>MaxValue</c>, where it is tried for that and stands for others; null where the
    /// template names it, or all of the range are tried.
    /// </summary>
    public string? End { get; init; }

    /// <summary>For a condition: whether it holds.</summary>
    public bool Holds { get; init; }

    /// <summary>Whether it stands for all values that the template does not name.</summary>
    public bool IsOther => Value.OtherValueOf is not null;
}
