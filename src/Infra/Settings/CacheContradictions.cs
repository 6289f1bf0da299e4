using System.Text.RegularExpressions;
using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>What a schema cannot say of one cache. Whether the service would take it is for the model to judge.</summary>
internal static partial class CacheContradictions
{
    /// <summary>What the ARN of a topic looks like.</summary>
    public const string TopicRule = "the ARN of a topic looks like arn:aws:sns:eu-central-1:123456789012:topic";

    /// <summary>Whether a text is the ARN of a topic.</summary>
    public static bool IsTopic(string text) => Topic().IsMatch(text);

    /// <summary>Every mistake in <paramref name="cache"/>, with its path from the cache.</summary>
    public static IEnumerable<string> In(EnvironmentSettings settings, CacheSettings cache)
    {
        foreach (var (index, tier) in cache.AllowedTiers.Index())
        {
            if (!settings.AppTiers.ContainsKey(tier))
            {
                yield return $".allowedTiers[{index}]: there is no tier {Quote(tier)}{Instead(tier, [.. settings.AppTiers.Keys])}";
            }
        }

        foreach (var mistake in OfEngine(cache))
        {
            yield return mistake;
        }

        foreach (
            var mistake in OfTables(cache)
                .Concat(GlobalContradictions.In(settings, cache))
                .Concat(FeatureContradictions.In(cache))
        )
        {
            yield return mistake;
        }

        if (cache.Topology is { Shards: not null, Replicas: 0 })
        {
            // Rule R-08, whose way out (insisting on it) is closed here on purpose.
            yield return ".topology.replicas: CloudFormation can never update shards without replicas: have at least 1, got 0";
        }

        if (cache.SnapshotRetentionDays < 0)
        {
            // The CDK's durations would refuse it without saying where.
            yield return $".snapshotRetentionDays: must not be negative, got {cache.SnapshotRetentionDays}";
        }

        if (cache.RestoreFromSnapshot is { } snapshot && !Snapshot().IsMatch(snapshot))
        {
            yield return $".restoreFromSnapshot: must be the name of a snapshot, got {Quote(snapshot)}";
        }

        if (settings.Network.Existing is not null && cache.Rotation?.CreateVpcEndpoints is true)
        {
            yield return ".rotation.createVpcEndpoints: endpoints admit the range of their VPC, which is not known of one that is named by its ids: create them in that VPC yourself, and leave this out";
        }

        if (cache.NotificationTopicArn is { } arn && !Topic().IsMatch(arn))
        {
            yield return $".notificationTopicArn: {TopicRule}, got {Quote(arn)}";
        }
    }

    private static IEnumerable<string> OfTables(CacheSettings cache) =>
        cache.AllowUnknown || cache.SecondaryOf is not null
            ? []
            :
            [
                .. Unknown.Node(".nodeType", cache.NodeType),
                // Every unknown version of Redis OSS, a closed line, is refused by the rules.
                .. cache is { Serverless: null, Engine: not EngineName.Redis }
                    ? Unknown.Version(".engineVersion", cache.Engine, cache.EngineVersion)
                    : [],
                .. cache is { Serverless: null, Engine: not null, NodeEngine.Family: { } family }
                    ? Unknown.Parameters(".parameters", family, cache.Parameters.Keys)
                    : [],
            ];

    private static IEnumerable<string> OfEngine(CacheSettings cache)
    {
        if (cache is { Engine: null, SecondaryOf: null })
        {
            yield return ": engine is missing";
            yield break;
        }

        if (cache is { NodeType: null, Serverless: null, SecondaryOf: null })
        {
            yield return ": nodeType is missing";
        }

        foreach (var mistake in Misplaced.In(cache))
        {
            yield return mistake;
        }

        var isMemcached = cache.Engine == EngineName.Memcached && cache.Serverless is null;
        if (isMemcached && cache.TransitEncryption == TransitEncryptionSetting.Preferred)
        {
            yield return ".transitEncryption: Memcached knows required and disabled, got \"preferred\"";
        }

        if (isMemcached && cache.Removal == Removal.Snapshot)
        {
            yield return ".removal: Memcached makes no snapshots: choose \"destroy\" or \"retain\", got \"snapshot\"";
        }
    }

    private static string Instead(string given, string[] tiers) =>
        Nearest.Of(given, tiers) is { } near ? $"; did you mean {near}?"
        : tiers.Length == 0 ? ": appTiers has none"
        : $"; appTiers has {string.Join(", ", tiers)}";

    [GeneratedRegex(@"^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    [GeneratedRegex(@"^[!-~]{1,255}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Snapshot();
}
