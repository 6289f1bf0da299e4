using System.Net;
using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

// Subnets that are created in a range that another one has until the update is through.
internal sealed partial class StackConflicts
{
    private IEnumerable<StackConflict> Ranges(string stack)
    {
        if (!old.TryGetValue(stack, out var before))
        {
            yield break;
        }

        (TemplateResource Taker, TemplateResource Holder)[] pairs =
        [
            .. from taker in @new[stack].OfType(ResourceTypes.Subnet)
            where IsSure(taker) && IsCreated(before, taker)
            from holder in before.OfType(ResourceTypes.Subnet)
            where IsSure(holder) && IsInOneVpc(stack, holder, taker) && Overlap(RangeOf(holder), RangeOf(taker))
            select (taker, holder),
        ];
        foreach (var taker in pairs.GroupBy(pair => pair.Taker, pair => pair.Holder))
        {
            var isItself = taker.Any(holder => holder.LogicalId == taker.Key.LogicalId);
            var held = string.Join(
                " and ",
                taker.Select(holder =>
                    $"{RangeOf(holder)} of {(holder.LogicalId == taker.Key.LogicalId ? "what it replaces" : holder.LogicalId)}"
                )
            );
            yield return new StackConflict(
                stack,
                [stack],
                $"'The CIDR {RangeOf(taker.Key)} conflicts with another subnet', for {taker.Key.LogicalId} is created before the update deletes {held}"
                    + (isItself ? ". Write another range, or leave it in its zone" : ""),
                // What stands in it keeps it from being away for a while.
                isItself || pairs.Any(pair => Stays(stack, pair.Holder))
                    ? []
                    : Free(stack, before, pairs)
            );
        }
    }

    // One that only moves may be away for a while; one that is new waits until the others are gone.
    private static StackStep[] Free(
        string stack,
        Template old,
        (TemplateResource Taker, TemplateResource Holder)[] pairs
    )
    {
        var areThere = Array.TrueForAll(pairs, pair => old.Resources.ContainsKey(pair.Taker.LogicalId));
        return
        [
            new(areThere ? StackVerb.DeployWithout : StackVerb.DeployOldWithout, [stack])
            {
                Without = [.. pairs.Select(pair => (areThere ? pair.Taker : pair.Holder).LogicalId).Distinct()],
                Meanwhile = Gateways(old, pairs),
            },
            StackStep.All,
        ];
    }

    private static string? Gateways(Template old, (TemplateResource Taker, TemplateResource Holder)[] pairs) =>
        old.OfType("AWS::EC2::NatGateway")
            .Any(gateway =>
                NeighbourTypes.Property(gateway, "SubnetId") is { } subnet
                && ReferenceIn(subnet) is { } id
                && pairs.Any(pair => pair.Taker.LogicalId == id || pair.Holder.LogicalId == id)
            )
            ? "nothing gets out by a NAT gateway until the next step, and comes from another address afterwards"
            : null;

    private bool Stays(string stack, TemplateResource holder) =>
        @new[stack].Resources.TryGetValue(holder.LogicalId, out var after)
        && after.Type == ResourceTypes.Subnet
        && RangeOf(after) == RangeOf(holder)
        && !NeighbourTypes.IsSurelyReplaced(holder, after);

    private static bool IsCreated(Template old, TemplateResource subnet) =>
        !old.Resources.TryGetValue(subnet.LogicalId, out var before)
        || before.Type != ResourceTypes.Subnet
        || (RangeOf(before) is { } range && RangeOf(subnet) is { } now && range != now)
        // Such as one of another zone, which keeps its range.
        || NeighbourTypes.IsSurelyReplaced(before, subnet);

    private bool IsInOneVpc(string stack, TemplateResource before, TemplateResource after) =>
        NeighbourTypes.Property(before, "VpcId") is { } vpc
        && NeighbourTypes.IsSame(vpc, NeighbourTypes.Property(after, "VpcId"))
        && !IsReplaced(stack, vpc);

    private static string? RangeOf(TemplateResource subnet) =>
        NeighbourTypes.Property(subnet, "CidrBlock") is { ValueKind: JsonValueKind.String } range
            ? range.GetString()
            : null;

    private static bool Overlap(string? one, string? other) =>
        IPNetwork.TryParse(one, out var first)
        && IPNetwork.TryParse(other, out var second)
        && first.BaseAddress.AddressFamily == second.BaseAddress.AddressFamily
        && (first.Contains(second.BaseAddress) || second.Contains(first.BaseAddress));
}
