using static Infra.Settings.Rules.SettingPatterns;
using static Infra.Settings.Rules.SettingRule;
using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <summary>Engine, nodes, backups and removal of a cache. Whether the service would take it is for the model to judge.</summary>
internal static class CacheRules
{
    private const string Typo = "A value that the tables do not have is a typo more often than it is new.";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        new("SET-31", "caches.*")
        {
            Mistake = cache => cache.Cache is { Engine: null, SecondaryOf: null } ? "engine is missing" : null,
            Statement = "Every cache that is not a secondary has an engine.",
            Why = "Without it the app would have to guess.",
            Breaks = """ "engine": null """,
            Keeps = """ "engine": "valkey" """,
        },
        new("SET-32", "caches.*")
        {
            Mistake = cache =>
                cache.Cache is { Engine: not null, NodeType: null, Serverless: null, SecondaryOf: null }
                    ? "nodeType is missing"
                    : null,
            Statement = "Every cache that is neither serverless nor a secondary has a node type.",
            Why = "It decides what the cache costs and holds.",
            Breaks = """ "nodeType": null """,
            Keeps = """ "nodeType": "cache.r7g.large" """,
        },
        CacheKindRules.HasSetting,
        new("SET-33", "caches.*.allowedTiers")
        {
            Mistakes = Tiers,
            Statement = "`caches.*.allowedTiers` names tiers of `appTiers`.",
            Why = "A tier that does not exist cannot be let in.",
            Breaks = """ "allowedTiers": ["wbe"] """,
            Keeps = """ "allowedTiers": ["web"] """,
        },
        new("SET-34", "caches.*.transitEncryption")
        {
            When = Of(CacheKinds.Memcached),
            Mistake = encryption =>
                encryption.Text == "preferred" ? "Memcached knows required and disabled, got \"preferred\"" : null,
            Statement = "Memcached speaks TLS always or never.",
            Why = "It has no port that takes both.",
            Breaks = """ "engine": "memcached", "transitEncryption": "preferred" """,
            Keeps = """ "engine": "memcached", "transitEncryption": "required" """,
        },
        new("SET-35", "caches.*.removal")
        {
            When = Of(CacheKinds.Memcached),
            Mistake = removal =>
                removal.Text == "snapshot"
                    ? "Memcached makes no snapshots: choose \"destroy\" or \"retain\", got \"snapshot\""
                    : null,
            Statement = "Memcached on nodes is destroyed or retained.",
            Why = "It makes no snapshots.",
            Breaks = """ "engine": "memcached", "removal": "snapshot" """,
            Keeps = """ "engine": "memcached", "removal": "destroy" """,
        },
        // Rule R-08, whose way out (insisting on it) is closed here on purpose.
        new("SET-36", "caches.*.topology.replicas")
        {
            Mistake = replicas =>
                replicas is { Number: 0, Cache.Topology.Shards: not null }
                    ? "CloudFormation can never update shards without replicas: have at least 1, got 0"
                    : null,
            Statement = "Shards have at least one replica each.",
            Why = "CloudFormation creates such a cache, and can never update it again.",
            Breaks = """ "topology": { "shards": 3, "replicas": 0 } """,
            Keeps = """ "topology": { "shards": 3, "replicas": 1 } """,
        },
        Pattern(
            "SET-38",
            "caches.*.restoreFromSnapshot",
            Snapshot(),
            "must be the name of a snapshot",
            "",
            "sessions-2026"
        ),
        new("SET-150", "caches.*.restoreFromSnapshot")
        {
            When = Of(CacheKinds.ReplicationGroup),
            Mistake = snapshot =>
                snapshot.Text!.StartsWith("arn:", StringComparison.Ordinal)
                    ? $"must be the name of a snapshot, such as nightly-2026-11-28: an ARN is for serverless caches, got {SettingPath.Quote(snapshot.Text)}"
                    : null,
            Statement = "A cache with nodes is restored from a snapshot by its name.",
            Why = "ElastiCache knows no snapshot by an ARN there; files in S3 are for the library.",
            Breaks = """ "restoreFromSnapshot": "arn:aws:s3:::backups/dump.rdb" """,
            Keeps = """ "restoreFromSnapshot": "nightly-2026-11-28" """,
        },
        Pattern(
            "SET-39",
            "caches.*.notificationTopicArn",
            Topic(),
            EnvironmentRules.TopicForm,
            "alerts",
            "arn:aws:sns:eu-central-1:123456789012:operators"
        ),
        new("SET-157", "caches.*.notificationTopicArn")
        {
            Mistake = OtherAccount,
            Statement = "`caches.*.notificationTopicArn` is a topic of `account`.",
            Why = "ElastiCache takes a topic of the cache's own account only.",
            Breaks =
                """ "account": "123456789012", "caches": { "c": { "engine": "valkey", "nodeType": "cache.r7g.large", "notificationTopicArn": "arn:aws:sns:eu-central-1:210987654321:operators" } } """,
            Keeps =
                """ "account": "123456789012", "caches": { "c": { "engine": "valkey", "nodeType": "cache.r7g.large", "notificationTopicArn": "arn:aws:sns:eu-central-1:123456789012:operators" } } """,
        },
        Range("SET-60", "caches.*.stack", 1, EnvironmentRules.MostStacks)
            .Because("The number of stacks of an account is limited."),
        Known("SET-61", "nodeType") with
        {
            Mistake = node => Unknown.Node(node.Text!),
            Statement = "`caches.*.nodeType` is a node type that there is.",
            Breaks = """ "nodeType": "cache.r7g.larg" """,
            Keeps = """ "nodeType": "cache.r7g.large" """,
        },
        // Every unknown version of Redis OSS, a closed line, is refused by the rules of the model.
        Known("SET-62", "engineVersion") with
        {
            Mistake = version =>
                version.Cache is { Serverless: null, Engine: not EngineName.Redis }
                    ? Unknown.Version(version.Cache.Engine, version.Text!)
                    : null,
            Statement = "`caches.*.engineVersion` is a version that there is.",
            Breaks = """ "engineVersion": "8.9" """,
            Keeps = """ "engineVersion": "8.2" """,
        },
        Known("SET-63", "parameters.*") with
        {
            Mistake = parameter =>
                parameter.Cache is { Serverless: null, Engine: not null, NodeEngine.Family: { } family }
                    ? Unknown.Parameter(family, parameter.Name)
                    : null,
            Statement = "No name in `caches.*.parameters` is nearly one that the engine has.",
            Breaks = """ "parameters": { "maxmemory-polcy": "allkeys-lru" } """,
            Keeps = """ "parameters": { "maxmemory-policy": "allkeys-lru" } """,
        },
        new("SET-64", "caches.*.allowUnknown")
        {
            Mistake = allowed =>
                allowed is { IsGiven: true, Cache.SecondaryOf: { NodeType: null } }
                    ? "a secondary does not have this: leave it out"
                    : null,
            Statement = "A secondary allows the unknown only for `secondaryOf.nodeType`.",
            Why = "It has nothing else that could be unknown.",
            Breaks =
                """ "secondaryOf": { "id": "ldgnf-orders" }, "engine": null, "nodeType": null, "allowUnknown": true """,
            Keeps = """ "secondaryOf": { "id": "ldgnf-orders" }, "engine": null, "nodeType": null """,
        },
    ];

    // A setting of the caches that do not allow what the tables do not know.
    private static SettingRule Known(string id, string setting) =>
        new(id, $"caches.*.{setting}")
        {
            When = node => node.Cache is { AllowUnknown: false, SecondaryOf: null },
            Why = Typo,
        };

    private static Func<SettingNode, bool> Of(CacheKinds kinds) =>
        node => kinds.HasFlag(CacheKindRules.KindOf(node.Cache));

    private static string? OtherAccount(SettingNode arn) =>
        arn.Environment.Account is { } account
        && arn.Text!.Split(':') is [_, _, "sns", _, { Length: > 0 } other, ..]
        && other != account
            ? $"a cache of the account {account} only reports to a topic of {account}, got one of {other}"
            : null;

    private static string Instead(string given, string[] tiers) =>
        Nearest.Of(given, tiers) is { } near ? $"; did you mean {near}?"
        : tiers.Length == 0 ? ": appTiers has none"
        : $"; appTiers has {string.Join(", ", tiers)}";

    private static IEnumerable<(SettingNode, string?)> Tiers(SettingNode allowed)
    {
        string[] tiers = [.. allowed.Environment.AppTiers.Keys];
        return allowed
            .Children.Where(tier => !tiers.Contains(tier.Text))
            .Select(tier => (tier, (string?)$"there is no tier {Quote(tier.Text!)}{Instead(tier.Text!, tiers)}"));
    }
}
