using System.Text.Json;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Shards: online only with the update policy, and best alone; never without replicas.</summary>
internal static class ShardUpdateRules
{
    private const string Shards = "NumNodeGroups";
    private const string Placement = "NodeGroupConfiguration";
    private static readonly TemplateChange Policy = new("UpdatePolicy", "{UseOnlineResharding: true}");

    public static IEnumerable<Verdict> Resharding(ResourceChange change)
    {
        var changed = new[] { Shards, Placement }.Where(change.Changes).ToList();
        if (changed.Count == 0)
        {
            yield break;
        }

        var what = Wording.Change(change, changed[0]);
        if (!change.New.UsesOnlineResharding)
        {
            yield return new Verdict(
                changed.Exists(property => change.Find(property)!.IsCertain)
                    ? UpdateEffect.Replaced
                    : UpdateEffect.Unclear,
                "X-06",
                changed[0],
                $"{what}; without UpdatePolicy UseOnlineResharding: true, CloudFormation replaces the group"
            )
            {
                Covers = changed,
                Steps =
                [
                    new(
                        "Reshard online, with nothing else in the update",
                        [Policy, .. changed.Select(name => new TemplateChange(name, Wording.Of(change.New, name)))]
                    ),
                ],
            };
            yield break;
        }

        if (ClusterModeRules.IsEnabled(change.Old) == false && ClusterModeRules.IsEnabled(change.New) == false)
        {
            yield return new Verdict(
                UpdateEffect.Refused,
                "R-28",
                changed[0],
                $"{what}; 'Operation is only applicable for cluster mode enabled replication groups'. Enable cluster mode "
                    + "first"
            )
            {
                Covers = changed,
            };
            yield break;
        }

        var others = change.Properties.Where(property => !changed.Contains(property.Name)).ToList();
        yield return new Verdict(
            UpdateEffect.InPlace,
            "X-06",
            changed[0],
            $"{what}, online"
                + (
                    others.Count == 0
                        ? ""
                        : "; AWS recommends to change nothing else in that update, and NEW also changes "
                            + string.Join(", ", others.Select(property => property.Name))
                )
        )
        {
            Covers = changed,
        };
    }

    /// <summary>A group with cluster mode and without replicas can be created, and no update of it ever succeeds.</summary>
    public static IEnumerable<Verdict> WithoutReplicas(ResourceChange change)
    {
        if (change.Properties.Count > 0 && ClusterModeRules.IsEnabled(change.Old) == true && HasNone(change.Old))
        {
            yield return new Verdict(
                UpdateEffect.Refused,
                "R-08",
                "ReplicasPerNodeGroup",
                "0 with cluster mode: every update fails, even one of tags, with 'Replication group must have at least "
                    + "one read replica to enable autofailover'. Move to a new cache with replicas"
            )
            {
                Steps = MoveSteps.To(
                    change,
                    "with at least one replica a shard",
                    new TemplateChange("ReplicasPerNodeGroup", "1")
                ),
            };
        }
    }

    private static bool HasNone(Side side) =>
        side.Number("ReplicasPerNodeGroup").Is(0)
        || (
            side.Items(Placement) is { Count: > 0 } shards && shards.All(shard => shard.Number("ReplicaCount").Is(0))
        );
}
