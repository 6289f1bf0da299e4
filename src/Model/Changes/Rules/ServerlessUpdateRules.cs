using System.Globalization;
using System.Text.Json.Nodes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>What a serverless cache may use: limits are removed by 0, and a smaller maximum must hold the data.</summary>
internal static class ServerlessUpdateRules
{
    private const string Limits = "CacheUsageLimits";
    private const string Data = "DataStorage";
    private const string Maximum = "Maximum";
    private const string Engine = "Engine";
    private const string Major = "MajorEngineVersion";

    // Those that have sentences of their own stand first.
    private static readonly string[] Fields =
    [
        Limits,
        Engine,
        Major,
        "UserGroupId",
        "SecurityGroupIds",
        "SnapshotRetentionLimit",
        "DailySnapshotTime",
        "Description",
    ];

    private static readonly (string Limit, string Bound)[] Bounds =
    [
        (Data, "Minimum"),
        (Data, Maximum),
        ("ECPUPerSecond", "Minimum"),
        ("ECPUPerSecond", Maximum),
    ];

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("X-14", "A usage limit that is left out stays, and the update is reported to fail; 0 removes it.")
        {
            ResourceType = ResourceTypes.ServerlessCache,
            Effect = UpdateEffect.NeedsSteps,
            Before = """{"CacheUsageLimits": {"DataStorage": {"Minimum": 1, "Maximum": 10, "Unit": "GB"}}}""",
            After = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "GB"}}}""",
            Evidence = Evidence.ServiceError,
            Source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2424",
        },
        new("X-19", "A smaller maximum of data is taken in place unless the cache holds more.")
        {
            ResourceType = ResourceTypes.ServerlessCache,
            Effect = UpdateEffect.InPlaceUnless,
            Before = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "GB"}}}""",
            After = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 5, "Unit": "GB"}}}""",
            Source = UpdateRule.Guide + "Scaling-serverless.html",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change) => OfLimits(change).Concat(OfSeveral(change));

    // What the request names one by one. Reported of the API itself; of CloudFormation nobody reports it, and nobody documents
    // that it sends several requests: https://github.com/hashicorp/terraform-provider-aws/issues/43862
    private static IEnumerable<Verdict> OfSeveral(ResourceChange change)
    {
        string[] changed =
        [
            .. Fields
                .Where(field => change.Changes(field) && change.New.Has(field))
                // The engine's version goes with the engine.
                .Where(field => field != Major || !change.Changes(Engine)),
        ];
        // What is replaced or refused is another matter.
        if (
            changed.Length > 1
            && !CreateOnlyRules
                .Replacements(change)
                .Concat(EngineUpdateRules.OfServerless(change))
                .Concat(OfLimits(change))
                .Any(verdict => verdict.IsObstacle)
        )
        {
            yield return Verdict.Fact(
                changed[^1],
                $"{Wording.Change(change, changed[^1])}, beside {string.Join(", ", changed[..^1])}; the service takes one change a "
                    + "request, and whether CloudFormation sends several is not documented. Where the update fails with 'Serverless "
                    + "Cache modifications only support modifying one field per request', make one change an update"
            );
        }
    }

    private static IEnumerable<Verdict> OfLimits(ResourceChange change)
    {
        if (!change.Changes(Limits))
        {
            yield break;
        }

        var gone = Bounds
            .Where(bound => IsSet(change.Old, bound) && Bound(change.New, bound).IsAbsent && IsKnown(change.New))
            .ToList();
        if (gone.Count > 0)
        {
            yield return Verdict.NeedsSteps(
                "X-14",
                Limits,
                $"{string.Join(", ", gone.Select(bound => $"{bound.Limit}.{bound.Bound}"))} left out: that does not remove the "
                    + "limit, and the update is reported to fail with InternalFailure "
                    + "(cloudformation-coverage-roadmap#2424). Write 0, which removes it",
                detour: WithZeros(change, gone) is { } zeros ? [new Edit(Limits, zeros)] : null
            );
            yield break;
        }

        var removesLimits = Bounds.Any(bound => IsSet(change.Old, bound) && Bound(change.New, bound).Is(0));
        yield return Lowered(change) is { } lowered
            ? lowered with
            {
                Step = removesLimits ? "Remove the limits that go, with 0, and write the others as in NEW" : null,
            }
            : Verdict.Fact(
                Limits,
                Wording.Change(change, Limits),
                step: removesLimits ? "Remove the limits that go, with 0" : null
            );
    }

    private static Verdict? Lowered(ResourceChange change)
    {
        var most = (Data, Maximum);
        return
            Bound(change.New, most).TryGet(out var after)
            && after > 0
            && (Bound(change.Old, most) is var old && (!old.TryGet(out var before) || before == 0 || before > after))
            && !old.IsUnresolved
            ? Verdict.Unless(
                "X-19",
                Limits,
                $"{Wording.Change(change, Limits)}; in place unless the cache holds more than "
                    + $"{after.ToString(CultureInfo.InvariantCulture)} GB: then it evicts, or refuses writes, at once",
                before: "the maximum of BytesUsedForCache over the last two weeks is below the new maximum",
                after: "aws elasticache describe-serverless-caches shows the new CacheUsageLimits, and Evictions stays where it was",
                question: new LiveQuestion(LiveQuestionKind.CacheHolds, after)
            )
            : null;
    }

    // What a parameter says is set, for all that is known: 0 takes it off, and does no harm where there is none.
    private static bool IsSet(Side side, (string Limit, string Bound) bound) =>
        Bound(side, bound) is var value
        && (
            value.TryGet(out var known)
                ? known > 0
                : value.IsUnresolved && IsKnown(side) && !side.Below(Limits).Below(bound.Limit).IsUnresolved
        );

    private static bool IsKnown(Side side) => side.Below(Limits) is { IsUnresolved: false };

    private static Values.Value<double> Bound(Side side, (string Limit, string Bound) bound) =>
        side.Below(Limits).Below(bound.Limit).Number(bound.Bound);

    // NEW's limits as they are at present, with 0 for those that go; null where they are not written out.
    private static string? WithZeros(ResourceChange change, List<(string Limit, string Bound)> gone)
    {
        JsonObject limits = [];
        if (change.New.Written(Limits) is { } written && change.New.Present(written) is { } present)
        {
            if (present is not JsonObject given || given.Any(entry => FunctionName.IsOrRef(entry.Key)))
            {
                return null;
            }

            limits = given;
        }

        foreach (var (name, bound) in gone)
        {
            if (limits[name] is not JsonObject limit)
            {
                if (limits.ContainsKey(name))
                {
                    return null;
                }

                limit = name == Data ? new JsonObject { ["Unit"] = "GB" } : [];
                limits[name] = limit;
            }

            // Nothing stands beside a function.
            if (limit.Any(entry => FunctionName.IsOrRef(entry.Key)))
            {
                return null;
            }

            limit[bound] = 0;
        }

        return limits.ToJsonString();
    }
}
