using System.Globalization;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Node types.</summary>
internal static class NodeUpdateRules
{
    private const string NodeTypeName = "CacheNodeType";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("X-07", "Nodes with data tiering and nodes without do not become each other.")
        {
            Effect = UpdateEffect.Refused,
            Before = """{"CacheNodeType": "cache.r6gd.xlarge"}""",
            After = """{"CacheNodeType": "cache.r7g.xlarge"}""",
            Source = UpdateRule.Guide + "data-tiering.html",
        },
        new("X-12", "Nodes become smaller in place unless one holds more data than the smaller type takes.")
        {
            Effect = UpdateEffect.InPlaceUnless,
            Before = """{"CacheNodeType": "cache.r7g.xlarge"}""",
            After = """{"CacheNodeType": "cache.r7g.large"}""",
            Source = UpdateRule.Guide + "Scaling.html",
        },
    ];

    /// <summary>Of replication groups, global datastores and Redis OSS nodes.</summary>
    public static IEnumerable<Verdict> Tiering(ResourceChange change)
    {
        if (
            change.Changes(NodeTypeName)
            && IsTiered(change.Old) is { } before
            && IsTiered(change.New) is { } after
            && before != after
        )
        {
            yield return Verdict.Refused(
                "X-07",
                NodeTypeName,
                $"{Wording.Change(change, NodeTypeName)}; a cache cannot go {(before ? "from" : "to")} nodes with data "
                    + $"tiering. Choose a type {(before ? "with" : "without")} it, or move to a new cache",
                second: change.Type == ResourceTypes.GlobalReplicationGroup
                    ? null
                    : new SecondCache(
                        "with the other node type",
                        [Edit.AsNew(NodeTypeName), Edit.Flag("DataTieringEnabled", after)]
                    )
            );
        }
    }

    /// <summary>Nodes with less memory hold the data, or they do not: the templates cannot know.</summary>
    public static IEnumerable<Verdict> Smaller(ResourceChange change)
    {
        if (
            change.Changes(NodeTypeName)
            && change.New.Engine != EngineName.Memcached
            && Size(change.Old) is { } before
            && Size(change.New) is { } after
            && after.MemoryGiB < before.MemoryGiB
        )
        {
            var usable = NodeMemory.CapacityGiB(after).ToString("0.##", CultureInfo.InvariantCulture);
            var isTiered = after.SsdGiB > 0;
            yield return Verdict.Unless(
                "X-12",
                NodeTypeName,
                $"{Wording.Change(change, NodeTypeName)}; in place unless a node holds more than the smaller one takes "
                    + $"(about {usable} GiB, "
                    + (isTiered ? "its SSD and its memory after the reserved quarter)" : "after the reserved quarter)"),
                before: "the maximum of BytesUsedForCache of each node"
                    + (isTiered ? ", with the dimension Tier Memory and SSD together," : "")
                    + $" over the last two weeks is below {usable} GiB, and "
                    + "aws elasticache list-allowed-node-type-modifications "
                    + (
                        change.Type == ResourceTypes.CacheCluster ? "--cache-cluster-id ID"
                        : change.Type == ResourceTypes.GlobalReplicationGroup
                            ? "--replication-group-id ID of each member"
                        : "--replication-group-id ID"
                    )
                    + " names the type",
                after: "aws elasticache describe-cache-clusters shows the new CacheNodeType: CloudFormation reports success "
                    + "even where the service gives up and says so in its events only",
                question: // Without the dimension Tier nobody knows what the metric counts of the SSD.
                isTiered ? null : new LiveQuestion(LiveQuestionKind.NodesHold, NodeMemory.UsableGiB(after))
            );
        }
    }

    private static NodeSize? Size(Side side) =>
        side.Text(NodeTypeName).TryGet(out var name) ? CacheNodeType.Of(name).Size : null;

    /// <summary>Whether the nodes have data tiering; null where that cannot be told.</summary>
    public static bool? IsTiered(Side side) =>
        side.Text(NodeTypeName).TryGet(out var name)
            ? CacheNodeType.Of(name).Family?.Can(NodeCapabilities.DataTiering)
            : null;
}
