namespace ElastiCache.Live.Twins;

/// <summary>Deals out ports, so that no two twins ever get the same.</summary>
internal static class TwinPorts
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The identity of a twin with all that its caches need, which is kept.</summary>
    public static TwinIdentity Draw(TwinFolder folder, string source, IReadOnlyList<TwinCache> caches)
    {
        // One twin at a time: what one has drawn, the next one sees.
        using var turn = Turn(Path.Combine(TwinFolder.Root, "ports.lock"));
        var taken = TwinFolder
            .All()
            .Where(other => other.Path != folder.Path)
            .SelectMany(other => other.Identity()?.Ports.Values ?? Enumerable.Empty<int>())
            .ToHashSet();
        var known = folder.Identity() ?? new TwinIdentity { Source = source };
        var identity = TwinLayout.Complete(
            known with
            {
                Source = source,
            },
            caches,
            new PortAllocator(taken, Start(folder))
        );
        folder.Keep(identity);
        return identity;
    }

    // The same for the same twin, whatever process asks.
    private static int Start(TwinFolder folder) =>
        folder.Name.Aggregate(17, (hash, character) => unchecked(hash * 31 + character));

    private static FileStream Turn(string path)
    {
        for (var start = Environment.TickCount64; ; Thread.Sleep(20))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception)
            {
                if (Environment.TickCount64 - start > Patience.TotalMilliseconds)
                {
                    throw new LiveException($"{path} is held by another process: {exception.Message}", exception);
                }
            }
        }
    }
}
