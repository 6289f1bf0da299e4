using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Memcached clusters, and what single Redis OSS nodes have in common with them.</summary>
internal static class CacheClusterUpdateRules
{
    private const string NodeTypeName = "CacheNodeType";
    private const string Nodes = "NumCacheNodes";
    private const string Version = "EngineVersion";
    private const string Tls = "TransitEncryptionEnabled";

    private static readonly string[] Zones = ["PreferredAvailabilityZone", "PreferredAvailabilityZones"];

    // Conditionally create-only in the registry, or said to replace by the documentation in some cases.
    private static readonly string[] MayReplace = [.. Zones, "AZMode", "IpDiscovery"];

    /// <summary>The rows of the catalogue that they judge.</summary>
    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "X-08",
            ResourceTypes.CacheCluster,
            "The node type of a Memcached cluster is not changed by CloudFormation.",
            UpdateEffect.Refused
        )
        {
            Before = """{"Engine": "memcached", "CacheNodeType": "cache.m7g.large"}""",
            After = """{"Engine": "memcached", "CacheNodeType": "cache.m7g.xlarge"}""",
            Source = UpdateRule.CloudFormation + "aws-resource-elasticache-cachecluster.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        foreach (var property in MayReplace.Where(change.Changes))
        {
            yield return new Verdict(
                UpdateEffect.Unclear,
                "X-09",
                property,
                $"{Wording.Change(change, property)}; CloudFormation replaces the cluster for that in some cases: look at "
                    + "the change set"
            );
        }

        if (change.New.Engine != EngineName.Memcached)
        {
            yield break;
        }

        if (change.Changes(Version))
        {
            yield return new Verdict(
                UpdateEffect.InPlace,
                null,
                Version,
                $"{Wording.Change(change, Version)}; an upgrade of Memcached empties the cache, so be ready to fill it anew"
            )
            {
                LosesData = true,
            };
        }

        if (
            change.Old.Number(Nodes).TryGet(out var before)
            && change.New.Number(Nodes).TryGet(out var after)
            && after < before
        )
        {
            yield return new Verdict(
                UpdateEffect.InPlace,
                null,
                Nodes,
                $"{Wording.Change(change, Nodes)}; what the nodes that go held is lost"
            )
            {
                LosesData = true,
            };
        }

        if (change.Changes(Nodes) && !Zones.Any(zone => change.Old.Has(zone) || change.New.Has(zone)))
        {
            yield return new Verdict(
                change.Find(Nodes)!.IsCertain ? UpdateEffect.Replaced : UpdateEffect.Unclear,
                "X-09",
                Nodes,
                $"{Wording.Change(change, Nodes)}; without PreferredAvailabilityZone or PreferredAvailabilityZones, "
                    + "CloudFormation replaces the cluster when the number of nodes changes"
            );
        }

        if (change.Changes(NodeTypeName))
        {
            yield return new Verdict(
                UpdateEffect.Refused,
                "X-08",
                NodeTypeName,
                $"{Wording.Change(change, NodeTypeName)}; CloudFormation cannot change the node type of Memcached. Declare "
                    + "the cluster under a new logical id"
            )
            {
                SecondCache = new SecondCache("with the other node type", KeepsData: false, [Edit.AsNew(NodeTypeName)]),
            };
        }

        if (change.Changes(Tls))
        {
            yield return new Verdict(
                UpdateEffect.Refused,
                "C-10",
                Tls,
                $"{Wording.Change(change, Tls)}; TLS of Memcached is chosen at creation. Declare the cluster under a new "
                    + "logical id"
            )
            {
                SecondCache = new SecondCache(
                    change.New.Flag(Tls).Is(true) ? "with TLS"
                        : change.New.Flag(Tls).TryGet(out _) || !change.New.Has(Tls) ? "without TLS"
                        : "with TLS as NEW has it",
                    KeepsData: false,
                    [Edit.AsNew(Tls)]
                ),
            };
        }
    }
}
