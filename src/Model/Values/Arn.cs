namespace ElastiCache.Model.Values;

/// <summary>Parts of an ARN.</summary>
internal static class Arn
{
    private const int Service = 2;
    private const int Region = 3;
    private const int Resource = 5;

    /// <summary>The Region of an ARN; null for what is no ARN or names no Region.</summary>
    public static string? RegionOf(string text) =>
        text.Split(':') is ["arn", _, _, { Length: > 0 } region, ..] ? region : null;

    /// <summary>The Region of an ARN of which only some parts are known; null where that is not one of them.</summary>
    public static string? RegionOf(TextWithGaps text) =>
        text.Start.Split(':') is { Length: > Region + 1 } parts && !TextWithGaps.IsOfStack(parts[Region])
            ? RegionOf(text.Start)
            : null;

    /// <summary>What an ARN names, such as <c>key/1234</c>, where its beginning is known; null where it is not.</summary>
    public static string? ResourceOf(TextWithGaps text) =>
        text.Start.Split(':', Resource + 1) is { Length: Resource + 1 } parts
        && (!text.HasGaps || parts[Resource].Contains('/', StringComparison.Ordinal))
            ? parts[Resource]
            : null;

    /// <summary>Whether a text of which only some parts are known can be the ARN of something of a service.</summary>
    /// <param name="text">The text.</param>
    /// <param name="service">The service, such as <c>sns</c>.</param>
    public static bool CanBe(TextWithGaps text, string service)
    {
        var parts = text.Start.Split(':');
        return Fits(0, "arn") && Fits(Service, service);

        // The last part before a gap may go on in it.
        bool Fits(int index, string word) =>
            index >= parts.Length
            || (
                index == parts.Length - 1 && text.HasGaps
                    ? word.StartsWith(parts[index], StringComparison.Ordinal)
                    : parts[index] == word
            );
    }
}
