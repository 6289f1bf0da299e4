using ElastiCache.Model.Twins;

namespace ElastiCache.Model.Verification;

/// <summary>A node as it was met.</summary>
/// <param name="Address">Its host and port.</param>
internal sealed record ObservedNode(string Address)
{
    /// <summary>Why it could not be asked; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is a primary; null where that could not be learnt.</summary>
    public bool? IsPrimary { get; init; }

    /// <summary>The address of the primary of a replica; null for a primary.</summary>
    public string? PrimaryAddress { get; init; }

    /// <summary>Whether a replica is connected to its primary.</summary>
    public bool IsLinked { get; init; }

    /// <summary>What is written to a replica is answered with: empty where it was taken; null where it was not tried.</summary>
    public string? WriteCode { get; init; }

    /// <summary>The name of the engine; null where that could not be learnt.</summary>
    public string? Engine { get; init; }

    /// <summary>Whether cluster mode is on; null where that could not be learnt.</summary>
    public bool? IsClustered { get; init; }

    /// <summary>The cluster as it sees it; null without cluster mode, and where that could not be learnt.</summary>
    public ClusterView? View { get; init; }

    /// <summary>The hash slots that it owns.</summary>
    public IReadOnlyList<SlotRange> Slots => View?.Slots ?? [];

    /// <summary>The parameters that were asked for; one that is missing could not be learnt.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The users in the engine's words; null where an administrator is missing.</summary>
    public IReadOnlyList<ObservedAccess>? Access { get; init; }

    /// <summary>Users whom nobody declared.</summary>
    public IReadOnlyList<string> OtherUsers { get; init; } = [];

    /// <summary>Whether plaintext is answered; null where it was not tried.</summary>
    public bool? AnswersPlaintext { get; init; }

    /// <summary>The versions of TLS older than 1.2 that are accepted, as far as that could be learnt.</summary>
    public IReadOnlyList<string> OldTls { get; init; } = [];

    /// <summary>What is wrong with the certificate; null where it is trusted or was not seen.</summary>
    public string? CertificateProblem { get; init; }
}
