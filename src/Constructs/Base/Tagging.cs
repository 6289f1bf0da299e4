namespace ElastiCache.Cdk;

/// <summary>Tags constructs.</summary>
internal static class Tagging
{
    /// <summary>Tags a construct and everything that was created for it.</summary>
    public static void Tag(this Construct construct, IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        var all = Tags.Of(construct);
        foreach (var (key, value) in tags)
        {
            all.Add(key, value);
        }
    }
}
