using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>What the user asks of <c>local up</c>.</summary>
internal sealed record LocalUpRequest
{
    /// <summary>A template or a folder.</summary>
    public string? Path { get; init; }

    /// <summary>An environment of the app.</summary>
    public string? Environment { get; init; }

    /// <summary>The values of the templates' parameters.</summary>
    public required ParameterValues Parameters { get; init; }

    /// <summary>Programs to run.</summary>
    public required IReadOnlyList<string> Engines { get; init; }

    /// <summary>Images of containers to run.</summary>
    public required IReadOnlyList<string> Images { get; init; }

    /// <summary>The memory of each node, in MiB.</summary>
    public int? MemoryMegabytes { get; init; }

    /// <summary>How many nodes are started at most.</summary>
    public int? MaxNodes { get; init; }

    /// <summary>When a silent node has failed, in milliseconds.</summary>
    public int? NodeTimeout { get; init; }

    /// <summary>When a failed node is replaced, in milliseconds.</summary>
    public int? ReplaceAfter { get; init; }

    /// <summary>By how much replicas are late, in milliseconds.</summary>
    public int? ReplicationLag { get; init; }

    /// <summary>Whether nodes tell names.</summary>
    public bool AnnounceNames { get; init; }

    /// <summary>Whether any difference stops it.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether it goes on in the background.</summary>
    public bool Detaches { get; init; }

    /// <summary>A file for what applications need.</summary>
    public string? EnvironmentFile { get; init; }
}
