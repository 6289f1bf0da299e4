using System.Globalization;
using System.Security.Cryptography;

namespace ElastiCache.Live.Twins;

/// <summary>The keys by which ports and passwords are kept, and what lies behind them.</summary>
/// <param name="identity">The ports and passwords.</param>
internal sealed class TwinLayout(TwinIdentity identity)
{
    private const string Admin = "admin";
    private const int PasswordBytes = 24;

    /// <summary>The password of the hidden user of the twin.</summary>
    public string AdminPassword => identity.Secrets[Admin];

    /// <summary>The key of a node.</summary>
    public static string NodeKey(TwinCache cache, int shard, int node) =>
        string.Create(CultureInfo.InvariantCulture, $"{cache.Name}/{shard}/{node}");

    /// <summary>
    /// The identity of a twin with all ports and passwords that its caches need: those that it had, and new ones. A port
    /// that somebody else has taken meanwhile is replaced.
    /// </summary>
    public static TwinIdentity Complete(
        TwinIdentity identity,
        IReadOnlyCollection<TwinCache> caches,
        PortAllocator ports
    )
    {
        var complete = new TwinIdentity { Source = identity.Source };
        var keys = caches.SelectMany(PortKeys).ToList();
        // First what is kept, so that nothing new takes the port of another.
        foreach (var key in keys)
        {
            if (identity.Ports.TryGetValue(key, out var port) && ports.Keep(port))
            {
                complete.Ports[key] = port;
            }
        }

        foreach (var key in keys.Where(key => !complete.Ports.ContainsKey(key)))
        {
            complete.Ports[key] = ports.Next();
        }

        foreach (var cache in caches)
        {
            foreach (var user in cache.Users.Where(user => user.NeedsPassword))
            {
                Secret($"{cache.Name}/{user.Name}", user.KnownPasswords is [var known, ..] ? known : null);
            }
        }

        Secret(Admin, null);
        return complete;

        void Secret(string key, string? known) =>
            complete.Secrets[key] = known ?? (identity.Secrets.TryGetValue(key, out var kept) ? kept : NewPassword());
    }

    /// <summary>The port of a node for clients.</summary>
    public int NodePort(TwinCache cache, int shard, int node) => identity.Ports[NodeKey(cache, shard, node)];

    /// <summary>The port of a node for something else: <c>bus</c>, <c>plain</c>.</summary>
    public int? NodePort(TwinCache cache, int shard, int node, string use) =>
        identity.Ports.TryGetValue($"{NodeKey(cache, shard, node)}/{use}", out var port) ? port : null;

    /// <summary>The ports by which applications reach a cache.</summary>
    public TwinEndpoints Endpoints(TwinCache cache)
    {
        int? Port(string use) => identity.Ports.TryGetValue($"{cache.Name}/{use}", out var port) ? port : null;
        return new TwinEndpoints
        {
            Primary = Port("primary"),
            Reader = Port("reader"),
            Configuration = Port("configuration"),
            Nodes = cache.IsMemcached ? [.. cache.Nodes.Select(place => NodePort(cache, place.Shard, place.Node))] : [],
            PlaintextNodes =
            [
                .. cache.Nodes.Select(place => NodePort(cache, place.Shard, place.Node, "plain")).OfType<int>(),
            ],
        };
    }

    /// <summary>The passwords of a user: one that was made, or those that the template has.</summary>
    public IReadOnlyList<string> PasswordsOf(TwinCache cache, TwinUser user) =>
        user.KnownPasswords.Count > 0 ? user.KnownPasswords
        : PasswordOf(cache, user) is { } password ? [password]
        : [];

    /// <summary>The password by which a client is a user; null where it needs none, or cannot be the user at all.</summary>
    public string? PasswordOf(TwinCache cache, TwinUser user) =>
        user.NeedsPassword && identity.Secrets.TryGetValue($"{cache.Name}/{user.Name}", out var password)
            ? password
            : null;

    private static IEnumerable<string> PortKeys(TwinCache cache)
    {
        foreach (var (shard, node) in cache.Nodes)
        {
            var key = NodeKey(cache, shard, node);
            yield return key;
            if (cache.IsClustered)
            {
                yield return $"{key}/bus";
            }

            if (cache.TransitEncryption == TransitEncryptionKind.Preferred)
            {
                yield return $"{key}/plain";
            }
        }

        foreach (var use in EndpointUses(cache))
        {
            yield return $"{cache.Name}/{use}";
        }
    }

    private static string[] EndpointUses(TwinCache cache) =>
        cache.Kind switch
        {
            TwinKind.MemcachedCluster => ["configuration"],
            TwinKind.ServerlessMemcached => ["primary"],
            TwinKind.Serverless => ["primary", "reader"],
            _ when cache.IsCompatible => ["primary", "reader", "configuration"],
            _ when cache.IsClustered => ["configuration"],
            _ => ["primary", "reader"],
        };

    // Letters and digits: they need no quoting in shells, addresses and connection strings.
    private static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes));
}
