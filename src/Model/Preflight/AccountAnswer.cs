namespace ElastiCache.Model.Preflight;

/// <summary>What an account answers to a question.</summary>
/// <param name="Holds">Whether a deployment may go on.</param>
/// <param name="Sentence">What was found, without a full stop.</param>
internal sealed record AccountAnswer(bool Holds, string Sentence);
