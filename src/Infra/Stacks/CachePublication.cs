using Amazon.CDK.AWS.Route53;
using Constructs;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Makes a cache known where its settings ask for it, besides what the app always publishes.</summary>
internal static class CachePublication
{
    /// <summary>Parameters, exports and DNS names.</summary>
    public static void Add(Construct stack, string name, IConstruct cache, CacheSettings settings)
    {
        if (settings.Publish?.Parameters is { } path)
        {
            Choose(
                cache,
                group => group.PublishParameters(path),
                cluster => cluster.PublishParameters(path),
                serverless => serverless.PublishParameters(path)
            );
        }

        if (settings.Publish?.Exports is { } prefix)
        {
            Choose(
                cache,
                group => group.PublishExports(prefix),
                cluster => cluster.PublishExports(prefix),
                serverless => serverless.PublishExports(prefix)
            );
        }

        if (settings.Dns is { } dns)
        {
            var props = new CacheDnsProps { Zone = Zone(stack, name, dns), RecordName = dns.Name ?? name };
            Choose(
                cache,
                group => group.AddDnsRecords(props),
                cluster => cluster.AddDnsRecords(props),
                serverless => serverless.AddDnsRecords(props)
            );
        }
    }

    private static IHostedZone Zone(Construct stack, string name, DnsSettings dns) =>
        HostedZone.FromHostedZoneAttributes(
            stack,
            $"Existing:Zone-{name}",
            new HostedZoneAttributes { HostedZoneId = dns.ZoneId, ZoneName = dns.ZoneName }
        );

    private static object Choose(
        IConstruct cache,
        Func<IReplicationGroup, object> group,
        Func<IMemcachedCluster, object> cluster,
        Func<IServerlessCache, object> serverless
    ) =>
        cache switch
        {
            IReplicationGroup chosen => group(chosen),
            IMemcachedCluster chosen => cluster(chosen),
            _ => serverless((IServerlessCache)cache),
        };
}
