using Amazon.CDK.AWS.Route53;
using ElastiCache.Model.Rules.L;

namespace ElastiCache.Cdk;

/// <summary>Gives the endpoints of caches names of your own, in a private zone of Route 53.</summary>
/// <remarks>
/// The certificates of the nodes are for ElastiCache's names. A client that connects by a name of yours must check the
/// certificate against the original name, which is <c>CacheEndpoint.Hostname</c>, or it refuses the connection.
/// </remarks>
public static class CacheDnsExtensions
{
    /// <summary>
    /// Names the endpoint of a cache that every client uses first, and its reader endpoint where it has one.
    /// </summary>
    /// <param name="cache">The cache.</param>
    /// <param name="props">The zone and the names.</param>
    /// <returns>The records.</returns>
    /// <exception cref="ArgumentException">The cache was imported without endpoints.</exception>
    /// <exception cref="CacheConfigurationException">
    /// The zone is public, a name is that of the zone itself, another cache has the name, or this one has another.
    /// </exception>
    public static IReadOnlyList<CnameRecord> AddDnsRecords(this ICache cache, CacheDnsProps props)
    {
        ArgumentNullException.ThrowIfNull(cache);
        Given.Check(props);
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
        var endpoints = CacheProfiles
            .EndpointsOf(cache)
            // With both protocols the name stays that of plain clients, whom a configuration endpoint would mislead.
            .DistinctBy(endpoint => endpoint.Name == CacheEndpoint.Reader)
            .Select(endpoint => (endpoint.Name, endpoint.Hostname, Record: NameOf(endpoint, props)))
            .ToList();
        var names = endpoints.Select(endpoint => Whole(endpoint.Record, props.Zone.ZoneName)).ToList();
        var top = names.FindIndex(name =>
            name.Equals(props.Zone.ZoneName.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
        );
        if (top >= 0)
        {
            throw Validation.Refuse(
                cache,
                endpoints[top].Name == CacheEndpoint.Reader && props.ReaderRecordName is not null
                    ? nameof(CacheDnsProps.ReaderRecordName)
                    : nameof(CacheDnsProps.RecordName),
                $"this is the name of the zone, where DNS allows no CNAME, got '{endpoints[top].Record}': give a name within it, such as sessions"
            );
        }

        TakenNames.Once(
            cache,
            nameof(AddDnsRecords),
            names[0],
            "for another name make a record of your own (CnameRecord) with its endpoint"
        );
        TakenNames.Take(
            cache,
            nameof(CacheDnsProps.RecordName),
            "record of a zone",
            $"record {props.Zone.HostedZoneId}",
            names
        );

        return
        [
            .. endpoints.Select(endpoint => new CnameRecord(
                (Construct)cache,
                Id(cache, endpoint.Name),
                new CnameRecordProps
                {
                    Zone = props.Zone,
                    RecordName = endpoint.Record,
                    DomainName = endpoint.Hostname,
                    Ttl = ttl,
                    Comment = $"{endpoint.Name} of the cache {path}",
                }
            )),
        ];
    }

    private static string NameOf(CacheEndpoint endpoint, CacheDnsProps props) =>
        endpoint.Name == CacheEndpoint.Reader ? props.ReaderRecordName ?? ReaderName(props) : props.RecordName;

    // As DNS has it: with that of the zone, without a dot at its end, whatever the case.
    private static string Whole(string record, string zone)
    {
        var name = record.TrimEnd('.');
        zone = zone.TrimEnd('.');
        return
            Tokens.IsToken(record)
            || Tokens.IsToken(zone)
            || record.EndsWith('.')
            || name.EndsWith($".{zone}", StringComparison.OrdinalIgnoreCase)
            || name.Equals(zone, StringComparison.OrdinalIgnoreCase)
            ? name.ToLowerInvariant()
            : $"{name}.{zone}".ToLowerInvariant();
    }

    // A name that ends in that of the zone is a whole one: c.caches.internal gets c-ro.caches.internal.
    private static string ReaderName(CacheDnsProps props)
    {
        var name = props.RecordName;
        if (Tokens.IsToken(name) || !name.Contains('.', StringComparison.Ordinal))
        {
            return $"{name}-ro";
        }

        var zone = props.Zone.ZoneName;
        var end = name.EndsWith('.') ? $".{zone}." : $".{zone}";
        return !Tokens.IsToken(zone) && name.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            ? $"{name[..^end.Length]}-ro{end}"
            : $"{name}-ro";
    }

    // A record that a group had before it went to cluster mode is changed; a second one of its name would be refused.
    private static string Id(ICache cache, string name) =>
        CacheProfiles.Of(cache).ChangesClusterMode && name != CacheEndpoint.Reader
            ? "Dns-primary-endpoint"
            : $"Dns-{name}";
}
