using ElastiCache.Model.Verification;

namespace ElastiCache.Model.Preflight;

/// <summary>Something that was looked at before a deployment.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="LogicalId">The resource that needs it; empty for the template as a whole.</param>
/// <param name="Subject">What was looked at: a quota, a name, a subnet.</param>
/// <param name="Holds">Whether a deployment may go on.</param>
/// <param name="Sentence">What was found, without a full stop.</param>
internal sealed record PreflightCheck(LiveRule Rule, string LogicalId, string Subject, bool Holds, string Sentence)
{
    /// <summary>What stands in the way; null where nothing does.</summary>
    public LiveFinding? Finding =>
        Holds
            ? null
            : new LiveFinding(Rule, LogicalId.Length > 0 ? LogicalId : "the template", Subject, Sentence)
            {
                LogicalId = LogicalId.Length > 0 ? LogicalId : null,
            };
}
