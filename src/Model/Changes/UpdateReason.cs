using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>Why an update has its effect on a resource.</summary>
/// <param name="RuleId">The rule of the catalogue, such as <c>S-20</c>; null for a plain fact.</param>
/// <param name="Property">What is changed, such as <c>Port</c>.</param>
/// <param name="Message">What happens because of it, and what to do.</param>
internal sealed record UpdateReason(string? RuleId, string Property, string Message)
{
    /// <summary>A plain fact.</summary>
    public UpdateReason(string property, string message)
        : this(null, property, message) { }

    /// <summary>What happens because of it, and what to do.</summary>
    public string Message { get; init; } = AnyAccount.AsWritten(Message);

    /// <summary>What to look at in the account, where the templates do not tell whether it succeeds; null where they do.</summary>
    public LiveCheck? Check { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Property}: {Message}{(RuleId is null ? "" : $" ({RuleId})")}";
}
