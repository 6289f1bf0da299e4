namespace Infra.Tests.Transitions;

/// <summary>What the app or diff says of a transition.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">The whole, in a line of the page.</param>
/// <param name="Requests">How to deploy it; empty where it cannot be.</param>
internal sealed record Outcome(OutcomeKind Kind, string Text, IReadOnlyList<AccountRequest> Requests);
