using Amazon.CDK;
using Amazon.CDK.AWS.Route53;
using Constructs;
using ElastiCache.Model.Rules.L;

namespace ElastiCache.Cdk;

/// <summary>Gives the endpoints of caches names of your own, in a private zone of Route 53.</summary>
/// <remarks>
/// The certificates of the nodes are for ElastiCache's names. A client that connects by a name of yours must check the
/// certificate against the original name, which is <c>Endpoint.Hostname</c>, or it refuses the connection.
/// </remarks>
public static class CacheDnsExtensions
{
    /// <summary>Names the primary and the reader endpoint of a replication group, or its configuration endpoint.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="props">The zone and the names.</param>
    /// <returns>The records.</returns>
    /// <exception cref="CacheConfigurationException">The zone is public.</exception>
    public static IReadOnlyList<CnameRecord> AddDnsRecords(this IReplicationGroup cache, CacheDnsProps props) =>
        Records(cache, props);

    /// <summary>Names the configuration endpoint of a Memcached cluster.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="props">The zone and the names.</param>
    /// <returns>The records.</returns>
    /// <exception cref="CacheConfigurationException">The zone is public.</exception>
    public static IReadOnlyList<CnameRecord> AddDnsRecords(this IMemcachedCluster cache, CacheDnsProps props) =>
        Records(cache, props);

    /// <summary>Names the endpoint of a serverless cache, and its reader endpoint.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="props">The zone and the names.</param>
    /// <returns>The records.</returns>
    /// <exception cref="CacheConfigurationException">The zone is public.</exception>
    public static IReadOnlyList<CnameRecord> AddDnsRecords(this IServerlessCache cache, CacheDnsProps props) =>
        Records(cache, props);

    private static CnameRecord[] Records(IConstruct cache, CacheDnsProps props)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(props);
        if (props.Zone is IPublicHostedZone)
        {
            throw Validation.Refuse(
                cache,
                NetworkRules.PeerId,
                nameof(CacheDnsProps.Zone),
                "a public zone would tell everyone the addresses of the cache: give a private one"
            );
        }

        var path = cache.Node.Path;
        var ttl = props.Ttl ?? Duration.Minutes(1);
        return
        [
            .. CacheEndpoints
                .Of(cache)
                // With both protocols the name stays that of plain clients, whom a configuration endpoint would mislead.
                .DistinctBy(known => known.Name == CacheEndpoints.Reader)
                .Select(known => new CnameRecord(
                    (Construct)cache,
                    Id(cache, known.Name),
                    new CnameRecordProps
                    {
                        Zone = props.Zone,
                        RecordName =
                            known.Name == CacheEndpoints.Reader
                                ? props.ReaderRecordName ?? $"{props.RecordName}-ro"
                                : props.RecordName,
                        DomainName = known.Endpoint.Hostname,
                        Ttl = ttl,
                        Comment = $"{known.Name} of the cache {path}",
                    }
                )),
        ];
    }

    // A record that a group had before it went to cluster mode is changed; a second one of its name would be refused.
    private static string Id(IConstruct cache, string name) =>
        cache is ReplicationGroup { Props.ClusterMode: not null } && name != CacheEndpoints.Reader
            ? "Dns-primary-endpoint"
            : $"Dns-{name}";
}
