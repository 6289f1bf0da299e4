namespace ElastiCache.Model.Changes;

/// <summary>What to look at in the account, since the templates do not tell whether an update succeeds.</summary>
/// <param name="Before">What to look at before the update, and what must be so.</param>
/// <param name="After">What to look at afterwards, and how it shows that the update was made.</param>
/// <param name="Question">The same as a program asks it; null where only the update shows it.</param>
internal sealed record LiveCheck(string Before, string After, LiveQuestion? Question);
