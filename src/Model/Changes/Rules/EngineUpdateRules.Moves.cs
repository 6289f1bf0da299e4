using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

// From one engine to another.
internal static partial class EngineUpdateRules
{
    // Which versions go back:
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html#cross-engine-downgrades.console
    private const string RollBack = "only Valkey 7.2 goes back, to Redis OSS 7.1";

    private static IEnumerable<Verdict> Switch(ResourceChange change, string ruleId)
    {
        if (change.Changes(Engine) && change.Old.Engine is { } before && change.New.Engine is { } after)
        {
            if ((before, after) is (EngineName.Redis, EngineName.Valkey))
            {
                yield return Verdict.InPlace(
                    ruleId == "V-22" ? ruleId : "X-03",
                    Engine,
                    "redis -> valkey, in place"
                        + (
                            RunsSeven(change.New) == false
                                ? " and final; there is no way back"
                                : $"; of what it becomes, {RollBack}"
                        )
                );
            }
            else if ((before, after) is (EngineName.Valkey, EngineName.Redis))
            {
                yield return Back(change, ruleId);
            }
            else if (before != after)
            {
                yield return Refused(ruleId, Engine, $"{before} -> {after}; the engine only goes from redis to valkey");
            }
        }
        else if (
            change.Type == ResourceTypes.ReplicationGroup
            && change.Changes(Engine)
            && !change.Old.Has(Engine)
            && change.New.Engine is { } written
        )
        {
            yield return Unwritten(change, written);
        }
    }

    // The one engine that becomes an older one again, and of this only the first version.
    private static Verdict Back(ResourceChange change, string ruleId) =>
        (RunsSeven(change.Old), RunsSeven(change.New)) switch
        {
            (true, true) => Verdict.InPlace(
                ruleId,
                Engine,
                "valkey -> redis, in place: AWS documents the way back from Valkey 7.2 to Redis OSS 7.1. Users and user groups that the "
                    + "cache has must be of redis"
            ),
            (false, _) or (_, false) => Refused(ruleId, Engine, $"valkey -> redis; {RollBack}"),
            _ => Verdict.PerhapsRefused(
                ruleId,
                Engine,
                $"valkey -> redis; {RollBack}, and the templates do not tell both versions. Write "
                    + (change.Type == ResourceTypes.ServerlessCache ? $"{Major}: 7" : $"{Version}: 7.1")
                    + ", or keep valkey"
            ),
        };

    // Whether it is the version that goes back, or that one goes back to; null where it is not known.
    private static bool? RunsSeven(Side side) =>
        side.Resource.Type == ResourceTypes.ServerlessCache
            ? (side.Number(Major).TryGet(out var major) ? major == 7 : null)
            : side.Agrees(version => version.Major == 7 && version.Minor == (side.Engine == EngineName.Redis ? 1 : 2));

    // Neither the engine nor the version of OLD tells what the cache runs.
    private static Verdict Unwritten(ResourceChange change, string written) =>
        Verdict.Unless(
            "X-03",
            Engine,
            $"{Wording.Change(change, Engine)}; OLD does not tell what the cache runs until now: "
                + (
                    written == EngineName.Valkey
                        ? $"once it is Valkey, {RollBack}"
                        : $"where it is Valkey, {RollBack}, and any other update is refused"
                ),
            before: "aws elasticache describe-replication-groups shows in Engine "
                + (
                    written == EngineName.Valkey
                        ? "redis: a parameter group of your own has to become one of Valkey in the same update, and user groups move after the cache"
                        : written
                ),
            after: $"aws elasticache describe-replication-groups shows in Engine {written}"
        );

    // OLD left the version to the service, and upgrades may have come since then. Nothing is newer than the newest. That of a datastore may
    // be known from its primary.
    private static IReadOnlyList<Verdict> FirstWritten(ResourceChange change, string ruleId, string property) =>
        !change.Changes(property)
        || change.Old.Has(property)
        || change.Old.Versions.Count > 0
        || Moves(change)
        || !change.New.Text(property).TryGet(out var version)
        || IsNewest(change, version)
            ? []
            :
            [
                Verdict.Unless(
                    ruleId,
                    property,
                    $"{Wording.Change(change, property)}; OLD leaves the version to the service, and versions only go up: in place unless the "
                        + "cache runs something newer",
                    before: $"{Shows(change.Type)} {version}, or what is older",
                    after: $"{Shows(change.Type)} {version}"
                ),
            ];

    private static string Shows(string type) =>
        type switch
        {
            ResourceTypes.ServerlessCache => "aws elasticache describe-serverless-caches shows in MajorEngineVersion",
            ResourceTypes.GlobalReplicationGroup =>
                "aws elasticache describe-global-replication-groups shows in EngineVersion",
            // What it shows of replication groups has no version; their nodes have.
            _ => "aws elasticache describe-cache-clusters shows in EngineVersion",
        };

    private static bool IsNewest(ResourceChange change, string version)
    {
        if (change.Type == ResourceTypes.ServerlessCache)
        {
            return change.New.Engine is { } name
                && ServerlessEngines.VersionsOf(name) is [.., var last]
                && CacheEngineVersion.TryParse($"{version}.0", out var major)
                && CacheEngineVersion.TryParse($"{last}.0", out var newest)
                && major >= newest;
        }

        return CacheEngineVersion.TryParse(version, out var number)
            && (change.New.Engine ?? number.EngineOfGroup) is { } engine
            && CacheEngine
                .All.Where(one => one.Name == engine)
                .All(one => CacheEngineVersion.Parse(one.Version) <= number);
    }
}
