using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>
/// Durability of a group that exists: sync and async are exchanged in place. About turning it on or off, the pages of AWS
/// contradict each other.
/// </summary>
internal static class DurabilityRules
{
    private const string Durability = "Durability";

    private const string Contradiction =
        "since October 2026 a page of AWS says that it is turned on and off in place "
        + "(Durability.ChangingDurability of the user guide), and others still say that it is decided at creation "
        + "(Durability.Configuring, Durability.Limitations). A change set tells whether CloudFormation replaces the group, and "
        + "the update, which is rolled back otherwise, whether the service takes it: "
        + CreateOnlyProperties.ChangeSet;

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "L-27",
            "Durability changes alone in its update: sync and async into each other in place; whether it is turned on and off, "
                + "sources do not agree since October 2026, and without what it needs it is refused."
        )
        {
            Effect = UpdateEffect.Unclear,
            Before =
                """{"Engine": "valkey", "EngineVersion": "9.0", "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey9.cluster.on", "AutomaticFailoverEnabled": true, "MultiAZEnabled": true, "TransitEncryptionEnabled": true, "CacheSubnetGroupName": "caches", "Durability": "disabled"}""",
            After =
                """{"Engine": "valkey", "EngineVersion": "9.0", "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey9.cluster.on", "AutomaticFailoverEnabled": true, "MultiAZEnabled": true, "TransitEncryptionEnabled": true, "CacheSubnetGroupName": "caches", "Durability": "sync"}""",
            Source = UpdateRule.Guide + "Durability.ChangingDurability.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        // Left out it stays.
        if (!change.Changes(Durability) || !change.New.Has(Durability))
        {
            return [];
        }

        return (IsOn(change.Old), IsOn(change.New)) switch
        {
            ({ } before, { } after) when before != after => [Switched(change, after)],
            (true, true) => Exchanged(change),
            _ => [],
        };
    }

    private static Verdict Switched(ResourceChange change, bool after)
    {
        // What is turned on must be able to have it, and what is turned off has it already.
        if (Missing(after ? change.New : change.Old) is { } missing)
        {
            return Verdict.Refused(
                "L-27",
                Durability,
                $"{Wording.Change(change, Durability)}; a group that exists turns durability {(after ? "on" : "off")} only {missing}. "
                    + "Move to a new cache",
                second: new SecondCache(after ? "with durability" : "without durability", [Edit.AsNew(Durability)])
            );
        }

        var others = Others(change);
        return Verdict.PerhapsRefused(
            "L-27",
            Durability,
            $"{Wording.Change(change, Durability)}; {Contradiction}"
                + (
                    others.Count == 0
                        ? ""
                        : $". It is to be the only change: leave {string.Join(", ", others)} to another update"
                )
        );
    }

    private static IEnumerable<Verdict> Exchanged(ResourceChange change)
    {
        var others = Others(change);
        if (others.Count > 0)
        {
            yield return Verdict.NeedsSteps(
                "L-27",
                Durability,
                $"{Wording.Change(change, Durability)}; AWS asks for a change of durability by itself, and NEW also changes "
                    + string.Join(", ", others),
                detours:
                [
                    [Edit.AsNew(Durability)],
                    [.. others.Select(Edit.AsNew)],
                ]
            );
        }
    }

    // Tags are no part of what changes the group.
    private static List<string> Others(ResourceChange change) =>
        [.. change.Properties.Select(property => property.Name).Where(name => name is not (Durability or "Tags"))];

    private static string? Missing(Side side)
    {
        var group = side.Group;
        return side.Supports(EngineFeature.Durability) == false ? $"with {EngineFeature.Durability.Availability}"
            : group.HasClusterMode == false ? "with cluster mode"
            : group.HasMultiAZ == false ? "with Multi-AZ"
            : CacheTopology.HasShardWithoutReplica(group) ? "with a replica in every shard"
            : group.HasTransitEncryption == false ? "with encryption in transit"
            : GlobalDatastoreRules.IsMember(side) ? "outside of a global datastore"
            : null;
    }

    // What the default is, the service decides.
    private static bool? IsOn(Side side) =>
        side.Text(Durability) is var written && (written.IsAbsent || written.Is("disabled")) ? false
        : written.Is("sync") || written.Is("async") ? true
        : null;
}
