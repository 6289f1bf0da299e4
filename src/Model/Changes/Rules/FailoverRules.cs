using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Replicas and failover of a group without cluster mode.</summary>
internal static class FailoverRules
{
    private const string Nodes = "NumCacheClusters";
    private const string Replicas = "ReplicasPerNodeGroup";
    private const string Failover = "AutomaticFailoverEnabled";
    private const string MultiAz = "MultiAZEnabled";

    // Read from a report of 2020. Trial T3 of docs/acceptance.md asks AWS.
    private const string Report = "cloudformation-coverage-roadmap#383; not yet tried on AWS";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("X-05", "Replicas are added and removed in place, down to what automatic failover needs.")
        {
            Effect = UpdateEffect.Refused,
            Before = """{"NumCacheClusters": 2, "AutomaticFailoverEnabled": true}""",
            After = """{"NumCacheClusters": 1, "AutomaticFailoverEnabled": true}""",
            ReportedAs = "R-05",
            Evidence = Evidence.ServiceError,
            Source = UpdateRule.Guide + "AutoFailover.html",
        },
    ];

    // Off as it is in OLD, Multi-AZ may be written with a condition that holds by now.
    private static IReadOnlyList<IReadOnlyList<Edit>> Off(ResourceChange change)
    {
        Edit[] failover = [Edit.AsNew(Nodes), Edit.Flag(Failover, false)];
        Edit[] both = [.. failover, Edit.Flag(MultiAz, false)];
        return change.Old.Group.HasMultiAZ != false ? [both]
            : change.Changes(MultiAz) ? [failover, both]
            : [failover];
    }

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        var (old, @new) = (change.Old, change.New);
        if (
            @new.Flag(Failover).Is(true)
            && @new.Number(Nodes).Is(1)
            && (change.Changes(Nodes) || change.Changes(Failover))
        )
        {
            yield return Verdict.Refused(
                "R-05",
                change.Changes(Nodes) ? Nodes : Failover,
                "'Automatic failover requires 2 or more cache clusters. Create more cache clusters or disable automatic "
                    + "failover.' "
                    + (
                        change.Changes(Nodes)
                            ? "Keep two nodes, or turn failover and Multi-AZ off, best in an update before: that one update does "
                                + $"both in this order is concluded from a report ({Report})"
                            : "Add a replica in an update before"
                    )
            );
        }
        else if (
            // Left out with failover off, it is 1 (R-26).
            old.Group.NodeCount.Is(1)
            && @new.Number(Nodes).TryGet(out var nodes)
            && nodes > 1
            && !old.Flag(Failover).Is(true)
            && @new.Group.HasFailover == true
            && (@new.Has(Failover) || !old.Has(Failover))
        )
        {
            yield return Verdict.NeedsSteps(
                "R-05",
                Failover,
                "failover cannot be turned on in the update that adds the first replica: the replica is not there yet "
                    + $"when the service looks ({Report})",
                covers: [Nodes, MultiAz],
                detours: Off(change)
            );
        }
        else if (
            // Whether the replicas change in place at all, X-16 asks.
            old.Number(Replicas).Is(0)
            && @new.Number(Replicas).TryGet(out var replicas)
            && replicas > 0
            && change.Changes(Failover)
            && @new.Flag(Failover).Is(true)
            && ClusterModeRules.IsEnabled(old) != true
        )
        {
            yield return Verdict.PerhapsRefused(
                "R-05",
                Failover,
                $"{Wording.Change(change, Failover)}; if the replicas change in place, failover cannot be turned on in the update that adds "
                    + $"the first one: the replica is not there yet when the service looks ({Report}). First {Replicas}, then "
                    + $"{(change.Changes(MultiAz) ? $"{Failover} and {MultiAz}" : Failover)} in an update of its own",
                covers: [MultiAz]
            );
        }
        else if (
            old.Group.NodeCount.TryGet(out var before)
            && @new.Number(Nodes).TryGet(out var after)
            && before < after
        )
        {
            yield return Verdict.Fact(Nodes, Wording.Change(change, Nodes), step: "Add the replicas");
        }
        else if (change.Changes(Failover) && @new.Flag(Failover).Is(true))
        {
            var isBoth = change.Changes(MultiAz) && @new.Flag(MultiAz).Is(true);
            foreach (var property in isBoth ? [Failover, MultiAz] : new[] { Failover })
            {
                yield return Verdict.Fact(
                    property,
                    Wording.Change(change, property),
                    step: isBoth ? "Turn failover and Multi-AZ on" : "Turn failover on"
                );
            }
        }

        if (
            change.Changes(Nodes)
            && change.Changes(Failover)
            && @new.Number(Nodes).Is(1)
            && @new.Flag(Failover).Is(false)
        )
        {
            yield return Verdict.InPlace(
                "R-05",
                Nodes,
                $"{Wording.Change(change, Nodes)}; failover has to be off before the last replica goes, and that one update does "
                    + $"both in this order is concluded from a report ({Report}). To be sure, turn failover off in an update before"
            );
        }

        if (change.Changes(Failover) && @new.Flag(Failover).Is(false) && ClusterModeRules.IsEnabled(old) == true)
        {
            yield return Verdict.Refused(
                "R-07",
                Failover,
                "'Turning off automatic failover for replication group with cluster mode enabled is not supported.' "
                    + "Leave it on"
            );
        }
    }
}
