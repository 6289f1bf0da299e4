using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Engines and versions: upwards, from Redis OSS to Valkey, and with the parameter group's family.</summary>
internal static partial class EngineUpdateRules
{
    private const string Engine = "Engine";
    private const string Version = "EngineVersion";
    private const string Major = "MajorEngineVersion";
    private const string Group = "CacheParameterGroupName";

    private const string RollBackPage = UpdateRule.Guide + "VersionManagement.HowTo.html";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "V-22",
            "A serverless cache moves from redis to valkey and to newer versions; back only from Valkey 7 to Redis OSS 7."
        )
        {
            ResourceType = ResourceTypes.ServerlessCache,
            Effect = UpdateEffect.Refused,
            Before = """{"Engine": "valkey", "MajorEngineVersion": "8"}""",
            After = """{"Engine": "redis", "MajorEngineVersion": "7"}""",
            Source = RollBackPage,
        },
        new("X-01", "An engine version only moves up.")
        {
            Effect = UpdateEffect.Refused,
            Before = """{"Engine": "redis", "EngineVersion": "7.1"}""",
            After = """{"Engine": "redis", "EngineVersion": "6.2"}""",
            Source = UpdateRule.Guide + "VersionManagement.html",
        },
        new("X-02", "Valkey becomes Redis OSS again only from 7.2 to 7.1.")
        {
            Effect = UpdateEffect.Refused,
            Before = """{"Engine": "valkey", "EngineVersion": "8.0"}""",
            After = """{"Engine": "redis", "EngineVersion": "7.1"}""",
            Source = RollBackPage,
        },
        new(
            "X-03",
            "Redis OSS becomes Valkey in one update together with a parameter group of the new family, unless it has a default group and none is named."
        )
        {
            Effect = UpdateEffect.Refused,
            Before = """{"Engine": "redis", "EngineVersion": "7.1", "CacheParameterGroupName": "default.redis7"}""",
            After = """{"Engine": "valkey", "EngineVersion": "8.1", "CacheParameterGroupName": "default.redis7"}""",
            Evidence = Evidence.ServiceError,
            Source = UpdateRule.Guide + "VersionManagement.HowTo.html",
        },
        new("X-04", "A major upgrade comes in one update with a parameter group of the new family.")
        {
            Effect = UpdateEffect.Refused,
            Before = """{"Engine": "valkey", "EngineVersion": "7.2", "CacheParameterGroupName": "default.valkey7"}""",
            After = """{"Engine": "valkey", "EngineVersion": "8.0", "CacheParameterGroupName": "default.valkey7"}""",
            Evidence = Evidence.ServiceError,
            Source = UpdateRule.Guide + "VersionManagement.html",
        },
    ];

    /// <summary>Of node-based caches.</summary>
    public static IEnumerable<Verdict> OfNodes(ResourceChange change)
    {
        Verdict[] moves = [.. Switch(change, "X-02"), .. Downgrade(change)];
        // Of an update that is refused whatever the parameter group is, the group is no second reason.
        return moves.Any(move => move.Effect == UpdateEffect.Refused) ? moves
            : OfOtherEngine(change) is { } other ? [.. moves, other]
            : NoSuchVersion(change) is { } none ? [.. moves, none]
            : [.. moves, .. Family(change)];
    }

    /// <summary>Of global datastores, whose parameter group is a matter of its own.</summary>
    public static IEnumerable<Verdict> OfGlobal(ResourceChange change) =>
        [.. Switch(change, "X-02"), .. Downgrade(change)];

    /// <summary>Of serverless caches.</summary>
    public static IEnumerable<Verdict> OfServerless(ResourceChange change) =>
        [
            .. Switch(change, "V-22"),
            .. !Moves(change)
            && change.Old.Number(Major).TryGet(out var before)
            && change.New.Number(Major).TryGet(out var after)
            && after < before
                ? [Refused("V-22", Major, $"{before} -> {after}; versions only go up")]
                : FirstWritten(change, "V-22", Major),
        ];

    /// <summary>
    /// Whether the engine becomes another one, or may: where it is left out, it is known from what was, or from the version.
    /// </summary>
    public static bool Moves(ResourceChange change) =>
        change.Changes(Engine)
        && (change.Old.Engine is not { } before || change.New.Engine is not { } after || before != after);

    /// <summary>Of versions alone.</summary>
    private static IEnumerable<Verdict> Downgrade(ResourceChange change)
    {
        var running = change.Old.Versions;
        // What NEW only begins, such as 6.x, is the newest that there is.
        if (
            Moves(change)
            || change.New.Versions is not [.., var after]
            || running.Where(before => after < before).ToList() is not [var newer, ..] all
        )
        {
            return FirstWritten(change, "X-01", Version);
        }

        if (all.Count == running.Count)
        {
            return [Refused("X-01", Version, $"{Wording.Change(change, Version)}; versions only go up")];
        }

        return
        [
            Verdict.Unless(
                "X-01",
                Version,
                $"{Wording.Change(change, Version)}; in place unless the cache runs {newer.Written} or newer, which OLD does not tell: versions only go up",
                before: $"aws elasticache describe-cache-clusters shows in EngineVersion of each node nothing newer than {after.Written}",
                after: $"aws elasticache describe-cache-clusters shows in EngineVersion {after.Written}"
            ),
        ];
    }

    // The engine stays where it is left out, and the version is one that only the other engine has.
    private static Verdict? OfOtherEngine(ResourceChange change) =>
        change.Type == ResourceTypes.ReplicationGroup
        && !change.New.Has(Engine)
        && change.New.Engine is { } stays
        && change.New.Versions is [.., { EngineOfGroup: { } needed }]
        && needed != stays
            ? Verdict.PerhapsRefused(
                "X-03",
                Engine,
                $"left out, it stays {stays}, and {change.New.Text(Version)} is a version of {needed} only. Write Engine: {needed}",
                covers: [Version]
            )
            : null;

    private static Verdict Refused(string ruleId, string property, string what) =>
        Verdict.Refused(
            ruleId,
            property,
            $"{what}. Keep it, or declare a new cache under a new logical id and move the clients"
        );
}
