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
