namespace ElastiCache.Model.Changes;

/// <summary>One of several deployments of the stacks of an app.</summary>
/// <param name="Verb">What is done to them.</param>
/// <param name="Stacks">Which; all where it is empty.</param>
internal sealed record StackStep(StackVerb Verb, IReadOnlyList<string> Stacks)
{
    /// <summary>NEW, with every stack that it has.</summary>
    public static StackStep All { get; } = new(StackVerb.Deploy, []);

    /// <summary>What is left out of them, by logical id.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() =>
        Verb == StackVerb.Destroy ? $"cdk destroy {string.Join(' ', Stacks)}, with OLD"
        : Verb == StackVerb.DeployWithout ? $"deploy {string.Join(' ', Stacks)} without {string.Join(", ", Without)}"
        : Stacks.Count == 0 ? "cdk deploy --all"
        : $"cdk deploy --exclusively {string.Join(' ', Stacks)}";
}
