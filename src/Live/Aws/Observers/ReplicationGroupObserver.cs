using System.Xml.Linq;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>Replication groups.</summary>
/// <param name="elastiCache">Whom to ask.</param>
internal sealed class ReplicationGroupObserver(AmazonElastiCache elastiCache) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await elastiCache.DescribeReplicationGroup(id, cancellation) is not { } group)
        {
            return ObservedResource.Missing;
        }

        var facts = new ObservedFacts(group);
        facts.Text("Engine", "Engine");
        facts.Text("CacheNodeType", "CacheNodeType");
        facts.Flag("TransitEncryptionEnabled", "TransitEncryptionEnabled");
        facts.Text("TransitEncryptionMode", "TransitEncryptionMode");
        facts.Flag("AtRestEncryptionEnabled", "AtRestEncryptionEnabled");
        facts.Flag("AuthTokenEnabled", "AuthTokenEnabled");
        facts.Text("SnapshotRetentionLimit", "SnapshotRetentionLimit");
        facts.Text("SnapshotWindow", "SnapshotWindow");
        facts.State("AutomaticFailoverEnabled", "AutomaticFailover");
        facts.State("MultiAZEnabled", "MultiAZ");
        facts.Names("UserGroupIds", "UserGroupIds");
        Shards(facts);
        CacheDetails.Logs(facts);
        var members = group.Element("MemberClusters")?.Elements().Select(member => member.Value).ToList() ?? [];
        if (members.Count > 0)
        {
            facts.Set("NumCacheClusters", $"{members.Count}");
            // What the service tells of the nodes only, and is the same for all of them.
            if (await elastiCache.DescribeCacheCluster(members[0], cancellation) is { } node)
            {
                CacheDetails.Node(facts.Of(node), "SecurityGroupIds");
            }
        }

        await TagReader.Read(facts, elastiCache, cancellation);
        return facts.WithStatus("Status");
    }

    private static void Shards(ObservedFacts facts)
    {
        List<XElement> shards = facts.Source.Element("NodeGroups")?.Elements().ToList() ?? [];
        if (shards.Count == 0)
        {
            return;
        }

        facts.Set("NumNodeGroups", $"{shards.Count}");
        var nodes = shards.ConvertAll(shard => shard.Element("NodeGroupMembers")?.Elements().Count() ?? 0);
        if (nodes.TrueForAll(count => count > 0))
        {
            facts.Set(
                "ReplicasPerNodeGroup",
                nodes.Distinct().Count() == 1 ? $"{nodes[0] - 1}" : "not the same in every shard"
            );
        }
    }
}
