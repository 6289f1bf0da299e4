namespace Infra.Settings;

/// <summary>Between which limits a number is changed, and after what.</summary>
internal sealed record ScalingLimitSettings
{
    [Description("The least number.")]
    public required int Min { get; set; }

    [Description("The greatest number.")]
    public required int Max { get; set; }

    [Description(
        "What is kept at the target: cpu, or memory (shards only). Default: memory for shards, cpu for replicas and nodes; nothing where there are only schedules."
    )]
    public string? Metric { get; set; }

    [Description("The utilization to keep, in percent, 35 to 70. Default: 60.")]
    public int? Target { get; set; }

    [Description("Times at which the limits change. Default: none.")]
    public List<ScalingScheduleSettings> Schedules { get; set; } = [];

    /// <summary>Whether a utilization is followed.</summary>
    internal bool IsTracked => Metric is not null || Target is not null || Schedules.Count == 0;
}
