namespace Infra.Settings;

/// <summary>How the passwords of a cache are replaced.</summary>
internal sealed record RotationSettings
{
    [Description(
        "After how many days passwords are replaced, at any time of the day, 1 to 1000. Default: once a month, after the maintenance window."
    )]
    public int? Days { get; set; }

    [Description(
        "At which times passwords are replaced, in UTC, instead of after days: 0, hour, day, month, weekday and *, such as 0 6 ? * SUN#1 *. Default: once a month, after the maintenance window."
    )]
    public string? Cron { get; set; }

    [Description(
        "For how many hours from its time on a rotation may begin, 1 to 24, and no longer than the day in UTC. Default: until the end of the day; 2 after the maintenance window."
    )]
    public int? WindowHours { get; set; }

    [Description(
        "Whether the VPC gets endpoints of Secrets Manager and ElastiCache, which cost by the hour. Default: where the subnets have no way out; for a VPC that is looked up it has to be said then. Not for a VPC by its ids."
    )]
    public bool? CreateVpcEndpoints { get; set; }
}
