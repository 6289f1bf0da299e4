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
        Plain(
            "SET-31",
            "caches.*",
            cache => cache.Cache is { Engine: null, SecondaryOf: null } ? "engine is missing" : null
        ) with
        {
            Statement = "Every cache that is not a secondary has an engine.",
            Why = "Without it the app would have to guess.",
            Breaks = """ "engine": null """,
            Keeps = """ "engine": "valkey" """,
        },
        Plain(
            "SET-32",
            "caches.*",
            cache =>
                cache.Cache is { Engine: not null, NodeType: null, Serverless: null, SecondaryOf: null }
                    ? "nodeType is missing"
                    : null
        ) with
        {
            Statement = "Every cache that is neither serverless nor a secondary has a node type.",
            Why = "It decides what the cache costs and holds.",
            Breaks = """ "nodeType": null """,
            Keeps = """ "nodeType": "cache.r7g.large" """,
        },
        CacheKindRules.HasSetting,
        new("SET-33", "caches.*.allowedTiers", Tiers)
        {
            Statement = "`caches.*.allowedTiers` names tiers of `appTiers`.",
            Why = "A tier that does not exist cannot be let in.",
            Breaks = """ "allowedTiers": ["wbe"] """,
            Keeps = """ "allowedTiers": ["web"] """,
        },
        Of(
            "SET-34",
            "caches.*.transitEncryption",
            CacheKinds.Memcached,
            encryption =>
                encryption.Text == "preferred" ? "Memcached knows required and disabled, got \"preferred\"" : null
        ) with
        {
            Statement = "Memcached speaks TLS always or never.",
            Why = "It has no port that takes both.",
            Breaks = """ "engine": "memcached", "transitEncryption": "preferred" """,
            Keeps = """ "engine": "memcached", "transitEncryption": "required" """,
        },
        Of(
            "SET-35",
            "caches.*.removal",
            CacheKinds.Memcached,
            removal =>
                removal.Text == "snapshot"
                    ? "Memcached makes no snapshots: choose \"destroy\" or \"retain\", got \"snapshot\""
                    : null
        ) with
        {
            Statement = "Memcached on nodes is destroyed or retained.",
            Why = "It makes no snapshots.",
            Breaks = """ "engine": "memcached", "removal": "snapshot" """,
            Keeps = """ "engine": "memcached", "removal": "destroy" """,
        },
        // Rule R-08, whose way out (insisting on it) is closed here on purpose.
        Plain(
            "SET-36",
            "caches.*.topology.replicas",
            replicas =>
                replicas is { Number: 0, Cache.Topology.Shards: not null }
                    ? "CloudFormation can never update shards without replicas: have at least 1, got 0"
                    : null
        ) with
        {
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
        Of(
            "SET-150",
            "caches.*.restoreFromSnapshot",
            CacheKinds.ReplicationGroup,
            snapshot =>
                snapshot.Text!.StartsWith("arn:", StringComparison.Ordinal)
                    ? $"must be the name of a snapshot, such as nightly-2026-11-28: an ARN is for serverless caches, got {SettingPath.Quote(snapshot.Text)}"
                    : null
        ) with
        {
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
        Plain("SET-157", "caches.*.notificationTopicArn", OtherAccount) with
        {
            Statement = "`caches.*.notificationTopicArn` is a topic of `account`.",
            Why = "ElastiCache takes a topic of the cache's own account only.",
            Breaks =
                """ "account": "123456789012", "caches": { "c": { "engine": "valkey", "nodeType": "cache.r7g.large", "notificationTopicArn": "arn:aws:sns:eu-central-1:210987654321:operators" } } """,
            Keeps =
                """ "account": "123456789012", "caches": { "c": { "engine": "valkey", "nodeType": "cache.r7g.large", "notificationTopicArn": "arn:aws:sns:eu-central-1:123456789012:operators" } } """,
        },
        Range("SET-60", "caches.*.stack", 1, EnvironmentRules.MostStacks) with
        {
            Why = "The number of stacks of an account is limited.",
        },
        Known("SET-61", "nodeType", node => Unknown.Node(node.Text!)) with
        {
            Statement = "`caches.*.nodeType` is a node type that there is.",
            Breaks = """ "nodeType": "cache.r7g.larg" """,
            Keeps = """ "nodeType": "cache.r7g.large" """,
        },
        // Every unknown version of Redis OSS, a closed line, is refused by the rules of the model.
        Known(
            "SET-62",
            "engineVersion",
            version =>
                version.Cache is { Serverless: null, Engine: not EngineName.Redis }
                    ? Unknown.Version(version.Cache.Engine, version.Text!)
                    : null
        ) with
        {
            Statement = "`caches.*.engineVersion` is a version that there is.",
            Breaks = """ "engineVersion": "8.9" """,
            Keeps = """ "engineVersion": "8.2" """,
        },
        Known(
            "SET-63",
            "parameters.*",
            parameter =>
                parameter.Cache is { Serverless: null, Engine: not null, NodeEngine.Family: { } family }
                    ? Unknown.Parameter(family, parameter.Name)
                    : null
        ) with
        {
            Statement = "No name in `caches.*.parameters` is nearly one that the engine has.",
            Breaks = """ "parameters": { "maxmemory-polcy": "allkeys-lru" } """,
            Keeps = """ "parameters": { "maxmemory-policy": "allkeys-lru" } """,
        },
        new(
            "SET-64",
            "caches.*.allowUnknown",
            allowed =>
                allowed is { IsGiven: true, Cache.SecondaryOf: { NodeType: null } }
                    ? [(allowed, "a secondary does not have this: leave it out")]
                    : []
        )
        {
            Statement = "A secondary allows the unknown only for `secondaryOf.nodeType`.",
            Why = "It has nothing else that could be unknown.",
            Breaks =
                """ "secondaryOf": { "id": "ldgnf-orders" }, "engine": null, "nodeType": null, "allowUnknown": true """,
            Keeps = """ "secondaryOf": { "id": "ldgnf-orders" }, "engine": null, "nodeType": null """,
        },
    ];

    /// <summary>A rule about a setting of the caches that do not allow what the tables do not know.</summary>
    public static SettingRule Known(string id, string setting, Func<SettingNode, string?> check) =>
        Plain(
            id,
            $"caches.*.{setting}",
            node =>
                !node.Cache.AllowUnknown
                && (node.Cache.SecondaryOf is null || setting.StartsWith("secondaryOf", StringComparison.Ordinal))
                    ? check(node)
                    : null
        ) with
        {
            Why = Typo,
        };

    /// <summary>A rule about a setting of the caches of some kinds.</summary>
    public static SettingRule Of(string id, string setting, CacheKinds kinds, Func<SettingNode, string?> check) =>
        Plain(id, setting, node => kinds.HasFlag(CacheKindRules.KindOf(node.Cache)) ? check(node) : null);

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
