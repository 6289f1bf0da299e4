namespace Infra.Settings;

/// <summary>A tier of applications: a security group that exists, or one to create.</summary>
internal sealed record AppTierSettings
{
    [Description(
        "The security group of the tier, such as sg-0123456789abcdef0. Default: one is created, to be attached to the tier."
    )]
    public string? SecurityGroupId { get; set; }

    [Description(
        "Where a tier whose security group is created may speak to: everywhere, the range of its VPC, or only the caches that admit it. Default: open."
    )]
    public string? Egress { get; set; }
}
