namespace Infra.Settings;

/// <summary>What is different about the alarms of one cache.</summary>
internal sealed record CacheAlarmSettings
{
    [Description("Whether the cache has alarms. Default: true.")]
    public bool Enabled { get; set; } = true;

    [Description("Alarms that the cache does without, such as evictions. Default: none.")]
    public List<string> Exclude { get; set; } = [];

    [Description("What differs from the recommended alarms, by the name of the alarm. Default: nothing.")]
    public Dictionary<string, AlarmOverrideSettings> Overrides { get; set; } = [];
}
