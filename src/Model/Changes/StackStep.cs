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

    /// <summary>What of OLD is still there, by logical id; its exports, where it is empty.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The exports that another one takes the place of.</summary>
    public IReadOnlyList<string> Exports { get; init; } = [];

    /// <summary>The stacks that import that one instead.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>What is to be known of the time until the next step; null for nothing.</summary>
    public string? Meanwhile { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Told(_ => null);

    /// <summary>The step in one sentence.</summary>
    /// <param name="word">What people write for a resource of the stack, such as a setting; null for its logical id.</param>
    public string Told(Func<string, string?> word)
    {
        var names = string.Join(' ', Stacks);
        var step = Verb switch
        {
            StackVerb.Destroy => $"cdk destroy {names}, with OLD",
            StackVerb.Unprotect =>
                $"deploy {names} as in OLD with terminationProtection: false, without which it is not deleted",
            StackVerb.WriteAnother => Beside.Count == 0
                ? $"write what NEW exports as {string.Join(", ", Exports)} under another name, and let {string.Join(", ", Users)} import that"
                : $"write {Words(Beside, word)} of NEW under another logical id, with an export of another name, and let "
                    + $"{string.Join(", ", Users)} import that",
            StackVerb.DeployWithout => $"deploy {names} without {Words(Without, word)}",
            StackVerb.DeployOldWithout => $"deploy {names} as in OLD without {Words(Without, word)}",
            StackVerb.DeployBeside =>
                $"cdk deploy --exclusively {names} with what NEW adds beside {(Beside.Count == 0 ? "the exports" : Words(Beside, word))} of OLD",
            _ => Stacks.Count == 0 ? "cdk deploy --all" : $"cdk deploy --exclusively {names}",
        };
        return Meanwhile is null ? step : $"{step} ({Meanwhile})";
    }

    private static string Words(IEnumerable<string> ids, Func<string, string?> word) =>
        string.Join(", ", ids.Select(id => word(id) ?? id).Distinct());
}
