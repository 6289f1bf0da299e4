using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>What a schema cannot say of the network.</summary>
internal static partial class NetworkContradictions
{
    /// <summary>Every mistake in <paramref name="network"/>.</summary>
    public static IEnumerable<string> In(NetworkSettings network)
    {
        (string Name, object? Settings)[] all =
        [
            ("create", network.Create),
            ("lookup", network.Lookup),
            ("existing", network.Existing),
        ];
        string[] ways = [.. all.Where(way => way.Settings is not null).Select(way => way.Name)];
        return
        [
            .. ways.Length == 1
                ? []
                : (string[])
                    [
                        $"$.network: give exactly one of create, lookup and existing, got {(ways.Length == 0 ? "none" : string.Join(" and ", ways))}",
                    ],
            .. network.Create is { } create ? OfCreate(create) : [],
            .. network.Lookup is { } lookup ? OfLookup(lookup) : [],
            .. network.Existing is { } existing ? OfExisting(existing) : [],
        ];
    }

    private static IEnumerable<string> OfCreate(CreateVpcSettings create)
    {
        if (create.AvailabilityZones is < 2 or > 3)
        {
            yield return $"$.network.create.availabilityZones: must be 2 or 3, got {create.AvailabilityZones}";
        }

        if (create.NatGateways < 0 || create.NatGateways > create.AvailabilityZones)
        {
            yield return $"$.network.create.natGateways: must be between 0 and the number of Availability Zones, got {create.NatGateways}";
        }

        // What the subnets take: 4096 addresses, or more with a third zone and public subnets (see VpcSource).
        var longest = create is { AvailabilityZones: > 2, NatGateways: > 0 } ? 19 : 20;
        if (
            !IPNetwork.TryParse(create.Cidr, out var range)
            || range.BaseAddress.AddressFamily != AddressFamily.InterNetwork
            || range.ToString() != create.Cidr
            || range.PrefixLength < 16
            || range.PrefixLength > longest
        )
        {
            yield return $"$.network.create.cidr: must be an IPv4 range between /16 and /{longest}, such as 10.0.0.0/16, got {Quote(create.Cidr)}";
        }
    }

    private static IEnumerable<string> OfLookup(LookupVpcSettings lookup)
    {
        if (lookup is { VpcId: null, Name: null, Tags.Count: 0 })
        {
            yield return "$.network.lookup: give vpcId, name or tags, got {}";
        }

        if (lookup.VpcId is { } id && !Vpc().IsMatch(id))
        {
            yield return $"$.network.lookup.vpcId: {LooksLike("VPC", "vpc", id)}";
        }

        if (lookup.Name is "")
        {
            yield return "$.network.lookup.name: must not be empty, got \"\"";
        }
    }

    private static IEnumerable<string> OfExisting(ExistingVpcSettings existing)
    {
        if (!Vpc().IsMatch(existing.VpcId))
        {
            yield return $"$.network.existing.vpcId: {LooksLike("VPC", "vpc", existing.VpcId)}";
        }

        if (existing.SubnetIds.Count == 0)
        {
            yield return "$.network.existing.subnetIds: there must be at least one, got []";
        }

        foreach (var (index, id) in existing.SubnetIds.Index())
        {
            if (!Subnet().IsMatch(id))
            {
                yield return $"$.network.existing.subnetIds[{index}]: {LooksLike("subnet", "subnet", id)}";
            }
            else if (existing.SubnetIds.IndexOf(id) < index)
            {
                yield return $"$.network.existing.subnetIds[{index}]: {id} is given twice";
            }
        }

        if (existing.SubnetIds.Count != existing.AvailabilityZones.Count)
        {
            yield return $"$.network.existing.availabilityZones: there must be one for each of the {existing.SubnetIds.Count} subnets, got {existing.AvailabilityZones.Count}";
        }
    }

    private static string LooksLike(string what, string prefix, string got) =>
        $"the id of a {what} looks like {prefix}-0123456789abcdef0, got {Quote(got)}";

    [GeneratedRegex(@"^vpc-[0-9a-f]{8,17}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Vpc();

    [GeneratedRegex(@"^subnet-[0-9a-f]{8,17}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subnet();
}
