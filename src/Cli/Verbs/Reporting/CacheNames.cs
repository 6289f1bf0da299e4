using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>What a cache is called on the page.</summary>
internal static class CacheNames
{
    /// <summary>The name, with its stack where there are several.</summary>
    public static string Of(CacheEntry cache) => Of(cache.Stack, cache.Name);

    /// <summary>The name of what a sum is for.</summary>
    public static string Of(CostGroup group) => Of(group.Stack, group.Name);

    private static string Of(string? stack, string name) => stack is null ? name : $"{stack}/{name}";
}
