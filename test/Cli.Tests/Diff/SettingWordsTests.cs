// Long: a test for each kind of step that has words of its own.
using System.Text.Json;
using ElastiCache.Cli.Verbs.Diff;

namespace ElastiCache.Cli.Tests.Diff;

/// <summary>Steps for caches that the app of this repository wrote are in the words of its settings files.</summary>
public sealed class SettingWordsTests : IDisposable
{
    private const string Old = """
        {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
          "ReplicationGroupDescription": "sessions of prod", "Tags": [{"Key": "environment", "Value": "prod"}],
          "Engine": "redis", "EngineVersion": "7.1", "CacheSubnetGroupName": "caches", "CacheNodeType": "cache.r7g.large"}}}}
        """;

    private readonly TemplateFolder _folder = new();

    private static string New =>
        Old.Replace(
            "\"7.1\"",
            "\"7.1\", \"TransitEncryptionEnabled\": true, \"TransitEncryptionMode\": \"required\"",
            StringComparison.Ordinal
        );

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_step_names_the_setting_of_the_cache()
    {
        var output = Diff(Old, New);

        Assert.Contains("caches.sessions.transitEncryption: preferred (TransitEncryptionMode: preferred)", output);
        Assert.Contains("caches.sessions.transitEncryption: required (TransitEncryptionMode: required)", output);
    }

    // With users the file needs TLS to be required, and without them and without a word the app makes a token.
    [Fact]
    public void Users_that_wait_for_TLS_are_left_out_until_then()
    {
        var output = Diff(
            Old.Replace(
                "\"redis\", \"EngineVersion\": \"7.1\"",
                "\"valkey\", \"EngineVersion\": \"8.2\", \"TransitEncryptionEnabled\": false",
                StringComparison.Ordinal
            ),
            Old.Replace(
                "\"redis\", \"EngineVersion\": \"7.1\"",
                "\"valkey\", \"EngineVersion\": \"8.2\", \"TransitEncryptionEnabled\": true, \"TransitEncryptionMode\": \"required\", \"UserGroupIds\": [\"app\"]",
                StringComparison.Ordinal
            )
        );

        var steps = output.Split(" 1. ")[1].Split(["2. ", "3. "], StringSplitOptions.None);
        Assert.Contains("caches.sessions.users: leave it out (UserGroupIds comes later)", steps[0]);
        Assert.Contains("caches.sessions.authentication: none (no AuthToken)", steps[0]);
        Assert.DoesNotContain("users", steps[1]);
        Assert.Contains("caches.sessions.users: as in NEW (UserGroupIds: [\"app\"])", steps[2]);
        Assert.Contains("caches.sessions.authentication: as in NEW", steps[2]);
        Assert.DoesNotContain("no setting makes it", output);
    }

    [Fact]
    public void A_mode_that_is_left_out_is_a_setting_that_is_left_out() =>
        Assert.Equal(
            [
                ["caches.a.clusterMode: leave it out (remove ClusterMode)"],
            ],
            SettingWords.Of("a", [new UpdateStep("s", [new TemplateChange("ClusterMode", null)])])
        );

    [Fact]
    public void A_cache_that_leaves_cluster_mode_is_another_one()
    {
        static string Groups(string enabled) =>
            $$"""
                {"Resources": {"G": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {
                  "CacheParameterGroupFamily": "valkey8", "Description": "d", "Properties": { {{enabled}} },
                  "Tags": [{"Key": "environment", "Value": "prod"}] },
                  "Metadata": {"aws:cdk:path": "elasticache-prod-caches/one/ParameterGroup/Resource"} },
                 "one": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                  "ReplicationGroupDescription": "one of prod", "Tags": [{"Key": "environment", "Value": "prod"}],
                  "Engine": "valkey", "EngineVersion": "8.2", "CacheSubnetGroupName": "s", "CacheNodeType": "cache.r7g.large",
                  "CacheParameterGroupName": {"Ref": "G"} } } } }
                """;

        var output = Diff(Groups("\"cluster-enabled\": \"yes\""), Groups(""));

        Assert.Contains(
            "No cache leaves cluster mode: leave this one as it is in OLD, write another one without shards",
            output
        );
        Assert.DoesNotContain("clusterMode: enabled", output);
    }

