namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>What the user asks of <c>drill</c>.</summary>
internal sealed record DrillRequest
{
    /// <summary>The cache.</summary>
    public string? Cache { get; init; }

    /// <summary>The twin.</summary>
    public string? Twin { get; init; }

    /// <summary>What happens.</summary>
    public string? Fault { get; init; }

    /// <summary>How long a primary hangs.</summary>
    public int? HangMilliseconds { get; init; }

    /// <summary>Writes a second, and as many reads.</summary>
    public int? Rate { get; init; }

    /// <summary>When the client gives a request up.</summary>
    public int? TimeoutMilliseconds { get; init; }

    /// <summary>How often the client looks where the primary is.</summary>
    public int? CheckSeconds { get; init; }

    /// <summary>How often a failed request is tried again.</summary>
    public int? Retries { get; init; }

    /// <summary>Whether requests fail at once without a connection.</summary>
    public bool FailsFast { get; init; }

    /// <summary>Whether reads go to replicas.</summary>
    public bool ReadsReplicas { get; init; }

    /// <summary>A command of the user's own.</summary>
    public string? Command { get; init; }

    /// <summary>Whether a cache in an account is failed over, and no twin.</summary>
    public bool Live { get; init; }

    /// <summary>Whether the user has said yes to that.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>The shard of a cache in an account.</summary>
    public string? Shard { get; init; }

    /// <summary>The Region of that.</summary>
    public string? Region { get; init; }

    /// <summary>How to write the report.</summary>
    public string? Format { get; init; }

    /// <summary>A file for the report.</summary>
    public string? Output { get; init; }
}
