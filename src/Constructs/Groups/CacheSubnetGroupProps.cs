using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>Properties of a <see cref="CacheSubnetGroup"/>.</summary>
public sealed record CacheSubnetGroupProps
{
    /// <summary>The VPC.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>
    /// Which subnets. Default: the isolated subnets if the VPC has any, else the private ones. Public subnets are refused.
    /// </summary>
    public ISubnetSelection? VpcSubnets { get; init; }

    /// <summary>What the group is for. Default: the path of the construct.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The physical name: 1 to 255 letters, digits and hyphens. Default: CloudFormation makes one. With a name, a
    /// change that replaces the group fails.
    /// </summary>
    public string? SubnetGroupName { get; init; }
}