    [Fact]
    public void An_account_is_shown_as_the_template_has_it()
    {
        const string old = """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
              "ReplicationGroupDescription": "d", "Engine": "valkey", "EngineVersion": "8.2", "CacheSubnetGroupName": "caches",
              "CacheNodeType": "cache.r7g.large", "NumCacheClusters": 2, "AutomaticFailoverEnabled": true,
              "TransitEncryptionEnabled": true,
              "NotificationTopicArn": {"Fn::Sub": "arn:aws:sns:eu-west-1:${AWS::AccountId}:first"}}}}}
            """;

        var output = Diff(old, old.Replace("first", "second", StringComparison.Ordinal));

        Assert.Contains(
            "arn:aws:sns:eu-west-1:${AWS::AccountId}:first -> arn:aws:sns:eu-west-1:${AWS::AccountId}:second",
            output
        );
    }

    [Fact]
    public void What_a_later_step_switches_on_is_said_to_stay_off_until_then()
    {
        const string one = """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
              "ReplicationGroupDescription": "sessions of prod", "Tags": [{"Key": "environment", "Value": "prod"}],
              "Engine": "valkey", "EngineVersion": "8.2", "CacheSubnetGroupName": "caches", "CacheNodeType": "cache.r7g.large",
              "NumCacheClusters": 1, "AutomaticFailoverEnabled": false, "MultiAZEnabled": false}}}}
            """;

        var output = Diff(
            one,
            one.Replace("\"NumCacheClusters\": 1", "\"NumCacheClusters\": 2", StringComparison.Ordinal)
                .Replace("false", "true", StringComparison.Ordinal)
        );

        Assert.Contains("caches.sessions.failover: false (AutomaticFailoverEnabled stays false)", output);
        Assert.Contains("caches.sessions.multiAz: false (MultiAZEnabled stays false)", output);
    }

    [Fact]
    public void A_limit_of_a_serverless_cache_goes_with_0()
    {
        const string with = """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {
              "ServerlessCacheName": "s", "Description": "sessions of prod", "Tags": [{"Key": "environment", "Value": "prod"}],
              "Engine": "valkey", "CacheUsageLimits": {"DataStorage": {"Unit": "GB", "Minimum": 2, "Maximum": 5}}}}}}
            """;

        var output = Diff(with, with.Replace(", \"Maximum\": 5", "", StringComparison.Ordinal));

        Assert.Contains("caches.sessions.serverless.minDataGb: 2 (", output);
        Assert.Contains("caches.sessions.serverless.maxDataGb: 0 (", output);
    }

    [Fact]
    public void A_limit_that_went_with_0_is_left_out_afterwards_and_no_other_one()
    {
        const string with = """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {
              "ServerlessCacheName": "s", "Description": "sessions of prod", "Tags": [{"Key": "environment", "Value": "prod"}],
              "Engine": "valkey", "CacheUsageLimits": {"DataStorage": {"Unit": "GB", "Maximum": 5}}, "DailySnapshotTime": "04:00"}}}}
            """;

        var output = Diff(
            with,
            with.Replace(
                    "\"CacheUsageLimits\": {\"DataStorage\": {\"Unit\": \"GB\", \"Maximum\": 5}}, ",
                    "",
                    StringComparison.Ordinal
                )
                .Replace("04:00", "03:00", StringComparison.Ordinal)
        );

        Assert.Contains("caches.sessions.serverless.maxDataGb: leave it out (remove CacheUsageLimits)", output);
        Assert.DoesNotContain("minDataGb", output);
        Assert.Contains("caches.sessions.serverless.snapshotTime: 03:00 (", output);
    }

    [Fact]
    public void A_property_that_goes_with_another_one_is_no_setting_that_goes()
    {
        var output = Diff(
            New,
            New.Replace("true, \"TransitEncryptionMode\": \"required\"", "false", StringComparison.Ordinal)
        );

        Assert.Contains("caches.sessions.transitEncryption: disabled (TransitEncryptionEnabled: false)", output);
        Assert.DoesNotContain("transitEncryption: leave it out", output);
    }

    [Fact]
    public void What_no_setting_makes_is_to_be_done_in_the_template()
    {
        var step = new UpdateStep(
            "s",
            [new TemplateChange("EngineVersion", null), new TemplateChange("UpdatePolicy", "{}")]
        );

        Assert.Equal(
            [
                "remove EngineVersion (in the template: no setting makes it)",
                "UpdatePolicy: {} (in the template: no setting makes it)",
            ],
            SettingWords.Of("sessions", [step])[0]
        );
    }

