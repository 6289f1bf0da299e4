namespace Infra.Settings;

/// <summary>What is different about one alarm.</summary>
internal sealed record AlarmOverrideSettings
{
    [Description("Beyond which value the alarm goes off. Default: the recommended one.")]
    public int? Threshold { get; set; }

    [Description("How many minutes are looked at, 1 to 1440. Default: the recommended number.")]
    public int? Minutes { get; set; }
}
