namespace ElastiCache.Model.Twins;

/// <summary>Collects differences.</summary>
internal static class TwinDifferences
{
    /// <summary>Adds one.</summary>
    public static void Add(this List<TwinDifference> differences, string subject, string message) =>
        differences.Add(new TwinDifference(subject, message));
}