    [Fact]
    public void Shards_with_as_many_replicas_as_before_keep_the_number_of_replicas()
    {
        var step = new UpdateStep(
            "s",
            [
                new TemplateChange("NodeGroupConfiguration", """[{"ReplicaCount":2},{"ReplicaCount":2}]"""),
                new TemplateChange("NumNodeGroups", "2"),
                new TemplateChange("NumCacheClusters", null),
                new TemplateChange("UpdatePolicy", """{"UseOnlineResharding":true}"""),
            ]
        );

        Assert.Equal(
            ["caches.sessions.topology.replicas: 2 (", "caches.sessions.topology.shards: 2 ("],
            SettingWords.Of("sessions", [step])[0].Select(line => line[..(line.IndexOf('(') + 1)])
        );
    }

    [Fact]
    public void A_second_cache_is_an_entry_of_its_own()
    {
        var output = Diff(
            Old.Replace(
                "\"redis\", \"EngineVersion\": \"7.1\"",
                "\"valkey\", \"EngineVersion\": \"8.2\"",
                StringComparison.Ordinal
            ),
            New.Replace(
                "\"redis\", \"EngineVersion\": \"7.1\"",
                "\"valkey\", \"EngineVersion\": \"8.2\", \"AuthToken\": \"{{resolve:secretsmanager:t}}\"",
                StringComparison.Ordinal
            )
        );

        Assert.Contains(
            "write what NEW says of it under a name of its own in caches, such as sessions-2, restored from",
            output
        );
        Assert.Contains("caches.sessions-2.restoreFromSnapshot: the name of a backup of sessions", output);
        Assert.Contains("Once every client uses sessions-2, take sessions out of caches", output);
        Assert.DoesNotContain("caches.sessions.restoreFromSnapshot", output);
        Assert.DoesNotContain("logical id", output);
    }

    [Fact]
    public void A_cache_of_another_kind_is_an_entry_of_its_own()
    {
        const string serverless = """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {
              "ServerlessCacheName": "s", "Description": "sessions of prod", "Tags": [{"Key": "environment", "Value": "prod"}],
              "Engine": "valkey"}}}}
            """;

        Assert.Contains(
            "'Update of resource type is not permitted'. Write it beside this one, under another name in caches",
            Diff(Old, serverless)
        );
        Assert.Contains(
            "Write it beside this one, under another name in caches, or leave what is create-only as it is (M-09)",
            Diff(
                serverless,
                serverless.Replace("\"valkey\"", "\"valkey\", \"KmsKeyId\": \"key\"", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void Memcached_has_no_description_and_is_known_by_its_path()
    {
        const string memcached = """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {
              "Engine": "memcached", "CacheNodeType": "cache.m7g.large", "NumCacheNodes": 1, "TransitEncryptionEnabled": true,
              "CacheSubnetGroupName": "caches", "EngineVersion": "1.6.22", "Tags": [{"Key": "environment", "Value": "prod"}]},
              "Metadata": {"aws:cdk:path": "elasticache-prod-caches/objects/Resource"}}}}
            """;

        Assert.Contains(
            "under another name in caches",
            Diff(memcached, memcached.Replace("true", "false", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("sessions of prod", "sessions for prod")]
    [InlineData("\"Value\": \"prod\"", "\"Value\": \"dev\"")]
    public void A_template_of_somebody_else_has_properties_only(string from, string to)
    {
        var output = Diff(
            Old.Replace(from, to, StringComparison.Ordinal),
            New.Replace(from, to, StringComparison.Ordinal)
        );

        Assert.DoesNotContain("caches.", output);
        Assert.Contains("TransitEncryptionMode: preferred", output);
    }

    [Fact]
    public void Every_setting_that_is_named_is_in_the_schema()
    {
        using var schema = JsonDocument.Parse(
            File.ReadAllText(Repository.PathOf("src", "Infra", "environments", "environment.schema.json"))
        );
        var names = Names(schema.RootElement).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            SettingWords.Settings.SelectMany(setting => setting.Split('.')),
            name => Assert.Contains(name, names)
        );
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(entry => (string[])[entry.Name, .. Names(entry.Value)]),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
            _ => [],
        };

    private string Diff(string old, string @new) =>
        CommandRun.Of("diff", _folder.Write("old.json", old), _folder.Write("new.json", @new)).Output;
}
