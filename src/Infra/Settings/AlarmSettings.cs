namespace Infra.Settings;

/// <summary>The recommended alarms of every cache, and who hears of them.</summary>
internal sealed record AlarmSettings
{
    [Description("The ARN of the SNS topic that hears of alarms. Default: one is created.")]
    public string? TopicArn { get; set; }

    [Description("Who gets an e-mail, after confirming once; only with the topic that is created. Default: nobody.")]
    public string? Email { get; set; }
}
