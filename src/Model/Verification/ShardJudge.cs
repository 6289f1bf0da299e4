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
                yield return LiveFinding.Of(DataPlaneRules.OnePrimary, cache, "", "no node is a primary");
            }

            yield break;
        }

        if (cache.IsClustered)
        {
            foreach (var finding in Clustered(cache, primaries))
            {
                yield return finding;
            }
        }
        else if (primaries.Count > 1)
        {
            yield return LiveFinding.Of(
                DataPlaneRules.OnePrimary,
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
            yield return LiveFinding.Of(
                DataPlaneRules.Shards,
                cache,
                "",
                $"{cache.Shards.Count} shards are declared, and {owners.Count} nodes own slots"
            );
        }

        foreach (var idle in primaries.Where(node => node.Slots.Count == 0))
        {
            yield return LiveFinding.Of(
                DataPlaneRules.OnePrimary,
                cache,
                idle.Address,
                $"{idle.Address} is a primary that owns no slots"
            );
        }

        var declared = cache.Shards.Select(shard => Text(shard.Slots)).ToHashSet(StringComparer.Ordinal);
        var found = owners.Select(node => Text(node.Slots)).ToHashSet(StringComparer.Ordinal);
        if (!declared.SetEquals(found))
        {
            var covered = owners.SelectMany(node => node.Slots).Sum(range => range.Last - range.First + 1);
            yield return LiveFinding.Of(
                DataPlaneRules.Slots,
                cache,
                "",
                covered < SlotRange.Count
                    ? $"{SlotRange.Count - covered} slots belong to no shard"
                    : $"the shards own other slots than declared: {string.Join(" and ", found.Except(declared).Order(StringComparer.Ordinal))}"
            );
        }
    }

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

        foreach (var primary in cache.IsClustered ? primaries.Where(node => node.Slots.Count > 0) : primaries.Take(1))
        {
            var declared = DeclaredReplicas(cache, primary);
            var replicas = observed.Nodes.Count(node =>
                node.IsPrimary == false && (!cache.IsClustered || node.PrimaryAddress == primary.Address)
            );
            // One that could not be asked is told by itself, and may be the one that is missing here.
            var unasked = observed.Nodes.Count(node => node.IsPrimary is null);
            if (declared is { } count && (replicas > count || replicas + unasked < count))
            {
                yield return LiveFinding.Of(
                    DataPlaneRules.Replicas,
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
