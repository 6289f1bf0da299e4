namespace ElastiCache.Model.Twins;

/// <summary>The ports by which applications reach a cache of the twin.</summary>
internal sealed record TwinEndpoints
{
    /// <summary>The host of all ports.</summary>
    public const string Host = "localhost";

    /// <summary>Without cluster mode: always the primary. Of a serverless cache: its endpoint.</summary>
    public int? Primary { get; init; }

    /// <summary>Without cluster mode: the replicas in turn. Of a serverless cache: its reader endpoint.</summary>
    public int? Reader { get; init; }

    /// <summary>In cluster mode: any node that lives. Of Memcached: where the nodes are told.</summary>
    public int? Configuration { get; init; }

    /// <summary>The nodes, for clients that are told of each by itself: those of Memcached.</summary>
    public IReadOnlyList<int> Nodes { get; init; } = [];

    /// <summary>The nodes where they answer plaintext, beside TLS that is only preferred. Default: none does.</summary>
    public IReadOnlyList<int> PlaintextNodes { get; init; } = [];
}
