using System.Text.RegularExpressions;

namespace Infra.Tests.Stacks;

/// <summary>Settings that have the right form, and that the service would refuse: its rules refuse them first, in the words of the settings.</summary>
public sealed partial class RefusedCacheTests(RefusedCacheTests.Fixture fixture)
    : IClassFixture<RefusedCacheTests.Fixture>
{
    private const string Sharded = """ "topology": { "shards": 3 } """;

    private static readonly string[] Rows =
    [
        """ "engineVersion": "8.2", "durability": "sync" """,
        """ "engine": "redis", "engineVersion": "5.0.6", "nodeType": "cache.r5.large", "users": { "app": { "accessString": "on ~* +@all" } } """,
        """ "transitEncryption": "disabled" """,
        """ "engine": "memcached", "purpose": "session-store" """,
        """ "snapshotWindow": "04:30-05:30", "maintenanceWindow": "sun:05:00-sun:06:00" """,
        """ "snapshotWindow": "03:00-03:10" """,
        """ "maintenanceWindow": "sun:05:00-sun:05:10" """,
        """ "topology": { "shards": 300, "replicas": 1 } """,
        """ "clusterMode": "compatible", "topology": { "shards": 2 } """,
        """ "clusterMode": "compatible", "topology": { "replicas": 0 } """,
        """ "engine": "redis", "engineVersion": "6.0", "nodeType": "cache.r6gd.xlarge" """,
        """ "nodeType": "cache.t2.micro", "engine": "redis", "engineVersion": "4.0.10" """,
        """ "nodeType": "cache.m3.large" """,
        """ "engine": "redis", "engineVersion": "4.0.10", "nodeType": "cache.m6g.large" """,
        """ "parameters": { "maxmemory-policy": "lru" } """,
        """ "parameters": { "timeout": "-1" } """,
        """ "failover": false, "multiAz": true """,
        """ "failover": true, "multiAz": false, "topology": { "replicas": 0 } """,
        """ "failover": false, "multiAz": false,""" + Sharded,
        """ "failover": true, "multiAz": true, "topology": { "replicas": 0 } """,
        """ "engine": "redis", "engineVersion": "8", "nodeType": null, "serverless": {} """,
        """ "nodeType": null, "serverless": {}, "restoreFromSnapshot": "nightly" """,
        """ "scaling": { "shards": { "min": 0, "max": 9 } },""" + Sharded,
        """ "scaling": { "shards": { "min": 3, "max": 501 } },""" + Sharded,
        """ "scaling": { "replicas": { "min": 1, "max": 6 } },""" + Sharded,
        """ "nodeType": "cache.t4g.micro", "scaling": { "shards": { "min": 3, "max": 9 } },""" + Sharded,
        """ "engine": "memcached", "scaling": { "nodes": { "min": 0, "max": 70 } } """,
        """ "users": { "app": { "accessString": "on ~* +@reed" } } """,
        """ "users": { "app": { "accessString": "on >secret ~* +@all" } } """,
        """ "engine": "redis", "engineVersion": "6.2", "users": { "app": { "authentication": "iam", "accessString": "on ~* +@all" } } """,
        """ "compliance": ["hipaa"], "snapshotRetentionDays": 1 """,
        """ "nodeType": "cache.t4g.micro", "globalDatastore": { "suffix": "orders" } """,
        """ "engine": "memcached", "engineVersion": "1.5.16" """,
        """ "engine": "redis", "engineVersion": "5.0.6", "nodeType": "cache.r5.large", "logs": { "slow": {} } """,
        """ "engine": "redis", "engineVersion": "9.0" """,
        """ "snapshottingNode": "sessions-002",""" + Sharded,
        """ "topology": { "replicas": 0 }, "multiAz": true """,
        """ "transitEncryption": "disabled", "users": { "app": { "accessString": "on ~* +@all" } } """,
        """ "users": { "app": { "keys": ["*"], "commands": ["@wrote"] } } """,
        """ "topology": { "shards": 2, "replicas": 1 }, "failover": false """,
        """ "rotation": { "cron": "0 22 ? * SUN *", "windowHours": 5 } """,
        """ "rotation": { "windowHours": 24 }, "maintenanceWindow": "sun:20:00-sun:22:00" """,
        """ "publish": { "parameters": "shop" } """,
        """ "publish": { "exports": "shop sessions" } """,
        """ "parameters": { "cluster-enabled": "yes" } """,
    ];

    [Fact]
    public void A_cache_that_the_service_would_refuse_is_told_by_file_path_and_setting()
    {
        var file = Repository.PathOf("test", "Infra.Tests", "Stacks", "refused-caches.txt");
        var told = string.Concat(Rows.Select((cache, index) => $"{cache.Trim()}\n{Sentences(index)}\n"));
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(file, told);
        }

        Assert.Equal(File.ReadAllText(file), told);
    }

    [Fact]
    public void None_is_taken()
    {
        Assert.True(Rows.Length >= 20);
        Assert.All(Enumerable.Range(0, Rows.Length), index => Assert.NotEqual("", Sentences(index)));
    }

    [Fact]
    public void No_sentence_names_what_is_no_setting() =>
        Assert.DoesNotContain(
            fixture.Message.Split('\n'),
            line => ForeignWord().IsMatch(line[line.IndexOf(": $", StringComparison.Ordinal)..])
        );

    private string Sentences(int index) =>
        string.Concat(
            fixture
                .Message.Split('\n')
                .Where(line => OfCache().Match(line) is { Success: true } at && at.Groups[1].Value == $"{index}")
                .Select(line => $"    {line}\n")
        );

    [GeneratedRegex("^test\\.json: \\$\\.caches\\.c([0-9]+)\\b")]
    private static partial Regex OfCache();

    // A property of CloudFormation or of a construct; TLS, Redis, Multi-AZ and ElastiCache are none.
    [GeneratedRegex(@"\b(?!ElastiCache\b)(Topology\.|[A-Z][a-z]+([A-Z][a-z]+)+|(single|cross)-az\b)")]
    private static partial Regex ForeignWord();

    /// <summary>All of them in one app, since all are refused at once.</summary>
    public sealed class Fixture
    {
        public string Message { get; } = Assert.Throws<SettingsException>(() => Synthesis.Of(Text())).Message;

        private static string Text()
        {
            var file = JsonNode.Parse("""{ "network": { "create": {} }, "caches": {} }""")!;
            foreach (var (index, cache) in Rows.Index())
            {
                var settings = JsonNode.Parse($"{{{cache}}}")!.AsObject();
                settings["engine"] ??= "valkey";
                if (!settings.ContainsKey("nodeType"))
                {
                    settings["nodeType"] = "cache.r7g.large";
                }

                file["caches"]![$"c{index}"] = settings;
            }

            return file.ToJsonString();
        }
    }
}
