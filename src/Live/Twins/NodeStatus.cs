namespace ElastiCache.Live.Twins;

/// <summary>What a node of a twin does.</summary>
/// <param name="Key">Which one, such as <c>sessions/0/1</c>.</param>
/// <param name="Port">The port of its clients.</param>
/// <param name="Process">The id of its process; null where it does not run.</param>
/// <param name="Role"><c>primary</c>, <c>replica</c>, <c>node</c> of Memcached, or <c>silent</c>.</param>
internal sealed record NodeStatus(string Key, int Port, int? Process, string Role)
{
    /// <summary>The port where it answers plaintext, beside TLS; null for none.</summary>
    public int? PlaintextPort { get; init; }
}
