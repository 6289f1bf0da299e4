namespace Infra.Settings;

/// <summary>One log: a log group that is created, or a delivery stream.</summary>
internal sealed record LogSettings
{
    [Description("For how many days CloudWatch keeps entries: 1, 7, 30, 365 or what else it offers. Default: 30.")]
    public int? RetentionDays { get; set; }

    [Description(
        "The name of the delivery stream of Amazon Data Firehose that gets the log. Default: a log group is created."
    )]
    public string? Firehose { get; set; }
}
