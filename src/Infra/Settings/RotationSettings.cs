using System.ComponentModel;

namespace Infra.Settings;

/// <summary>How the passwords of a cache are replaced.</summary>
internal sealed record RotationSettings
{
    [Description("After how many days passwords are replaced, 1 to 1000. Default: 30.")]
    public int? Days { get; set; }

    [Description(
        "Whether the VPC gets endpoints of Secrets Manager and ElastiCache, which cost by the hour. Default: where the subnets have no way out; for a VPC that is looked up it has to be said then. Not for a VPC by its ids."
    )]
    public bool? CreateVpcEndpoints { get; set; }
}
