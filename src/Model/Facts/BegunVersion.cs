namespace ElastiCache.Model.Facts;

/// <summary>Versions that are only begun, such as <c>7</c> or <c>6.x</c>: which of the table they may be.</summary>
internal static class BegunVersion
{
    /// <summary>The versions of an engine that begin so, oldest first; none where it has no such.</summary>
    /// <param name="engine">The engine's name.</param>
    /// <param name="parts">The first numbers.</param>
    public static IReadOnlyList<string> Versions(string engine, IReadOnlyList<string> parts) =>
        [
            .. CacheEngine
                .All.Where(known => known.Name == engine)
                .Select(known => known.Version)
                .Where(version => version.Split('.').Take(parts.Count).SequenceEqual(parts)),
        ];

    /// <summary>The numbers that are written: of <c>6.x</c> the first.</summary>
    public static IReadOnlyList<string> Parts(string text) =>
        text.Split('.') is [.. var most, "x"] ? most : text.Split('.');

    /// <summary>All that a text may mean, oldest first: itself where it is a whole version, and nothing where it is none.</summary>
    /// <param name="engine">The engine's name; null where it is not known, and any may be meant.</param>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<CacheEngineVersion> Meant(string? engine, string text)
    {
        var parts = Parts(text);
        string[] begun =
            parts.Count == 0
                ? []
                : [.. (engine is null ? EngineName.All : [engine]).SelectMany(one => Versions(one, parts))];
        return begun.Length > 0 ? [.. begun.Select(CacheEngineVersion.Parse)]
            : CacheEngineVersion.TryParse(text, out var whole) ? [whole]
            : [];
    }
}
