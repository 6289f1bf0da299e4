namespace ElastiCache.Model.Changes;

/// <summary>Lists of which every item has to be known.</summary>
internal static class Complete
{
    /// <summary>The items; null where one of them is not known.</summary>
    public static List<T>? List<T>(IEnumerable<T?> items)
        where T : class => items.ToList() is var all && all.Contains(null) ? null : [.. all.OfType<T>()];
}
