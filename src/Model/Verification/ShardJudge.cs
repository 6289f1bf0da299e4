using ElastiCache.Model.Twins;

namespace ElastiCache.Model.Verification;

/// <summary>Compares shards, slots and replicas with the declared ones.</summary>
internal static class ShardJudge
{
    /// <summary>In what they differ. Silent where no node could be asked.</summary>
    public static IEnumerable<LiveFinding> Judge(TwinCache cache, ObservedCache observed)
    {
        var primaries = observed.Nodes.Where(node => node.IsPrimary == true).ToList();
        if (primaries.Count == 0)
        {
            if (observed.Nodes.Any(node => node.Problem is null && node.IsPrimary is not null))
            {
                yield return DataPlaneRules.OnePrimary.Broken(cache, "", "no node is a primary");
            }

            yield break;
        }

        if (cache.IsClustered)
        {
            foreach (var finding in Clustered(cache, primaries).Concat(Views(cache, observed)))
            {
                yield return finding;
            }
        }
        else if (primaries.Count > 1)
        {
            yield return DataPlaneRules.OnePrimary.Broken(
                cache,
                "",
                $"{primaries.Count} nodes take themselves for the primary: {Addresses(primaries)}"
            );
        }

        foreach (var finding in Replicas(cache, observed, primaries))
        {
            yield return finding;
        }
    }

    private static IEnumerable<LiveFinding> Clustered(TwinCache cache, List<ObservedNode> primaries)
    {
        var owners = primaries.Where(node => node.Slots.Count > 0).ToList();
        if (owners.Count != cache.Shards.Count)
        {
            yield return DataPlaneRules.Shards.Broken(
                cache,
                "",
                $"{cache.Shards.Count} shards are declared, and {owners.Count} nodes own slots"
            );
        }

        foreach (var idle in primaries.Where(node => node.Slots.Count == 0))
        {
            yield return DataPlaneRules.OnePrimary.Broken(
                cache,
                idle.Address,
                $"{idle.Address} is a primary that owns no slots"
            );
        }

        var declared = cache.Shards.Select(shard => Text(shard.Slots)).ToHashSet(StringComparer.Ordinal);
        var found = owners.Select(node => Text(node.Slots)).ToHashSet(StringComparer.Ordinal);
        if (!declared.SetEquals(found))
        {
            var (none, several) = (Owned(owners, times => times == 0), Owned(owners, times => times > 1));
            yield return DataPlaneRules.Slots.Broken(
                cache,
                "",
                none.Count > 0 ? $"{Slots(none)} to no shard"
                    : several.Count > 0 ? $"{Slots(several)} to several shards"
                    : $"the shards own other slots than declared: {string.Join(" and ", found.Except(declared).Order(StringComparer.Ordinal))}"
            );
        }
    }

    // How a node sees the others: what it lacks, a client that asks it lacks too.
    private static IEnumerable<LiveFinding> Views(TwinCache cache, ObservedCache observed)
    {
        var nodes = observed
            .Nodes.Where(node => node.View is not null)
            .OrderBy(node => node.IsPrimary != true)
            .ToList();
        string NameOf(string id) => nodes.Find(node => node.View!.Id == id)?.Address ?? $"the node {id}";
        var isCovered = Owned(nodes, times => times == 0).Count == 0;
        var said = new HashSet<MovingSlot>();
        foreach (var node in nodes)
        {
            LiveFinding Finding(string message) =>
                DataPlaneRules.Slots.Broken(cache, node.Address, $"{node.Address} {message}");

            // Replicas tell what their primary told.
            foreach (var group in node.View!.Moving.Where(said.Add).GroupBy(moving => (moving.IsLeaving, moving.Other)))
            {
                var slots = string.Join(", ", group.Select(moving => moving.Slot).Order());
                yield return Finding(
                    $"still {(group.Key.IsLeaving ? "gives" : "takes")} slots {(group.Key.IsLeaving ? "to" : "from")} {NameOf(group.Key.Other)}: {slots}"
                );
            }

            var unknown = nodes.Where(other => !node.View.Known.Contains(other.View!.Id)).ToList();
            if (unknown.Count > 0)
            {
                yield return Finding($"does not know {Addresses(unknown)}");
            }

            if (isCovered && unknown.Count == 0 && node.View.Assigned < SlotRange.Count)
            {
                yield return Finding($"takes {SlotRange.Count - node.View.Assigned} slots for nobody's");
            }
        }
    }

    // The slots that so many nodes own, as ranges.
    private static List<SlotRange> Owned(List<ObservedNode> nodes, Predicate<int> isMeant)
    {
        var owners = new int[SlotRange.Count];
        foreach (var range in nodes.SelectMany(node => node.Slots))
        {
            for (var slot = range.First; slot <= range.Last; slot++)
            {
                owners[slot]++;
            }
        }

        var ranges = new List<SlotRange>();
        for (var slot = 0; slot < owners.Length; slot++)
        {
            if (isMeant(owners[slot]))
            {
                var first = slot;
                while (slot + 1 < owners.Length && isMeant(owners[slot + 1]))
                {
                    slot++;
                }

                ranges.Add(new SlotRange(first, slot));
            }
        }

        return ranges;
    }

    private static string Slots(List<SlotRange> ranges) =>
        ranges is [var one] && one.First == one.Last
            ? $"the slot {one} belongs"
            : $"the slots {string.Join(", ", ranges)} belong";

    private static IEnumerable<LiveFinding> Replicas(
        TwinCache cache,
        ObservedCache observed,
        List<ObservedNode> primaries
    )
    {
        // Behind tunnels and names replicas tell of addresses that are none of these.
        var known = observed.Nodes.Select(node => node.Address).ToHashSet(StringComparer.Ordinal);
        var followed = observed
            .Nodes.Where(node => node.IsPrimary == false)
            .Select(node => node.PrimaryAddress)
            .ToList();
        if (cache.IsClustered && followed.Count > 0 && !followed.Exists(address => known.Contains(address ?? "")))
        {
            yield break;
        }

        foreach (var primary in cache.IsClustered ? primaries : primaries.Take(1))
        {
            var declared = DeclaredReplicas(cache, primary);
            var replicas = observed.Nodes.Count(node =>
                node.IsPrimary == false && (!cache.IsClustered || node.PrimaryAddress == primary.Address)
            );
            // One that could not be asked is told by itself, and may be the one that is missing here.
            var unasked = observed.Nodes.Count(node => node.IsPrimary is null);
            if (declared is { } count && (replicas > count || replicas + unasked < count))
            {
                yield return DataPlaneRules.Replicas.Broken(
                    cache,
                    primary.Address,
                    $"{count} replicas of {primary.Address} are declared, and there are {replicas}"
                );
            }
        }
    }

    // Null for slots that no shard has as declared: that is told by itself.
    private static int? DeclaredReplicas(TwinCache cache, ObservedNode primary) =>
        (
            cache.IsClustered
                ? cache.Shards.FirstOrDefault(shard => Text(shard.Slots) == Text(primary.Slots))
                : cache.Shards[0]
        )
            is { } shard
            ? shard.Nodes - 1
            : null;

    private static string Text(IReadOnlyList<SlotRange> slots) => string.Join(',', slots.OrderBy(range => range.First));

    private static string Addresses(IEnumerable<ObservedNode> nodes) =>
        string.Join(", ", nodes.Select(node => node.Address));
}
