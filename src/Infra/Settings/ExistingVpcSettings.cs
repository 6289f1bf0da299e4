namespace Infra.Settings;

/// <summary>A VPC by its ids.</summary>
internal sealed record ExistingVpcSettings
{
    [Description("The id, such as vpc-0123456789abcdef0.")]
    public required string VpcId { get; set; }

    [Description("The subnets for caches: private ones, at least two Availability Zones for Multi-AZ.")]
    public required List<string> SubnetIds { get; set; }

    [Description(
        "How functions that rotate passwords reach Secrets Manager and ElastiCache: nat where their subnets have a route to a NAT gateway, endpoints where the VPC has interface endpoints of both. Default: unknown, and then no cache rotates."
    )]
    public string? WayOut { get; set; }

    [Description("Private subnets for the functions that rotate passwords. Default: those of the caches.")]
    public List<string> RotationSubnetIds { get; set; } = [];

    [Description("The Availability Zone of each subnet, in the same order.")]
    public required List<string> AvailabilityZones { get; set; }
}
