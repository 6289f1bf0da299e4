using System.Globalization;
using System.Xml.Linq;

namespace ElastiCache.Live.Aws.Observers;

/// <summary>Security groups: what they admit.</summary>
/// <param name="ec2">Whom to ask.</param>
internal sealed class SecurityGroupObserver(AmazonEC2 ec2) : IResourceObserver
{
    private static readonly string[] Sources = ["cidrIp", "cidrIpv6", "groupId", "prefixListId"];

    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await ec2.DescribeSecurityGroup(id, cancellation) is not { } group)
        {
            return ObservedResource.Missing;
        }

        var rules = (group.Element("ipPermissions")?.Elements() ?? [])
            .SelectMany(permission =>
                permission
                    .Descendants()
                    .Where(element => Sources.Contains(element.Name.LocalName))
                    .Select(source =>
                        IngressRule.Of(
                            permission.Element("ipProtocol")?.Value,
                            Port(permission, "fromPort"),
                            Port(permission, "toPort"),
                            source.Value
                        )
                    )
            )
            .Distinct();
        return new ObservedResource(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SecurityGroupIngress"] = IngressRule.Text(rules),
            }
        );
    }

    private static double? Port(XElement permission, string name) =>
        double.TryParse(permission.Element(name)?.Value, CultureInfo.InvariantCulture, out var port) ? port : null;
}
