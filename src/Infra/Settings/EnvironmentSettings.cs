using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>One environment: what a settings file says.</summary>
/// <remarks>
/// Settable, because the JSON reader that is generated at compile time overwrites the defaults of init-only properties.
/// </remarks>
internal sealed record EnvironmentSettings
{
    /// <summary>The settings file, for messages.</summary>
    internal string File { get; set; } = "";

    /// <summary>
    /// The Region that the environment goes to, as far as file or credentials say it; the CDK's command passes on theirs.
    /// </summary>
    internal string? KnownRegion =>
        Region ?? (System.Environment.GetEnvironmentVariable("CDK_DEFAULT_REGION") is { Length: > 0 } own ? own : null);

    [JsonPropertyName("$schema")]
    [Description("The schema that editors complete from.")]
    public string? Schema { get; set; }

    [Description("The account to deploy to. Default: the one of the credentials.")]
    public string? Account { get; set; }

    [Description("The Region to deploy to. Default: the one of the credentials' profile.")]
    public string? Region { get; set; }

    [Description(
        "Whether a Region is meant that the app does not know, because AWS has opened it since. Default: false, and then it is refused as a typo."
    )]
    public bool AllowUnknownRegion { get; set; }

    [Description("Whether the stacks refuse to be deleted until the protection is taken off. Default: false.")]
    public bool TerminationProtection { get; set; }

    [Description(
        "What becomes of caches that leave the settings: destroy them, make a last snapshot, or retain them. Memcached, which has no snapshots, is destroyed or retained. Default: snapshot."
    )]
    public string Removal { get; set; } = "snapshot";

    [Description("Tags of everything. The tag 'environment' is added by itself.")]
    public Dictionary<string, string> Tags { get; set; } = [];

    [Description("The VPC: exactly one of create, lookup and existing.")]
    public required NetworkSettings Network { get; set; }

    [Description("The tiers of applications that use caches, by name.")]
    public Dictionary<string, AppTierSettings> AppTiers { get; set; } = [];

    [Description(
        "Whether only services of AWS are given grants on the keys that are created, as Control Tower's CT.KMS.PR.3 asks. Default: false."
    )]
    public bool KeyGrantsForServicesOnly { get; set; }

    [Description("The recommended alarms of every cache: {} for a topic that is created. Default: no alarms.")]
    public AlarmSettings? Alarms { get; set; }

    [Description(
        "Whether there is a CloudWatch dashboard of the caches, one for each of their stacks. Default: false."
    )]
    public bool Dashboard { get; set; }

    [Description("A topic that hears of the events of caches with nodes: {} to create it. Default: none.")]
    public EventSettings? Events { get; set; }

    [Description(
        "Policies that every cache must comply with; what breaks one is refused. They certify nothing. Default: none."
    )]
    public List<string> Compliance { get; set; } = [];

    [Description(
        "Over how many stacks the caches are spread by their names, 1 to 100. Choose it before the first deployment: changing it moves caches between stacks, which replaces them. Default: 1."
    )]
    public int CacheStacks { get; set; } = 1;

    [Description("The caches, by name.")]
    public required Dictionary<string, CacheSettings> Caches { get; set; }
}
