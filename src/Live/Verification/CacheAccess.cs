using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Verification;

/// <summary>The ways to a cache that is to be verified.</summary>
internal sealed record CacheAccess
{
    /// <summary>The endpoints by their kind: <c>primary</c>, <c>reader</c>, <c>configuration</c>.</summary>
    public required IReadOnlyList<(string Kind, RespTarget Target)> Endpoints { get; init; }

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<RespTarget> Nodes { get; init; }

    /// <summary>Where plaintext would be answered, for each node in its place. Default: where TLS is.</summary>
    public IReadOnlyList<int> PlaintextPorts { get; init; } = [];

    /// <summary>The administrator of a twin; null for a cache of AWS, which has none.</summary>
    public (string User, string Password)? Admin { get; init; }

    /// <summary>The passwords of a user; none where they are not known.</summary>
    public required Func<TwinUser, IReadOnlyList<string>> PasswordsOf { get; init; }

    /// <summary>Where a node that another one names is reached from here. Default: where it says.</summary>
    public Func<RespTarget, RespTarget> Map { get; init; } = target => target;

    /// <summary>Whether nothing may be written, not even a key with a time to live. Default: false.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>For how long what a client asks of the cache is waited for. Default: 20 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The parameters that an engine refused when the twin was started.</summary>
    public IReadOnlySet<string> Refused { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
