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
