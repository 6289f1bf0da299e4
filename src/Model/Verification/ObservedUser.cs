namespace ElastiCache.Model.Verification;

/// <summary>A user as it was met.</summary>
/// <param name="Name">Its name.</param>
internal sealed record ObservedUser(string Name)
{
    /// <summary>What the engine answered to the declared login: empty for a welcome; null where it was not tried.</summary>
    public string? LoginCode { get; init; }

    /// <summary>What the engine answered to a wrong password: empty for a welcome; null where it was not tried.</summary>
    public string? WrongLoginCode { get; init; }

    /// <summary>The probes with what they were answered: whether they were permitted.</summary>
    public IReadOnlyList<(AccessProbe Probe, bool Permitted)> Probes { get; init; } = [];
}
