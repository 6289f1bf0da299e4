namespace Infra.Settings;

/// <summary>An experiment that takes the power from the nodes of one Availability Zone.</summary>
internal sealed record ExperimentSettings
{
    [Description("The zone whose nodes lose their power, such as eu-west-1a: that of the primary, to try a failover.")]
    public required string AvailabilityZone { get; set; }

    [Description("For how many minutes, 1 to 720. Default: 10.")]
    public int? Minutes { get; set; }
}
