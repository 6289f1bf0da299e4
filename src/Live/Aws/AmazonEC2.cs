using System.Xml.Linq;

namespace ElastiCache.Live.Aws;

/// <summary>Networks, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonEC2(AwsAccount account)
{
    private const string Service = "ec2";
    private const string Version = "2016-11-15";

    /// <summary>A security group; null where there is none of the id.</summary>
    public Task<XElement?> DescribeSecurityGroup(string id, CancellationToken cancellation) =>
        First("DescribeSecurityGroups", "securityGroupInfo", "GroupId.1", id, cancellation);

    /// <summary>A subnet; null where there is none of the id.</summary>
    public Task<XElement?> DescribeSubnet(string id, CancellationToken cancellation) =>
        First("DescribeSubnets", "subnetSet", "SubnetId.1", id, cancellation);

    /// <summary>The network interfaces that stand in a subnet.</summary>
    public async Task<IReadOnlyList<XElement>> DescribeNetworkInterfaces(
        string subnet,
        CancellationToken cancellation
    ) =>
        Items(
            await account.Query(
                Service,
                Version,
                "DescribeNetworkInterfaces",
                [new("Filter.1.Name", "subnet-id"), new("Filter.1.Value.1", subnet)],
                cancellation
            ),
            "networkInterfaceSet"
        );

    private async Task<XElement?> First(
        string action,
        string list,
        string parameter,
        string id,
        CancellationToken cancellation
    )
    {
        try
        {
            return
                Items(await account.Query(Service, Version, action, [new(parameter, id)], cancellation), list)
                    is [var found, ..]
                ? found
                : null;
        }
        // Malformed where it does not even look like an id.
        catch (AwsException exception)
            when (exception.Code.Contains("NotFound", StringComparison.Ordinal)
                || exception.Code.Contains("Malformed", StringComparison.Ordinal)
            )
        {
            return null;
        }
    }

    private static IReadOnlyList<XElement> Items(XElement answer, string list) =>
        [.. answer.Element(list)?.Elements("item") ?? []];
}
