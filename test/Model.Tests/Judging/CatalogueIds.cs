namespace ElastiCache.Model.Tests.Judging;

/// <summary>The ids of the catalogue of facts about ElastiCache, in its order. Each must end somewhere.</summary>
internal static class CatalogueIds
{
    public static IReadOnlyList<string> All { get; } =
        File.ReadAllLines(Repository.PathOf("test", "Model.Tests", "Judging", "catalogue-ids.txt"));
}
