using Amazon.CDK.AWS.Route53;
using Constructs;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>Makes a cache known where its settings ask for it, besides what the app always publishes.</summary>
internal static class CachePublication
{
    /// <summary>Parameters, exports and DNS names.</summary>
    public static void Add(Construct stack, string name, ICache cache, CacheSettings settings)
    {
        if (settings.Publish?.Parameters is { } path)
        {
            cache.PublishParameters(path);
        }

        if (settings.Publish?.Exports is { } prefix)
        {
            cache.PublishExports(prefix);
        }

        if (settings.Dns is { } dns)
        {
            cache.AddDnsRecords(new CacheDnsProps { Zone = Zone(stack, name, dns), RecordName = dns.Name ?? name });
        }
    }

    private static IHostedZone Zone(Construct stack, string name, DnsSettings dns) =>
        HostedZone.FromHostedZoneAttributes(
            stack,
            $"Existing:Zone-{name}",
            new HostedZoneAttributes { HostedZoneId = dns.ZoneId, ZoneName = dns.ZoneName }
        );
}
