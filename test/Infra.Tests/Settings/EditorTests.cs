using Infra.Tests.Stacks.Rows;
using Json.Schema;

namespace Infra.Tests.Settings;

/// <summary>What an editor shows red by the schema beside the settings, as a validator of JSON schemas judges it.</summary>
public sealed class EditorTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(SettingsSchemaFile.Path));

    public static TheoryData<string> InTheSchema =>
        [.. SettingRules.All.Where(rule => rule.Schema is not null).Select(rule => rule.Id)];

    public static TheoryData<string> All => [.. SettingRules.All.Select(rule => rule.Id)];

    public static TheoryData<string, string> OfKinds
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (setting, kinds) in CacheKindRules.Table.Where(row => Values.ContainsKey(row.Setting)))
            {
                foreach (var kind in Caches.Keys.Where(kind => !kinds.HasFlag(kind)))
                {
                    rows.Add(kind.ToString(), setting);
                }
            }

            return rows;
        }
    }

    private static readonly Dictionary<CacheKinds, string> Caches = new()
    {
        [CacheKinds.ReplicationGroup] = """ "engine": "valkey", "nodeType": "cache.r7g.large" """,
        [CacheKinds.Memcached] = """ "engine": "memcached", "nodeType": "cache.r7g.large" """,
        [CacheKinds.Serverless] = """ "engine": "valkey", "serverless": {} """,
        [CacheKinds.ServerlessMemcached] = """ "engine": "memcached", "serverless": {} """,
        [CacheKinds.Secondary] = """ "secondaryOf": { "id": "ldgnf-orders" } """,
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["globalDatastore"] = """ "globalDatastore": { "suffix": "orders" } """,
        ["topology"] = """ "topology": { "replicas": 1 } """,
        ["topology.shards"] = """ "topology": { "shards": 1 } """,
        ["topology.replicas"] = """ "topology": { "replicas": 1 } """,
        ["topology.nodes"] = """ "topology": { "nodes": 1 } """,
        ["clusterMode"] = """ "clusterMode": "enabled" """,
        ["failover"] = """ "failover": true """,
        ["multiAz"] = """ "multiAz": false """,
        ["purpose"] = """ "purpose": "object-cache" """,
        ["parameters"] = """ "parameters": { "timeout": "1" } """,
        ["port"] = """ "port": 6380 """,
        ["transitEncryption"] = """ "transitEncryption": "required" """,
        ["atRestEncryption"] = """ "atRestEncryption": "aws-owned" """,
        ["authentication"] = """ "authentication": "none" """,
        ["users"] = """ "users": { "app": { "accessString": "on ~* +@all" } } """,
        ["rotation"] = """ "rotation": {} """,
        ["scaling"] = """ "scaling": { "nodes": { "min": 1, "max": 2 } } """,
        ["scaling.shards"] = """ "scaling": { "shards": { "min": 1, "max": 2 } } """,
        ["scaling.replicas"] = """ "scaling": { "replicas": { "min": 1, "max": 2 } } """,
        ["scaling.nodes"] = """ "scaling": { "nodes": { "min": 1, "max": 2 } } """,
        ["durability"] = """ "durability": "sync" """,
        ["logs"] = """ "logs": {} """,
        ["snapshotRetentionDays"] = """ "snapshotRetentionDays": 7 """,
        ["snapshotWindow"] = """ "snapshotWindow": "03:00-04:00" """,
        ["snapshottingNode"] = """ "snapshottingNode": "c-002" """,
        ["restoreFromSnapshot"] = """ "restoreFromSnapshot": "s" """,
        ["autoMinorVersionUpgrade"] = """ "autoMinorVersionUpgrade": false """,
        ["maintenanceWindow"] = """ "maintenanceWindow": "sun:06:00-sun:07:00" """,
        ["notificationTopicArn"] = """ "notificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:t" """,
    };

    [Theory]
    [MemberData(nameof(InTheSchema))]
    public void What_breaks_a_rule_is_red(string id) => Assert.False(IsRight(Example(id, rule => rule.Breaks)));

    [Theory]
    [MemberData(nameof(All))]
    public void What_keeps_a_rule_is_not(string id) => Assert.True(IsRight(Example(id, rule => rule.Keeps)));

    [Theory]
    [MemberData(nameof(OfKinds))]
    public void A_setting_of_another_kind_of_cache_is_red_and_refused(string kind, string setting)
    {
        var cache = Caches[Enum.Parse<CacheKinds>(kind)];
        var file = (string more) => $$"""{ "network": { "create": {} }, "caches": { "c": { {{cache}}{{more}} } } }""";

        Assert.True(IsRight(file("")));
        Assert.False(IsRight(file($", {Values[setting]}")));
        Assert.StartsWith(
            $"$.caches.c.{setting.Split('.')[0]}",
            SettingsText.Mistakes(file($", {Values[setting]}"))[0]
        );
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void An_environment_is_not_red(string environment) =>
        Assert.True(
            IsRight(File.ReadAllText(Repository.PathOf("src", "Infra", "environments", $"{environment}.json")))
        );

    [Fact]
    public void Whatever_the_tests_synthesize_is_not_red() => Assert.True(IsRight(CacheRows.Text(CacheRows.All)));

    [Fact]
    public void Null_says_as_much_as_leaving_a_setting_out() =>
        Assert.True(
            IsRight(
                """
                {
                  "network": { "create": {}, "lookup": null, "existing": null },
                  "alarms": null,
                  "caches": {
                    "a": { "engine": "memcached", "nodeType": "cache.r7g.large", "rotation": null, "parameters": {} },
                    "b": {
                      "engine": "valkey",
                      "nodeType": "cache.r7g.large",
                      "rotation": null,
                      "scaling": null,
                      "alarms": null,
                      "logs": { "slow": null },
                      "publish": { "parameters": null, "exports": "shop" }
                    }
                  }
                }
                """
            )
        );

    private static string Example(string id, Func<SettingRule, string> example)
    {
        var rule = SettingRules.All.Single(rule => rule.Id == id);
        return SettingExample.File(rule, example(rule));
    }

    private static bool IsRight(string text)
    {
        using var file = JsonDocument.Parse(text);
        return Schema.Evaluate(file.RootElement).IsValid;
    }
}
