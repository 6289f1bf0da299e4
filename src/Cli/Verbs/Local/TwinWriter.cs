using ElastiCache.Cli.Output;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Writes about a twin for people.</summary>
internal static class TwinWriter
{
    /// <summary>The caches of a twin and where they are.</summary>
    public static void Write(TwinFolder folder, TwinRun run, TextWriter output)
    {
        output.WriteLine($"The twin {VisibleText.Of(folder.Name)} runs.");
        output.WriteLine();
        var layout = new TwinLayout(folder.Identity()!);
        var table = new Table([new("cache"), new("engine"), new("nodes"), new("TLS"), new("login"), new("endpoints")]);
        foreach (var (cache, program) in run.Caches.Select(entry => (entry.Cache, entry.Program)))
        {
            table.Add(
                VisibleText.Of(cache.Name),
                program.Title,
                Nodes(cache),
                cache.TransitEncryption.ToString().ToLowerInvariant(),
                Login(cache),
                string.Join(", ", Endpoints(layout.Endpoints(cache)))
            );
        }

        table.Write(output);
        output.WriteLine();
    }

    /// <summary>In what a twin differs from ElastiCache.</summary>
    public static void WriteDifferences(
        IReadOnlyList<(string Cache, TwinDifference Difference)> differences,
        TextWriter output
    )
    {
        if (differences.Count == 0)
        {
            return;
        }

        output.WriteLine("Not as in ElastiCache:");
        output.WriteLines(
            differences
                .GroupBy(entry => entry.Difference.Message, entry => entry.Cache, StringComparer.Ordinal)
                .Select(group => VisibleText.Of($"  {string.Join(", ", group.Distinct())}: {group.Key}"))
        );
        output.WriteLine();
    }

    private static string Nodes(TwinCache cache) =>
        cache.IsMemcached || cache.Shards.Count == 1
            ? $"{cache.NodeCount}"
            : $"{cache.NodeCount} in {cache.Shards.Count} shards";

    private static string Login(TwinCache cache) =>
        cache.IsMemcached ? Cell.Nothing
        : cache.HasAuthToken ? "AUTH token"
        : cache.Users.Any(user => user.Name != TwinUser.Default)
            ? string.Join(", ", cache.Users.Where(user => user.IsEnabled).Select(user => VisibleText.Of(user.Name)))
        : "none";

    private static IEnumerable<string> Endpoints(TwinEndpoints endpoints)
    {
        (string What, int? Port)[] all =
        [
            ("primary", endpoints.Primary),
            ("reader", endpoints.Reader),
            ("configuration", endpoints.Configuration),
        ];
        foreach (var (what, port) in all.Where(endpoint => endpoint.Port is not null))
        {
            yield return $"{what} {TwinEndpoints.Host}:{port}";
        }

        if (endpoints.PlaintextNodes.Count > 0)
        {
            yield return $"plaintext of the nodes {string.Join(" ", endpoints.PlaintextNodes.Select(port => $"{TwinEndpoints.Host}:{port}"))}";
        }
    }
}
