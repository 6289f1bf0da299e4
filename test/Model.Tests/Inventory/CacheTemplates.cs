using System.Text.Json;
using ElastiCache.Model.Inventory;

namespace ElastiCache.Model.Tests.Inventory;

/// <summary>Templates with one cache, and what the inventory reads from them.</summary>
internal static class CacheTemplates
{
    public static string Group(string properties, string? condition = null) =>
        $$""" "Cache":{"Type":"AWS::ElastiCache::ReplicationGroup",{{(condition is null ? "" : $"\"Condition\":\"{condition}\",")}}"Properties":{ {{properties}} } } """;

    public static string Cluster(string properties, string engine = "memcached") =>
        $$""" "Cache":{"Type":"AWS::ElastiCache::CacheCluster","Properties":{"Engine":"{{engine}}"{{(properties.Length > 0 ? "," : "")}}{{properties}} } } """;

    public static string Serverless(string engine, string more) =>
        $$""" "Cache":{"Type":"AWS::ElastiCache::ServerlessCache","Properties":{"ServerlessCacheName":"a","Engine":"{{engine}}"{{more}} } } """;

    public static CacheEntry Only(params string[] resources) => Assert.Single(ReadResources(resources).Caches);

    public static TemplateInventory ReadResources(params string[] resources) =>
        Read($$"""{"Resources":{ {{string.Join(',', resources)}} } }""");

    public static TemplateInventory Read(string template, string? region = "eu-central-1") =>
        InventoryReader.Read(Template.Read(JsonDocument.Parse(template).RootElement), region);
}
