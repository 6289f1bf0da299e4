namespace ElastiCache.Model.Verification;

/// <summary>Something that must hold of a running cache.</summary>
/// <param name="Id">Its id, such as <c>D-06</c>.</param>
/// <param name="Statement">What must hold.</param>
/// <param name="Why">What it means when it does not.</param>
internal sealed record LiveRule(string Id, string Statement, string Why);
