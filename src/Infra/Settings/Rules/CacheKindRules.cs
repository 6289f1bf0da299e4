using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using static Infra.Settings.CacheKinds;

namespace Infra.Settings.Rules;

/// <summary>What can be set in which kind of cache. A setting that is not in the table can be set in all.</summary>
internal static class CacheKindRules
{
    /// <summary>The settings that not every kind has, and the kinds that have them.</summary>
    public static readonly IReadOnlyList<(string Setting, CacheKinds Kinds)> Table =
    [
        .. Limited(typeof(CacheSettings), ""),
    ];

    /// <summary>The rule that the table makes.</summary>
    public static readonly SettingRule HasSetting = new("SET-30", "caches.*")
    {
        Mistakes = Misplaced,
        Statement = "A cache has only the settings of its kind, as the table below says.",
        Why = "The setting would have no effect, and whoever wrote it expects one.",
        Breaks = """ "engine": "memcached", "snapshotRetentionDays": 7 """,
        Keeps = """ "engine": "valkey", "snapshotRetentionDays": 7 """,
        Schema = Refuse,
    };

    /// <summary>The kind of a cache.</summary>
    public static CacheKinds KindOf(CacheSettings cache) =>
        (cache, cache.Engine == EngineName.Memcached) switch
        {
            ({ SecondaryOf: not null }, _) => Secondary,
            ({ Serverless: not null }, var isMemcached) => isMemcached ? ServerlessMemcached : Serverless,
            (_, var isMemcached) => isMemcached ? Memcached : ReplicationGroup,
        };

    private static IEnumerable<(SettingNode, string?)> Misplaced(SettingNode cache)
    {
        if (cache.Cache is { Engine: null, SecondaryOf: null })
        {
            // It is of no kind, which is told by itself.
            yield break;
        }

        var kind = KindOf(cache.Cache);
        var last = "";
        foreach (var (setting, kinds) in Table)
        {
            // Of a setting that is refused as a whole, the parts are not listed as well.
            var isPart = last.Length > 0 && setting.StartsWith($"{last}.", StringComparison.Ordinal);
            if (!isPart && !kinds.HasFlag(kind) && cache[setting].IsGiven)
            {
                last = setting;
                yield return (cache[setting], $"{Reason(kind, kinds)}: leave it out");
            }
        }
    }

    private static IEnumerable<(string, CacheKinds)> Limited(Type settings, string path)
    {
        foreach (var member in settings.GetProperties())
        {
            var name = path + JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (member.GetCustomAttribute<OnlyForAttribute>() is { } only)
            {
                yield return (name, only.Kinds);
                foreach (var part in Limited(member.PropertyType, $"{name}."))
                {
                    yield return part;
                }
            }
        }
    }

    private static string Reason(CacheKinds kind, CacheKinds kinds) =>
        kind switch
        {
            Secondary when kinds.HasFlag(FromPrimary) => "a secondary has this from its primary",
            Secondary => "a secondary does not have this",
            Serverless => "a serverless cache does not have this",
            ServerlessMemcached when !kinds.HasFlag(Serverless) => "a serverless cache does not have this",
            ReplicationGroup => "only Memcached has this",
            _ => "Memcached does not have this",
        };

    private static void Refuse(JsonObject cache)
    {
        (CacheKinds Kind, JsonObject Condition)[] conditions =
        [
            (Secondary, Has("secondaryOf", true)),
            (Serverless, All(Has("secondaryOf", false), Has("serverless", true), IsMemcached(false))),
            (ServerlessMemcached, All(Has("secondaryOf", false), Has("serverless", true), IsMemcached(true))),
            (Memcached, All(Has("secondaryOf", false), Has("serverless", false), IsMemcached(true))),
            (ReplicationGroup, All(Has("secondaryOf", false), Has("serverless", false), IsMemcached(false))),
        ];
        foreach (var (kind, condition) in conditions)
        {
            var refused = new JsonObject();
            foreach (var (setting, _) in Table.Where(row => !row.Kinds.HasFlag(kind)))
            {
                SettingSchema.Empty(cache, refused, setting.Split('.'));
            }

            SettingSchema.Also(
                cache,
                new JsonObject
                {
                    ["if"] = condition,
                    ["then"] = new JsonObject { ["properties"] = refused },
                }
            );
        }
    }

    private static JsonObject Has(string name, bool isGiven) =>
        SettingSchema.Not(
            !isGiven,
            new JsonObject
            {
                ["required"] = new JsonArray(name),
                ["properties"] = new JsonObject { [name] = new JsonObject { ["type"] = "object" } },
            }
        );

    private static JsonObject IsMemcached(bool isSo) =>
        SettingSchema.Not(
            !isSo,
            new JsonObject
            {
                ["required"] = new JsonArray("engine"),
                ["properties"] = new JsonObject { ["engine"] = new JsonObject { ["const"] = EngineName.Memcached } },
            }
        );

    private static JsonObject All(params JsonNode[] conditions) => new() { ["allOf"] = new JsonArray(conditions) };
}
