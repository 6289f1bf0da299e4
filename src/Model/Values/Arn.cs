namespace ElastiCache.Model.Values;

/// <summary>Parts of an ARN.</summary>
internal static class Arn
{
    /// <summary>The Region of an ARN; null for what is no ARN or names no Region.</summary>
    public static string? RegionOf(string text) =>
        text.Split(':') is ["arn", _, _, { Length: > 0 } region, ..] ? region : null;
}
