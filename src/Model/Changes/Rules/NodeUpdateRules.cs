using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Node types.</summary>
internal static class NodeUpdateRules
{
    private const string NodeTypeName = "CacheNodeType";

    /// <summary>Of replication groups and Redis OSS nodes.</summary>
    public static IEnumerable<Verdict> Tiering(ResourceChange change)
    {
        if (
            change.Changes(NodeTypeName)
            && IsTiered(change.Old) is { } before
            && IsTiered(change.New) is { } after
            && before != after
        )
        {
            yield return new Verdict(
                UpdateEffect.Refused,
                "X-07",
                NodeTypeName,
                $"{Wording.Change(change, NodeTypeName)}; a cache cannot go {(before ? "from" : "to")} nodes with data "
                    + $"tiering. Choose a type {(before ? "with" : "without")} it, or move to a new cache"
            )
            {
                Steps = MoveSteps.To(
                    change,
                    "with the other node type",
                    new TemplateChange(NodeTypeName, Wording.Of(change.New, NodeTypeName)),
                    new TemplateChange("DataTieringEnabled", after ? "true" : "false")
                ),
            };
        }
    }

    private static bool? IsTiered(Side side) =>
        side.Text(NodeTypeName).TryGet(out var name)
            ? CacheNodeType.Of(name).Family?.Can(NodeCapabilities.DataTiering)
            : null;
}
