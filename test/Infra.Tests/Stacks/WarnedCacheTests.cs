namespace Infra.Tests.Stacks;

/// <summary>What the rules of the service only warn of: it too is told in the words of the settings.</summary>
public sealed class WarnedCacheTests(WarnedCacheTests.Fixture fixture) : IClassFixture<WarnedCacheTests.Fixture>
{
    private const string Sharded = """ "topology": { "shards": 3 } """;
    private const string Search = """ "parameters": { "search-default-timeout-ms": "1000" } """;

    private static readonly string[] Rows =
    [
        """ "engine": "redis", "engineVersion": "6.2" """,
        """ "parameters": { "io-threads": "4" } """,
        """ "parameters": { "maxmemory_policy": "allkeys-lru" }, "allowUnknown": true """,
        """ "engine": "redis", "engineVersion": "6.2", "nodeType": "cache.r6gd.xlarge", "parameters": { "maxmemory-policy": "allkeys-lfu" } """,
        """ "parameters": { "notify-keyspace-events": "Etd" } """,
        """ "parameters": { "notify-keyspace-events": "gx" } """,
        """ "engineVersion": "9.0", "parameters": { "cluster-databases": "0" } """,
        """ "nodeType": "cache.r6gd.xlarge",""" + Search,
        """ "engineVersion": "8.1",""" + Search,
        """ "nodeType": "cache.t4g.micro",""" + Search,
        """ "engine": "memcached", "engineVersion": "1.5.10", "nodeType": "cache.m5.large", "transitEncryption": "disabled" """,
        """ "nodeType": "cache.r6gd.large", "allowUnknown": true """,
        """ "nodeType": "cache.t4g.large", "allowUnknown": true """,
        """ "engineVersion": "10.0", "allowUnknown": true """,
        """ "engine": "memcached", "engineVersion": "1.6.99", "allowUnknown": true """,
        """ "nodeType": null, "serverless": {}, "engineVersion": "11", "allowUnknown": true """,
        """ "topology": { "shards": 46 } """,
        """ "engine": "memcached", "topology": { "nodes": 41 } """,
        """ "snapshotRetentionDays": 0, "snapshotWindow": "03:00-04:00" """,
        """ "users": { "app": { "accessString": "~* +@all" } } """,
        """ "nodeType": null, "serverless": { "snapshotTime": "03:00" }, "snapshotRetentionDays": 0 """,
        """ "parameters": { "io-threads": "4", "proto-inline-max": "4" } """,
        """ "users": { "one": { "accessString": "on ~* +@read" }, "two": { "keys": ["*"], "commands": ["@read"] } },"""
            + Sharded,
        """ "users": { "app": { "keys": ["*"], "commands": ["@all", "gett"] } } """,
        """ "users": { "app": { "accessString": "on ~* +@all +bgsave" } } """,
        """ "users": { "other": { "keys": ["*"], "commands": ["@all"] }, "app": { "accessString": "on ~* +@read" } },"""
            + Sharded,
        """ "users": { "app": { "authentication": "iam", "keys": ["*"], "commands": ["@read"] } },""" + Sharded,
        """ "nodeType": null, "serverless": {}, "users": { "app": { "keys": ["*"], "commands": ["@read"] } } """,
        """ "scaling": { "shards": { "min": 3, "max": 300 } },""" + Sharded,
        """ "scaling": { "shards": { "min": 4, "max": 9 } },""" + Sharded,
        """ "scaling": { "shards": { "min": 3, "max": 46 } },""" + Sharded,
        """ "scaling": { "shards": { "min": 3, "max": 9, "schedules": [{ "cron": "0 7 ? * MON *", "min": 4 }, { "cron": "0 9 ? * MON *", "min": 3, "max": 251 }] } },"""
            + Sharded,
        """ "scaling": { "shards": { "min": 3, "max": 16 }, "replicas": { "min": 1, "max": 5 } }, "topology": { "shards": 16 } """,
        """ "scaling": { "shards": { "min": 3, "max": 100 }, "replicas": { "min": 1, "max": 5 } },""" + Sharded,
        """ "globalDatastore": { "suffix": "orders", "nodeType": "cache.r7g.xlarge", "engineVersion": "8.2" } """,
        """ "globalDatastore": { "suffix": "orders", "nodeType": "cache.r7g.xlarge" } """,
        """ "users": { "app": { "accessString": "on ~*+@all" } } """,
    ];

    [Fact]
    public void A_warning_is_told_by_file_path_and_setting()
    {
        var file = Repository.PathOf("test", "Infra.Tests", "Stacks", "warned-caches.txt");
        var told = string.Concat(Rows.Select((cache, index) => $"{cache.Trim()}\n{Sentences(index)}\n"));
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(file, told);
        }

        Assert.Equal(File.ReadAllText(file), told);
    }

    [Fact]
    public void Each_is_warned_of_and_nothing_else() =>
        Assert.All(Enumerable.Range(0, Rows.Length), index => Assert.NotEqual("", Sentences(index)));

    [Fact]
    public void No_warning_is_in_other_words() =>
        Assert.All(
            fixture.Warnings,
            warning =>
            {
                Assert.StartsWith("test.json: $.", warning);
                Assert.False(ToldText.NamesNoSetting(warning), warning);
            }
        );

    private string Sentences(int index) =>
        string.Concat(
            fixture
                .Warnings.SelectMany(warning => warning.Split('\n'))
                .Where(line => line.StartsWith($"test.json: $.caches.c{index}.", StringComparison.Ordinal))
                .Select(line => $"    {line}\n")
        );

    /// <summary>All of them in one app.</summary>
    public sealed class Fixture
    {
        public IReadOnlyList<string> Warnings { get; } =
        [
            .. Synthesis.Of(NumberedCaches.File(Rows)).Manifest["artifacts"]!
                .AsObject()
                .SelectMany(artifact => artifact.Value!["metadata"]?.AsObject() ?? [])
                .SelectMany(path => path.Value!.AsArray())
                .Where(entry => (string?)entry!["type"] == "aws:cdk:warning")
                .Select(entry => (string)entry!["data"]!),
        ];
    }
}
