namespace ElastiCache.Model.Changes;

/// <summary>What an account is asked of a change that depends on it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Limit">
/// What must hold the data: GiB of a node, GB of a serverless cache, or the number of shards; null for no limit.
/// </param>
internal sealed record LiveQuestion(LiveQuestionKind Kind, double? Limit = null);
