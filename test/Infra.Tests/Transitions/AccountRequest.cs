namespace Infra.Tests.Transitions;

/// <summary>What is done to an account in one step.</summary>
/// <param name="Destroys">Whether the stacks are deleted; otherwise they are deployed.</param>
/// <param name="Stacks">The stacks, in order.</param>
internal sealed record AccountRequest(bool Destroys, IReadOnlyList<SynthesizedStack> Stacks);
