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

    private const string ZonesOfNodes = "PreferredAvailabilityZones";

    private static readonly string[] Zones = ["PreferredAvailabilityZone", ZonesOfNodes];

    // Conditionally create-only in the registry, or said to replace by the documentation in some cases.
    private static readonly string[] MayReplace = [.. Zones, "AZMode", "IpDiscovery"];

    // The oldest version whose node type the service changes, by the page that says so.
    private static readonly CacheEngineVersion FirstScaled = new(1, 5);

    private const string Contradiction =
        "the reference of CloudFormation says that it cannot change the node type of Memcached, and the user guide that the "
        + "service changes it from Memcached 1.5 on (Scaling-self-designed.mem-heading; Scaling.Memcached.manually asks for a "
        + "new cluster). A change set tells whether CloudFormation replaces the cluster, and the update, which is rolled back "
        + "otherwise, whether the service takes it: "
        + CreateOnlyProperties.ChangeSet
        + ". Sure is a new cluster: declare it under a new logical id";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "X-08",
            "Whether the node type of a Memcached cluster can be changed, pages of AWS do not agree from Memcached 1.5 on; before it cannot."
        )
        {
            ResourceType = ResourceTypes.CacheCluster,
            Effect = UpdateEffect.Unclear,
            Before = """{"Engine": "memcached", "CacheNodeType": "cache.m7g.large"}""",
            After = """{"Engine": "memcached", "CacheNodeType": "cache.m7g.xlarge"}""",
            Source = UpdateRule.CloudFormation + "aws-resource-elasticache-cachecluster.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        foreach (var property in MayReplace.Where(change.Changes))
        {
            if (property == ZonesOfNodes && FollowsNodes(change))
            {
                continue;
            }

            yield return Verdict.PerhapsReplaced(
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
            yield return Verdict.Fact(
                Version,
                $"{Wording.Change(change, Version)}; an upgrade of Memcached empties the cache, so be ready to fill it anew",
                step: "Upgrade the engine, which empties the cache: be ready to fill it anew",
                losesData: true
            );
        }

        if (
            change.Old.Number(Nodes).TryGet(out var before)
            && change.New.Number(Nodes).TryGet(out var after)
            && after < before
        )
        {
            yield return Verdict.Fact(
                Nodes,
                $"{Wording.Change(change, Nodes)}; what the nodes that go held is lost",
                step: "Take nodes away, with what they hold",
                losesData: true
            );
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
            var isTooOld = change.Old.Agrees(running => running < FirstScaled) == true;
            yield return new Verdict(
                isTooOld ? UpdateEffect.Refused : UpdateEffect.Unclear,
                "X-08",
                NodeTypeName,
                $"{Wording.Change(change, NodeTypeName)}; "
                    + (
                        isTooOld
                            ? "the node type of Memcached before 1.5 cannot be changed. Declare the cluster under a new logical id"
                            : Contradiction
                    )
            )
            {
                Perhaps = UpdateEffect.Refused,
                SecondCache = new SecondCache("with the other node type", [Edit.AsNew(NodeTypeName)]),
            };
        }

        // Left out it stays, and false is what a cluster has that says nothing.
        if (change.Changes(Tls) && change.New.Has(Tls) && (change.Old.Has(Tls) || !change.New.Flag(Tls).Is(false)))
        {
            // One of them may be what the other is.
            var isKnown = !change.Old.Flag(Tls).IsUnresolved && change.New.Flag(Tls).TryGet(out _);
            yield return new Verdict(
                isKnown ? UpdateEffect.Refused : UpdateEffect.Unclear,
                "C-10",
                Tls,
                $"{Wording.Change(change, Tls)}; TLS of Memcached is chosen at creation"
                    + (isKnown ? "" : ", and the update is refused where the two differ")
                    + ". Declare the cluster under a new logical id"
            )
            {
                Perhaps = UpdateEffect.Refused,
                SecondCache = new SecondCache(
                    change.New.Flag(Tls).Is(true) ? "with TLS"
                        : change.New.Flag(Tls).TryGet(out _) ? "without TLS"
                        : "with TLS as NEW has it",
                    [Edit.AsNew(Tls)]
                ),
            };
        }
    }

    // The list names one zone for each node, so it grows and shrinks with them; by the reference the number changes in place
    // where zones were given before. What stays must be listed as it was.
    private static bool FollowsNodes(ResourceChange change)
    {
        if (
            change.Old.Engine != EngineName.Memcached
            || change.Old.ComparedItems(ZonesOfNodes) is not { Count: > 0 } old
            || change.New.ComparedItems(ZonesOfNodes) is not { Count: > 0 } @new
            || !change.Old.Number(Nodes).Is(old.Count)
            || !change.New.Number(Nodes).Is(@new.Count)
        )
        {
            return false;
        }

        var (fewer, more) = old.Count < @new.Count ? (old, @new) : (@new, old);
        return fewer
            .GroupBy(zone => zone, StringComparer.Ordinal)
            .All(zone => more.Count(other => other == zone.Key) >= zone.Count());
    }
}
