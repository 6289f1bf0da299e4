using System.Text.Json;

namespace ElastiCache.Live.Tests.Support;

/// <summary>Templates that the tests run.</summary>
internal static class Templates
{
    public static string ProdFile =>
        Repository.PathOf("test", "Infra.Tests", "Snapshots", "elasticache-prod-caches.json");

    public static TwinPlan Plan(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TwinTemplate.Plan(Template.Read(document.RootElement.Clone()), "eu-west-1");
    }

    public static IReadOnlyList<DeclaredAlarm> Alarms(string json)
    {
        using var document = JsonDocument.Parse(json);
        return AlarmReader.Read(Template.Read(document.RootElement.Clone()));
    }

    public static TwinPlan Prod => Plan(File.ReadAllText(ProdFile));
}
