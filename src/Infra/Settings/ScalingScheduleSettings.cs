using System.ComponentModel;

namespace Infra.Settings;

/// <summary>Limits from a time on.</summary>
internal sealed record ScalingScheduleSettings
{
    [Description("When, in UTC: minute, hour, day, month, weekday and year, such as 0 7 ? * MON-FRI *.")]
    public required string Cron { get; set; }

    [Description("The least number from then on. Default: as before.")]
    public int? Min { get; set; }

    [Description("The greatest number from then on. Default: as before.")]
    public int? Max { get; set; }
}
