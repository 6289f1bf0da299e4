namespace ElastiCache.Model.Twins;

/// <summary>What a node of the twin needs to know beside what is declared.</summary>
internal sealed record NodeSettings
{
    /// <summary>The folder that belongs to the node alone.</summary>
    public required string Folder { get; init; }

    /// <summary>The port that clients use: TLS, or plaintext where the cache has no TLS.</summary>
    public required int Port { get; init; }

    /// <summary>The port of plaintext beside TLS, in the mode <c>preferred</c>.</summary>
    public int? PlaintextPort { get; init; }

    /// <summary>The port of the cluster bus; null without cluster mode.</summary>
    public int? BusPort { get; init; }

    /// <summary>The certificate of the authority of the twin.</summary>
    public required string AuthorityFile { get; init; }

    /// <summary>The certificate of the node.</summary>
    public required string CertificateFile { get; init; }

    /// <summary>The key of that certificate.</summary>
    public required string KeyFile { get; init; }

    /// <summary>The name of the hidden user who administers the twin.</summary>
    public const string AdminName = "twin-admin";

    /// <summary>The password of the hidden user.</summary>
    public required string AdminPassword { get; init; }

    /// <summary>The memory for data, in MiB.</summary>
    public required int MemoryMegabytes { get; init; }

    /// <summary>After how many milliseconds without an answer a node of a cluster counts as failing.</summary>
    public required int NodeTimeoutMilliseconds { get; init; }

    /// <summary>The port of the primary that the node replicates; null for a primary, and in cluster mode.</summary>
    public int? PrimaryPort { get; init; }

    /// <summary>The name that the nodes of a cluster tell their clients; null to tell the address.</summary>
    public string? AnnouncedName { get; init; }
}
