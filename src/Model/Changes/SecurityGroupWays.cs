using System.Text.Json;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>Where a security group of a template may speak to by the rules that it has in itself.</summary>
internal static class SecurityGroupWays
{
    // To whom the CDK lets a group speak that may speak to nobody: without any rule EC2 would allow everything.
    private const string Nobody = "255.255.255.255/32";

    /// <summary>Whether it is a group that may speak to everyone.</summary>
    public static bool IsOpen(TemplateResource resource) =>
        resource.Type == ResourceTypes.SecurityGroup && Peers(resource).Any(AddressRanges.IsEveryone);

    /// <summary>Whether it may speak to a range of addresses, within which its caches may be.</summary>
    public static bool ReachesAddresses(TemplateResource resource) => Peers(resource).Any(peer => peer != Nobody);

    // What is not a text is an expression, such as the range of the VPC.
    private static IEnumerable<string> Peers(TemplateResource resource) =>
        NeighbourTypes.Property(resource, "SecurityGroupEgress") is { ValueKind: JsonValueKind.Array } rules
            ? rules
                .EnumerateArray()
                .Where(rule => rule.ValueKind == JsonValueKind.Object)
                .SelectMany(rule => rule.EnumerateObject())
                .Where(member => member.Name is "CidrIp" or "CidrIpv6")
                .Select(member =>
                    member.Value.ValueKind == JsonValueKind.String
                        ? member.Value.GetString()!
                        : member.Value.GetRawText()
                )
            : [];
}
