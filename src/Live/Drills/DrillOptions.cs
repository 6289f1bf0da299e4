namespace ElastiCache.Live.Drills;

/// <summary>How a drill is done.</summary>
internal sealed record DrillOptions
{
    /// <summary>What happens to the primary.</summary>
    public FaultKind Fault { get; init; }

    /// <summary>For how many milliseconds a primary hangs. Default: 10,000.</summary>
    public int HangMilliseconds { get; init; } = 10_000;

    /// <summary>Writes in a second, and as many reads. Default: 100.</summary>
    public int Rate { get; init; } = 100;

    /// <summary>After how many milliseconds the client gives a request up. Default: 5000, as the library's own.</summary>
    public int TimeoutMilliseconds { get; init; } = 5000;

    /// <summary>Whether requests fail at once while there is no connection, instead of waiting for one. Default: false.</summary>
    public bool FailsFast { get; init; }

    /// <summary>Whether reads go to replicas where there are any. Default: false.</summary>
    public bool ReadsReplicas { get; init; }

    /// <summary>Every how many seconds the client looks where the primary is. Default: 60, as the library's own.</summary>
    public int CheckSeconds { get; init; } = 60;

    /// <summary>How often a failed request is tried again. Default: 0.</summary>
    public int Retries { get; init; }

    /// <summary>A command of the user's own that is the client; null for the built-in one.</summary>
    public string? Command { get; init; }
}
