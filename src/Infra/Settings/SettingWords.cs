using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using ElastiCache.Cdk;

namespace Infra.Settings;

/// <summary>The words that settings may have, from the tables of the model and the types of the constructs.</summary>
internal static class SettingWords
{
    public static readonly Words<RemovalPolicy> Removal = new(
        ("snapshot", RemovalPolicy.SNAPSHOT),
        ("destroy", RemovalPolicy.DESTROY),
        ("retain", RemovalPolicy.RETAIN)
    );

    public static readonly Words<TransitEncryption> TransitEncryption = Words.Of<TransitEncryption>();

    public static readonly Words<ClusterMode> ClusterMode = Words.Of<ClusterMode>();

    // Leaving the setting out means the service's default.
    public static readonly Words<Durability> Durability = Words.Of(ElastiCache.Cdk.Durability.Default);

    public static readonly Words<CacheAlarmKind> Alarm = Words.Of<CacheAlarmKind>();

    public static readonly Words<AtRestEncryption> AtRestEncryption = new(
        ("customer-managed", ElastiCache.Cdk.AtRestEncryption.CustomerManaged),
        ("aws-owned", ElastiCache.Cdk.AtRestEncryption.AwsOwned)
    );

    public static readonly Words<Authentication> Authentication = new(
        ("token", ElastiCache.Cdk.Authentication.GeneratedToken),
        ("none", ElastiCache.Cdk.Authentication.None)
    );

    public static readonly Words<UserAuthentication> UserAuthentication = new(
        ("password", ElastiCache.Cdk.UserAuthentication.GeneratedPassword),
        ("iam", ElastiCache.Cdk.UserAuthentication.Iam)
    );

    /// <summary>For how many days CloudWatch Logs can keep entries.</summary>
    public static readonly IReadOnlyDictionary<int, RetentionDays> Retention = new Dictionary<int, RetentionDays>
    {
        [1] = RetentionDays.ONE_DAY,
        [3] = RetentionDays.THREE_DAYS,
        [5] = RetentionDays.FIVE_DAYS,
        [7] = RetentionDays.ONE_WEEK,
        [14] = RetentionDays.TWO_WEEKS,
        [30] = RetentionDays.ONE_MONTH,
        [60] = RetentionDays.TWO_MONTHS,
        [90] = RetentionDays.THREE_MONTHS,
        [120] = RetentionDays.FOUR_MONTHS,
        [150] = RetentionDays.FIVE_MONTHS,
        [180] = RetentionDays.SIX_MONTHS,
        [365] = RetentionDays.ONE_YEAR,
        [400] = RetentionDays.THIRTEEN_MONTHS,
        [545] = RetentionDays.EIGHTEEN_MONTHS,
        [731] = RetentionDays.TWO_YEARS,
        [1096] = RetentionDays.THREE_YEARS,
        [1827] = RetentionDays.FIVE_YEARS,
        [2192] = RetentionDays.SIX_YEARS,
        [2557] = RetentionDays.SEVEN_YEARS,
        [2922] = RetentionDays.EIGHT_YEARS,
        [3288] = RetentionDays.NINE_YEARS,
        [3653] = RetentionDays.TEN_YEARS,
    };

    /// <summary>The settings that may have no other words, by their places.</summary>
    public static readonly Dictionary<string, IEnumerable<string>> Closed = new()
    {
        ["removal"] = Removal.All,
        ["compliance[]"] = CompliancePolicy.All.Select(policy => policy.Name),
        ["appTiers.*.egress"] = ["open", "vpc", "none"],
        ["network.existing.wayOut"] = ["nat", "endpoints"],
        ["caches.*.engine"] = EngineName.All,
        ["caches.*.purpose"] = Purpose.All.Select(purpose => purpose.Name),
        ["caches.*.clusterMode"] = ClusterMode.All,
        ["caches.*.transitEncryption"] = TransitEncryption.All,
        ["caches.*.atRestEncryption"] = AtRestEncryption.All,
        ["caches.*.authentication"] = Authentication.All,
        ["caches.*.users.*.authentication"] = UserAuthentication.All,
        ["caches.*.durability"] = Durability.All,
        ["caches.*.scaling.*.metric"] = ["cpu", "memory"],
        ["caches.*.alarms.exclude[]"] = Alarm.All,
        ["caches.*.compliance[]"] = CompliancePolicy.All.Select(policy => policy.Name),
        ["caches.*.removal"] = Removal.All,
    };

    /// <summary>Names that are suggested, not demanded, because AWS adds to them; by the names of the settings.</summary>
    public static readonly Dictionary<string, IEnumerable<string>> Suggested = new()
    {
        ["engineVersion"] = CacheEngine.All.Select(engine => engine.Version),
        ["nodeType"] = CacheNodeType
            .All.Where(type => type.Family!.Can(NodeCapabilities.Creatable))
            .Select(type => type.Name),
        ["region"] = NodeFamily.Regions,
    };
}
