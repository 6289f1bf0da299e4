using System.Text.RegularExpressions;
using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>What a schema cannot say of users, rotation, scaling, alarms, logs and publishing of one cache.</summary>
internal static partial class FeatureContradictions
{
    /// <summary>Every mistake in <paramref name="cache"/>, with its path from the cache.</summary>
    public static IEnumerable<string> In(CacheSettings cache) =>
        [
            // A secondary has none of these, which Misplaced has said.
            .. cache.SecondaryOf is null
                ?
                [
                    .. OfUsers(cache),
                    .. OfRotation(cache),
                    .. OfScaling(cache),
                    .. OfLog(".logs.slow", cache.Logs?.Slow),
                    .. OfLog(".logs.engine", cache.Logs?.Engine),
                ]
                : (string[])[],
            .. OfAlarms(cache.Alarms),
            .. OfPublishing(cache),
            .. OfStack(cache),
        ];

    private static IEnumerable<string> OfUsers(CacheSettings cache)
    {
        if (cache.Users.Count > 0 && cache.Authentication is not null)
        {
            yield return ".authentication: users log in each with a proof of their own: leave out either authentication or users";
        }

        foreach (var (name, user) in cache.Users)
        {
            var at = Member(".users", name);
            if (!Contradictions.IsName(name))
            {
                yield return $"{at}: {Contradictions.NameRule}";
            }

            if (user is { AccessString: null, HasParts: false })
            {
                yield return $"{at}: say what the user may do: keys and commands, or accessString";
            }
            else if (user is { AccessString: not null, HasParts: true })
            {
                yield return $"{at}.accessString: it says everything by itself: leave out keys, readKeys, channels and commands";
            }
        }
    }

    private static IEnumerable<string> OfRotation(CacheSettings cache)
    {
        if (cache.Rotation is not { } rotation)
        {
            yield break;
        }

        if (rotation.Days is { } days and not (>= 1 and <= 1000))
        {
            yield return $".rotation.days: must be between 1 and 1000, got {days}";
        }

        if (
            cache.Authentication == AuthenticationSetting.None
            || (
                cache.Users.Count > 0
                && cache.Users.Values.All(user => user.Authentication == UserAuthenticationSetting.Iam)
            )
        )
        {
            yield return ".rotation: there is no password to replace: leave it out";
        }
    }

    private static IEnumerable<string> OfScaling(CacheSettings cache)
    {
        if (cache.Scaling is not { } scaling)
        {
            yield break;
        }

        if (scaling is { Shards: null, Replicas: null, Nodes: null })
        {
            yield return ".scaling: say what is scaled: shards, replicas or nodes";
        }

        (string Name, ScalingLimitSettings? Limits, bool NeedsShards)[] parts =
        [
            ("shards", scaling.Shards, true),
            ("replicas", scaling.Replicas, true),
            ("nodes", scaling.Nodes, false),
        ];
        foreach (var (name, limits, needsShards) in parts)
        {
            if (limits is null)
            {
                continue;
            }

            // Of a kind of cache that has no shards at all, Misplaced has said so.
            if (
                needsShards
                && cache is { Serverless: null, Topology.Shards: null, ClusterMode: not ClusterModeSetting.Enabled }
                && cache.Engine != EngineName.Memcached
            )
            {
                yield return $".scaling.{name}: ElastiCache scales only caches with shards: give topology.shards, 1 will do";
            }

            foreach (var mistake in OfLimits(limits, mayFollowMemory: name == "shards"))
            {
                yield return $".scaling.{name}{mistake}";
            }
        }
    }

    private static IEnumerable<string> OfLimits(ScalingLimitSettings limits, bool mayFollowMemory)
    {
        if (limits.Min > limits.Max)
        {
            yield return $": min must not be above max, got {limits.Min} and {limits.Max}";
        }

        if (limits.Metric == ScalingMetricSetting.Memory && !mayFollowMemory)
        {
            yield return ".metric: only shards follow memory: choose \"cpu\", got \"memory\"";
        }

        foreach (var (index, schedule) in limits.Schedules.Index())
        {
            var at = Item(".schedules", index);
            if (!Cron().IsMatch(schedule.Cron))
            {
                yield return $"{at}.cron: six fields, minute to year, such as 0 7 ? * MON-FRI *, got {Quote(schedule.Cron)}";
            }
            else if (CronExpression.Mistake(schedule.Cron) is { } mistake)
            {
                yield return $"{at}.cron: {mistake}";
            }

            if (schedule is { Min: null, Max: null })
            {
                yield return $"{at}: say min, max or both";
            }
            else if (schedule.Min > schedule.Max)
            {
                yield return $"{at}: min must not be above max, got {schedule.Min} and {schedule.Max}";
            }
        }
    }

    private static IEnumerable<string> OfAlarms(CacheAlarmSettings? alarms)
    {
        foreach (var name in alarms?.Overrides.Keys.Where(name => !AlarmNames.All.Contains(name)) ?? [])
        {
            yield return $"{Member(".alarms.overrides", name)}: there is no alarm {Quote(name)}{(Nearest.Of(name, AlarmNames.All) is { } near ? $"; did you mean {near}?" : $"; there are {string.Join(", ", AlarmNames.All)}")}";
        }

        if (alarms is { Enabled: false } and not { Exclude.Count: 0, Overrides.Count: 0 })
        {
            yield return ".alarms.enabled: there is nothing to change about alarms that are off: leave out exclude and overrides";
        }
    }

    private static IEnumerable<string> OfLog(string at, LogSettings? log)
    {
        if (log is { Firehose: not null, RetentionDays: not null })
        {
            yield return $"{at}.retentionDays: a delivery stream keeps nothing: leave out either firehose or retentionDays";
        }

        if (log?.RetentionDays is { } days && !LogSettings.Retentions.Contains(days))
        {
            yield return $"{at}.retentionDays: CloudWatch offers {string.Join(", ", LogSettings.Retentions)}, got {days}";
        }

        if (log?.Firehose is { } stream && !Stream().IsMatch(stream))
        {
            yield return $"{at}.firehose: the name of a delivery stream has 1 to 64 letters, digits and _ . -, got {Quote(stream)}";
        }
    }

    private static IEnumerable<string> OfPublishing(CacheSettings cache)
    {
        if (cache.Publish is { Parameters: null, Exports: null })
        {
            yield return ".publish: say parameters, exports or both";
        }

        if (cache.Dns is { } dns && !Zone().IsMatch(dns.ZoneId))
        {
            yield return $".dns.zoneId: the id of a hosted zone looks like Z0123456789ABCDEFGHIJ, got {Quote(dns.ZoneId)}";
        }

        if (cache.Dns is { } names && !Domain().IsMatch(names.ZoneName))
        {
            yield return $".dns.zoneName: must be a domain such as caches.internal, got {Quote(names.ZoneName)}";
        }

        if (cache.Dns?.Name is { } record && !Domain().IsMatch(record))
        {
            yield return $".dns.name: must be a name within the zone such as sessions, got {Quote(record)}";
        }
    }

    private static IEnumerable<string> OfStack(CacheSettings cache)
    {
        if (cache.Stack is { } stack and not (>= 1 and <= Contradictions.MostStacks))
        {
            yield return $".stack: must be between 1 and {Contradictions.MostStacks}, got {stack}";
        }
    }

    [GeneratedRegex(@"^\S+( \S+){5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Cron();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Stream();

    [GeneratedRegex(@"^Z[A-Z0-9]{1,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(
        @"^(?=.{1,253}\z)[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\.[A-Za-z0-9_-]{1,63})*\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Domain();
}
