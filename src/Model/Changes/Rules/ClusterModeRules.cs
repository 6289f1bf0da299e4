using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Cluster mode: disabled, compatible, enabled, one after the other and each alone in its update.</summary>
internal static class ClusterModeRules
{
    private const string Mode = "ClusterMode";
    private const string Group = "CacheParameterGroupName";
    private const string Disabled = "disabled";
    private const string Compatible = "compatible";
    private const string Enabled = "enabled";
    private const string Sentence =
        "'Cluster mode updates are not supported while attempting to update additional properties'";

    private const string Nodes = "NumCacheClusters";

    private static readonly string[] Between =
    [
        Nodes,
        "NumNodeGroups",
        "NodeGroupConfiguration",
        "CacheNodeType",
        "Engine",
        "EngineVersion",
    ];

    private static readonly string[] OfTopology = ["NumNodeGroups", "NodeGroupConfiguration", Nodes];

    /// <summary>Whether the group runs with cluster mode; null where that cannot be told.</summary>
    public static bool? IsEnabled(Side side) =>
        Of(side) switch
        {
            null => null,
            var mode => mode == Enabled,
        };

    /// <summary>Whether the group is between the modes, where it cannot be scaled or upgraded.</summary>
    public static bool IsBetween(Side side) => Of(side) == Compatible;

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        var (old, @new) = (Of(change.Old), Of(change.New));
        if (old == Compatible && @new == Compatible && Between.FirstOrDefault(change.Changes) is { } barred)
        {
            return
            [
                new(
                    UpdateEffect.Refused,
                    "L-19",
                    barred,
                    $"{Wording.Change(change, barred)}; a group in cluster mode compatible cannot be scaled or upgraded. Go on "
                        + "to enabled, or back to disabled, in an update before"
                ),
            ];
        }

        if (old is null || @new is null || old == @new)
        {
            return [];
        }

        return (old, @new) switch
        {
            (Enabled, _) =>
            [
                new(
                    UpdateEffect.Refused,
                    "L-19",
                    Mode,
                    $"{old} -> {@new}; a group with cluster mode cannot go back. Keep it, or move to a new cache"
                )
                {
                    Steps = MoveSteps.To(change, "without cluster mode", new TemplateChange(Mode, Disabled)),
                },
            ],
            _ when IsTooOld(change.New) =>
            [
                new(
                    UpdateEffect.Refused,
                    "L-19",
                    Mode,
                    $"{old} -> {@new}; the mode of a group that exists can be changed with "
                        + $"{EngineFeature.ClusterModeProperty.Availability}. Upgrade the engine first, or move to a new cache"
                ),
            ],
            (_, Compatible or Enabled) when change.New.Flag("AutomaticFailoverEnabled").IsNot(true) =>
            [
                new(
                    UpdateEffect.Refused,
                    "L-19",
                    Mode,
                    $"{old} -> {@new}; that needs failover and at least one replica: add a replica and turn "
                        + "AutomaticFailoverEnabled on in updates before"
                ),
            ],
            _ => Migration(change, old, @new),
        };
    }

    private static IEnumerable<Verdict> Migration(ResourceChange change, string old, string @new)
    {
        string[] covered = [Mode, Group, .. Topology(change)];
        var alone = change.Properties.All(property => property.Name is Mode or Group);
        if (alone && change.New.Has(Mode) && (old, @new) is not (Disabled, Enabled))
        {
            yield return new Verdict(
                UpdateEffect.InPlace,
                "L-19",
                Mode,
                $"{old} -> {@new}"
                    + (@new == Compatible ? "; clients can now move to the cluster protocol (enabled is final)" : "")
            )
            {
                Covers = [Mode, Group],
            };
            yield break;
        }

        yield return new Verdict(
            UpdateEffect.NeedsSteps,
            "L-19",
            Mode,
            (old, @new) is (Disabled, Enabled)
                ? "disabled -> enabled; it goes by way of compatible, each mode alone in its update"
                : $"{old} -> {@new} together with other changes: {Sentence}"
        )
        {
            Covers = covered,
            Steps = [.. Steps(change, old, @new)],
        };
    }

    private static IEnumerable<UpdateStep> Steps(ResourceChange change, string old, string @new)
    {
        TemplateChange[] group = change.Changes(Group)
            ? [new(Group, Wording.Of(change.New, Group) ?? "a group with cluster-enabled yes")]
            : [];
        if (old == Disabled)
        {
            yield return new UpdateStep(
                "Let clients speak both protocols; all keys must be in database 0, and nothing else may change",
                [new TemplateChange(Mode, Compatible), .. group]
            );
        }

        if (@new == Disabled)
        {
            yield return new UpdateStep(
                "Go back to the protocol without cluster mode; nothing else may change",
                [new TemplateChange(Mode, Disabled), .. group]
            );
        }

        if (@new == Enabled)
        {
            yield return new UpdateStep(
                "Once every client uses a cluster client, finish, which is final; nothing else may change",
                [new TemplateChange(Mode, Enabled), .. old == Disabled ? [] : group]
            );
        }

        if (Topology(change).ToList() is { Count: > 0 } topology)
        {
            yield return new UpdateStep(
                "Change the nodes",
                [.. topology.Select(property => new TemplateChange(property, Wording.Of(change.New, property)))]
            );
        }
    }

    // Shards need cluster mode; replicas are added before, and their number only leaves the template with the shards.
    private static IEnumerable<string> Topology(ResourceChange change) =>
        OfTopology.Where(property => change.Changes(property) && (property != Nodes || !change.New.Has(Nodes)));

    private static string? Of(Side side)
    {
        var written = side.Text(Mode);
        if (written.IsPresent)
        {
            return written.TryGet(out var mode) ? mode.ToLowerInvariant() : null;
        }

        // Not written, the parameter group decides; where it is not known, more than one shard.
        return side.ParameterGroup?.ClusterEnabled switch
        {
            true => Enabled,
            false => Disabled,
            null when side.Number("NumNodeGroups").TryGet(out var shards) && shards > 1 => Enabled,
            // The default parameter group.
            null when !side.Has(Group) && side.Has("NumCacheClusters") => Disabled,
            null => null,
        };
    }

    private static bool IsTooOld(Side side) =>
        side.Engine is { } engine
        && side.Text("EngineVersion").TryGet(out var version)
        && EngineFeature.ClusterModeProperty.SupportedBy(engine, version) == false;
}
