using ElastiCache.Live.Resp;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Verification;

/// <summary>The ways to the caches of a twin.</summary>
internal static class TwinAccess
{
    /// <summary>The way to a cache.</summary>
    /// <param name="folder">The twin.</param>
    /// <param name="cache">The cache as it is declared, which the twin may not be.</param>
    /// <param name="running">What the twin was started for.</param>
    /// <param name="isReadOnly">Whether nothing may be written.</param>
    public static CacheAccess Of(TwinFolder folder, TwinCache cache, TwinCache running, bool isReadOnly)
    {
        var layout = new TwinLayout(folder.Identity()!);
        var endpoints = layout.Endpoints(running);
        RespTarget Target(int port) => RespTarget.OfTwin(cache, port, folder.Certificates.Authority);
        return new CacheAccess
        {
            Endpoints =
            [
                .. new[]
                {
                    ("primary", endpoints.Primary),
                    ("reader", endpoints.Reader),
                    ("configuration", endpoints.Configuration),
                }
                    .Where(entry => entry.Item2 is not null)
                    // By the name, as clients do.
                    .Select(entry => (entry.Item1, Target(entry.Item2!.Value) with { Host = TwinEndpoints.Host })),
            ],
            Nodes = [.. running.Nodes.Select(entry => Target(layout.NodePort(running, entry.Shard, entry.Node)))],
            PlaintextPorts =
            [
                .. running.Nodes.Select(entry =>
                    layout.NodePort(running, entry.Shard, entry.Node, "plain")
                    ?? layout.NodePort(running, entry.Shard, entry.Node)
                ),
            ],
            Admin = (NodeSettings.AdminName, layout.AdminPassword),
            PasswordsOf = user => layout.PasswordsOf(running, user),
            IsReadOnly = isReadOnly,
            Refused =
                folder.Report()?.Refused.TryGetValue(running.Name, out var refused) == true
                    ? refused.Select(difference => difference.Subject).ToHashSet(StringComparer.Ordinal)
                    : new HashSet<string>(StringComparer.Ordinal),
        };
    }
}
