using Amazon.CDK.AWS.Route53;

namespace ElastiCache.Cdk;

/// <summary>Names of your own for the endpoints of a cache.</summary>
public sealed record CacheDnsProps
{
    /// <summary>
    /// A private hosted zone, created or looked up. One that is known to be public is refused: it would tell everyone the
    /// addresses.
    /// </summary>
    public required IHostedZone Zone { get; init; }

    /// <summary>The name of the endpoint that every client uses first, within the zone, such as <c>sessions</c>.</summary>
    public required string RecordName { get; init; }

    /// <summary>
    /// The name of the reader endpoint, within the zone. Default: the <see cref="RecordName"/> with <c>-ro</c>; none where
    /// the cache has no reader endpoint.
    /// </summary>
    public string? ReaderRecordName { get; init; }

    /// <summary>
    /// For how long clients may remember the names. Default: 1 minute, so that a replaced cache is found soon. A failover
    /// changes nothing here: ElastiCache's own names follow it.
    /// </summary>
    public Duration? Ttl { get; init; }
}
