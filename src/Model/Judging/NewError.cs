using ElastiCache.Model.Changes;

namespace ElastiCache.Model.Judging;

/// <summary>An error of NEW that OLD has not.</summary>
/// <param name="RuleId">The rule; null for a value of the wrong shape.</param>
/// <param name="Property">The property.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Where">Under which values of the parameters; null for all.</param>
internal sealed record NewError(string? RuleId, string Property, string Message, string? Where)
{
    /// <summary>Why the update is not made.</summary>
    public UpdateReason Reason => new(RuleId, Property, Where is null ? Message : $"{Where}: {Message}");

    /// <summary>
    /// Whether it holds where each parameter has its default, and perhaps nowhere else: a deployment may keep other values.
    /// Default: no.
    /// </summary>
    public bool IsByDefault { get; init; }
}
