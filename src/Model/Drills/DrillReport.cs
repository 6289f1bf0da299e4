namespace ElastiCache.Model.Drills;

/// <summary>What a drill showed.</summary>
internal sealed record DrillReport
{
    /// <summary>The cache.</summary>
    public required string Cache { get; init; }

    /// <summary>What was done to it.</summary>
    public required FaultKind Fault { get; init; }

    /// <summary>What ran, in a sentence: the engine and its nodes.</summary>
    public required string Setting { get; init; }

    /// <summary>How the client was set; null where it was the user's own.</summary>
    public required string? Client { get; init; }

    /// <summary>What happened to the cache, in order.</summary>
    public required IReadOnlyList<DrillEvent> Events { get; init; }

    /// <summary>When a replica was promoted, in milliseconds from the fault; null where none was.</summary>
    public double? PromotedAt { get; init; }

    /// <summary>Whether nobody had to be promoted, because the primary was back before it counted as failed.</summary>
    public bool PrimaryCameBack { get; init; }

    /// <summary>With what the user's own client ended before the drill did; null where it went on, or was none.</summary>
    public int? ClientExit { get; init; }

    /// <summary>All requests; none where the client was the user's own.</summary>
    public IReadOnlyList<DrillCall> Calls { get; init; } = [];

    /// <summary>The time without writes; null where the client was the user's own.</summary>
    public DrillOutage? Writes { get; init; }

    /// <summary>The time without reads; null where the client was the user's own.</summary>
    public DrillOutage? Reads { get; init; }

    /// <summary>How many writes were acknowledged.</summary>
    public int Acknowledged { get; init; }

    /// <summary>How many of them are gone; null where it cannot happen on this machine or was not looked for.</summary>
    public int? Lost { get; init; }

    /// <summary>Why the number of lost writes says nothing; empty where it does.</summary>
    public string LostRemark { get; init; } = "";

    /// <summary>Whether the template's alarms would have told of it.</summary>
    public IReadOnlyList<AlarmOutcome> Alarms { get; init; } = [];

    /// <summary>When the drill ended, in milliseconds from the fault.</summary>
    public double End { get; init; }

    /// <summary>What the numbers do not say.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
