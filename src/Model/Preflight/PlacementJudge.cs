using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Preflight;

/// <summary>Whether new caches find a place in their subnets.</summary>
internal static class PlacementJudge
{
    /// <summary>Everything that was looked at.</summary>
    public static IEnumerable<PreflightCheck> Judge(IReadOnlyList<CachePlacement> placements, AccountFacts account)
    {
        var placed = placements
            .Select(placement => (Placement: placement, Subnets: Known(placement, account)))
            .Where(entry => entry.Subnets.Count > 0)
            .ToList();
        foreach (var (placement, subnets) in placed)
        {
            foreach (var check in Of(placement, subnets, account))
            {
                yield return check;
            }
        }

        // Caches in the same subnets share their addresses.
        foreach (
            var shared in placed
                .Where(entry => !entry.Placement.IsServerless)
                .GroupBy(entry => string.Join(", ", entry.Subnets.Keys.Order(StringComparer.Ordinal)))
        )
        {
            var needed = shared.Sum(entry => entry.Placement.Addresses);
            var free = shared.First().Subnets.Values.Sum(subnet => subnet.FreeAddresses);
            yield return new PreflightCheck(
                PreflightRules.Addresses,
                shared.First().Placement.LogicalId,
                shared.Key,
                needed <= free,
                $"{shared.Key}: {Sentences.Counted(needed, "new node")}, {free} free addresses"
            );
        }
    }

    private static IEnumerable<PreflightCheck> Of(
        CachePlacement placement,
        Dictionary<string, SubnetFact> subnets,
        AccountFacts account
    )
    {
        var vpcs = subnets
            .Values.Select(subnet => subnet.Vpc)
            .Concat(
                placement
                    .SecurityGroups.Where(account.SecurityGroupVpcs.ContainsKey)
                    .Select(group => account.SecurityGroupVpcs[group])
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (vpcs.Count > 1)
        {
            yield return new PreflightCheck(
                PreflightRules.Subnets,
                placement.LogicalId,
                "",
                false,
                $"its subnets and security groups are of several VPCs: {string.Join(", ", vpcs)}"
            );
        }

        if (placement.IsServerless)
        {
            foreach (var (id, subnet) in subnets)
            {
                yield return new PreflightCheck(
                    PreflightRules.Addresses,
                    placement.LogicalId,
                    id,
                    subnet.FreeAddresses > 0,
                    $"{id}: {subnet.FreeAddresses} free addresses for a serverless cache"
                );
            }
        }

        var zones = subnets.Values.Select(subnet => subnet.Zone).Distinct(StringComparer.Ordinal).ToList();
        foreach (var zone in placement.Zones.Distinct(StringComparer.Ordinal))
        {
            yield return new PreflightCheck(
                PreflightRules.Zones,
                placement.LogicalId,
                zone,
                zones.Contains(zone),
                zones.Contains(zone)
                    ? $"{zone} has a subnet"
                    : $"{zone} has no subnet of the cache: there are {string.Join(", ", zones.Order(StringComparer.Ordinal))}"
            );
        }

        if (placement.IsMultiAZ)
        {
            yield return new PreflightCheck(
                PreflightRules.Zones,
                placement.LogicalId,
                "",
                zones.Count > 1,
                zones.Count > 1
                    ? $"Multi-AZ over {string.Join(", ", zones.Order(StringComparer.Ordinal))}"
                    : $"Multi-AZ needs subnets in two zones, and all of them are in {zones[0]}"
            );
        }
    }

    private static Dictionary<string, SubnetFact> Known(CachePlacement placement, AccountFacts account)
    {
        var ids =
            placement.SubnetGroup is { } group && account.SubnetGroups.TryGetValue(group, out var members)
                ? members
                : placement.SubnetIds;
        return ids.Distinct(StringComparer.Ordinal)
            .Where(account.Subnets.ContainsKey)
            .ToDictionary(id => id, id => account.Subnets[id], StringComparer.Ordinal);
    }
}
