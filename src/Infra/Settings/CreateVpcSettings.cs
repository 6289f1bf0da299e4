namespace Infra.Settings;

/// <summary>A VPC to create.</summary>
internal sealed record CreateVpcSettings
{
    [Description("The IPv4 range. Default: 10.0.0.0/16.")]
    public string Cidr { get; set; } = "10.0.0.0/16";

    [Description(
        "The Availability Zones: 2 or 3, or the names of as many. AWS gives the number no order that lasts, so name those that have the node types. Their order is that of the subnets: changing it replaces them. Default: 2."
    )]
    public ZoneChoice AvailabilityZones { get; set; } = new(2);

    [Description(
        "The number of NAT gateways, through which app tiers reach the internet; each is billed by the hour. With 0 there are no public subnets at all. Default: 0."
    )]
    public int NatGateways { get; set; }

    [Description(
        "Whether rejected and accepted traffic is logged to CloudWatch Logs, encrypted with a key that is created. Default: false."
    )]
    public bool FlowLogs { get; set; }

    [Description(
        "For how many days the log of the traffic is kept: 1, 7, 30, 365 or what else CloudWatch offers. Default: 30."
    )]
    public int? FlowLogDays { get; set; }
}
