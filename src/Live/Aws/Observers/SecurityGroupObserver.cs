namespace ElastiCache.Live.Aws.Observers;

/// <summary>Security groups: the addresses that they admit.</summary>
/// <param name="ec2">Whom to ask.</param>
internal sealed class SecurityGroupObserver(AmazonEC2 ec2) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await ec2.DescribeSecurityGroup(id, cancellation) is not { } group)
        {
            return ObservedResource.Missing;
        }

        var addresses = (group.Element("ipPermissions")?.Descendants() ?? [])
            .Where(element => element.Name.LocalName is "cidrIp" or "cidrIpv6")
            .Select(element => element.Value);
        return new ObservedResource(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SecurityGroupIngress"] = NormalForm.Names(addresses),
            }
        );
    }
}
