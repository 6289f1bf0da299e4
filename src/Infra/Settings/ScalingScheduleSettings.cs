namespace Infra.Settings;

/// <summary>Limits from a time on.</summary>
internal sealed record ScalingScheduleSettings
{
    [Description("The time zone of cron, such as Europe/Berlin, whose summer time it follows. Default: UTC.")]
    public string? TimeZone { get; set; }

    [Description("When: minute, hour, day, month, weekday and year, such as 0 7 ? * MON-FRI *.")]
    public required string Cron { get; set; }

    [Description("The least number from then on. Default: as before.")]
    public int? Min { get; set; }

    [Description("The greatest number from then on. Default: as before.")]
    public int? Max { get; set; }
}
