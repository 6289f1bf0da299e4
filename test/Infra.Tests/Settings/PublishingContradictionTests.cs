namespace Infra.Tests.Settings;

/// <summary>What two caches cannot both be called, where AWS would notice at the deployment only.</summary>
public sealed class PublishingContradictionTests
{
    private const string Zone = "\"zoneId\": \"Z0123456789ABCDEFGHIJ\", \"zoneName\": \"caches.internal\"";

    [Theory]
    [InlineData(
        """{ "publish": { "parameters": "/shop" } }""",
        """{ "publish": { "parameters": "/shop" } }""",
        "$.caches.objects.publish.parameters: sessions has the path \"/shop\": choose another"
    )]
    [InlineData(
        """{ "publish": { "exports": "shop" } }""",
        """{ "publish": { "exports": "shop" } }""",
        "$.caches.objects.publish.exports: sessions has exports with the prefix \"shop\": choose another"
    )]
    [InlineData(
        $$"""{ "dns": { {{Zone}}, "name": "shop" } }""",
        $$"""{ "dns": { {{Zone}}, "name": "SHOP" } }""",
        "$.caches.objects.dns: sessions has the DNS name \"shop.caches.internal in z0123456789abcdefghij\": choose another"
    )]
    [InlineData(
        $$"""{ "dns": { {{Zone}}, "name": "objects" } }""",
        $$"""{ "dns": { {{Zone}} } }""",
        "$.caches.objects.dns: sessions has the DNS name \"objects.caches.internal in z0123456789abcdefghij\": choose another"
    )]
    [InlineData(
        $$"""{ "dns": { {{Zone}}, "name": "shop" } }""",
        $$"""{ "dns": { {{Zone}}, "name": "shop-ro" } }""",
        "$.caches.objects.dns: sessions has the DNS name \"shop-ro.caches.internal in z0123456789abcdefghij\": choose another"
    )]
    public void What_another_cache_is_called_already_gets_one_sentence(
        string sessions,
        string objects,
        string sentence
    ) => Assert.Equal([sentence], SettingsText.Mistakes(Both(sessions, objects)));

    [Theory]
    [InlineData("""{ "publish": { "parameters": "/shop" } }""", """{ "publish": { "parameters": "/Shop" } }""")]
    [InlineData("""{ "publish": { "parameters": "/a", "exports": "a" } }""", """{ "publish": { "exports": "b" } }""")]
    [InlineData(
        $$"""{ "dns": { {{Zone}}, "name": "shop" } }""",
        """{ "dns": { "zoneId": "Z1", "zoneName": "caches.internal", "name": "shop" } }"""
    )]
    // Sharded, and so without a reader.
    [InlineData(
        $$"""{ "topology": { "shards": 2 }, "dns": { {{Zone}}, "name": "shop" } }""",
        $$"""{ "dns": { {{Zone}}, "name": "shop-ro" } }"""
    )]
    public void Names_that_differ_go_together(string sessions, string objects) =>
        Assert.Equal(2, SettingsText.Read(Both(sessions, objects)).Caches.Count);

    [Theory]
    [InlineData("/elasticache")]
    [InlineData("/elasticache/test/sessions")]
    public void The_paths_of_the_app_are_its_own(string path) =>
        Assert.Equal(
            [
                $"$.caches.sessions.publish.parameters: below /elasticache are the parameters that the app publishes by itself: choose another path, got \"{path}\"",
            ],
            SettingsText.Mistakes(SettingsText.With("caches/sessions/publish", $$"""{ "parameters": "{{path}}" }"""))
        );

    [Fact]
    public void A_path_that_only_begins_like_that_of_the_app_is_free() =>
        Assert.Equal(
            "/elasticache-shop",
            SettingsText
                .Read(SettingsText.With("caches/sessions/publish", """{ "parameters": "/elasticache-shop" }"""))
                .Caches["sessions"]
                .Publish!.Parameters
        );

    private static string Both(string sessions, string objects) =>
        SettingsText.With(SettingsText.Base, Changes("sessions", sessions).Concat(Changes("objects", objects)));

    private static IEnumerable<(string, string)> Changes(string cache, string settings) =>
        JsonNode
            .Parse(settings)!
            .AsObject()
            .Select(setting => ($"caches/{cache}/{setting.Key}", setting.Value!.ToJsonString()));
}
