using System.Globalization;
using ElastiCache.Live.Resp;
using ElastiCache.Live.Twins;
using StackExchange.Redis;
using SlotRange = ElastiCache.Model.Twins.SlotRange;

namespace ElastiCache.Live.Drills;

/// <summary>The cache of a twin that a drill is about, and the shard of it that is hit.</summary>
/// <param name="folder">The twin.</param>
/// <param name="entry">The cache.</param>
internal sealed class DrillTarget(TwinFolder folder, TwinRunCache entry)
{
    private const string Word = "elasticache-drill";

    private readonly TwinLayout _layout = new(folder.Identity()!);

    /// <summary>The cache.</summary>
    public TwinCache Cache => entry.Cache;

    /// <summary>The password of the twin's administrator.</summary>
    public string AdminPassword => _layout.AdminPassword;

    /// <summary>The nodes of the shard that is hit, in their declared order.</summary>
    public IReadOnlyList<(string Key, RespTarget Target, string Zone)> Nodes => [.. Shard(0)];

    /// <summary>The nodes of the other shards.</summary>
    public IReadOnlyList<(string Key, RespTarget Target, string Zone)> Others =>
        [.. Enumerable.Range(1, Cache.Shards.Count - 1).SelectMany(Shard)];

    /// <summary>The keys of all nodes of the cache that stand in a zone.</summary>
    /// <exception cref="LiveException">A shard has all of its nodes there.</exception>
    public IReadOnlyList<string> InZone(string zone) =>
        Cache.Shards.FirstOrDefault(shard => shard.Zones.All(own => own == zone)) is null
            ? [.. Nodes.Concat(Others).Where(node => node.Zone == zone).Select(node => node.Key)]
            : throw new LiveException(
                $"{Cache.Name} has a shard with all of its nodes in {zone}: nobody would be left to take over; MultiAZEnabled and zones of its own for each node spread them"
            );

    /// <summary>What follows the cache's id in the name of a node, such as <c>-001</c>.</summary>
    public string SuffixOf(string key)
    {
        var parts = key.Split('/');
        var (shard, node) = (
            int.Parse(parts[^2], CultureInfo.InvariantCulture) + 1,
            int.Parse(parts[^1], CultureInfo.InvariantCulture) + 1
        );
        return Cache.IsClustered
            ? string.Create(CultureInfo.InvariantCulture, $"-{shard:0000}-{node:000}")
            : string.Create(CultureInfo.InvariantCulture, $"-{node:000}");
    }

    /// <summary>The process of a node; null where it does not run.</summary>
    public int? ProcessOf(string key) =>
        TwinCleaner.Engines(folder).TryGetValue(Path.GetFileName(folder.NodeFolder(key)), out var id) ? id : null;

    /// <summary>How a client of the application connects.</summary>
    /// <exception cref="LiveException">No user may write and read.</exception>
    public (ConfigurationOptions Configuration, Func<int, string> Key) Client()
    {
        var user =
            Cache.Users.FirstOrDefault(candidate => Suits(candidate, seesTopology: true))
            ?? Cache.Users.FirstOrDefault(candidate => Suits(candidate, seesTopology: false))
            ?? throw new LiveException(
                $"{Cache.Name}: no user may write, read and remove a key, so nothing can be measured"
            );
        var own = AccessProbes.OwnKey(user.Access)!;
        var endpoints = _layout.Endpoints(Cache);
        var options = new ConfigurationOptions
        {
            EndPoints = { { "127.0.0.1", (endpoints.Configuration ?? endpoints.Primary)!.Value } },
            Ssl = Cache.UsesTls,
            User = user.Name == TwinUser.Default ? null : user.Name,
            Password = _layout.PasswordOf(Cache, user),
            ClientName = Word,
        };
        if (Cache.Kind == TwinKind.ReplicationGroup && !Cache.IsClustered && endpoints.Reader is { } reader)
        {
            options.EndPoints.Add("127.0.0.1", reader);
        }

        if (options.Ssl)
        {
            options.TrustIssuer(folder.Certificates.Authority);
        }

        var tag = Cache.IsClustered ? TagOf(Cache.Shards[0].Slots) : "";
        var stem = own.Replace("elasticache-verify", $"elasticache-verify:{tag}:", StringComparison.Ordinal);
        return (options, number => $"{stem}{number}");
    }

    /// <summary>What the user's own command finds in its environment.</summary>
    public IReadOnlyList<ClientSetting> Settings =>
        ClientSettings.Of(
            Cache,
            _layout.Endpoints(Cache),
            null,
            folder.Certificates.Authority,
            user => _layout.PasswordOf(Cache, user)
        );

    private IEnumerable<(string Key, RespTarget Target, string Zone)> Shard(int index) =>
        Cache
            .Shards[index]
            .Zones.Select(
                (zone, node) =>
                    (TwinLayout.NodeKey(Cache, index, node), Target(_layout.NodePort(Cache, index, node)), zone)
            );

    private static bool Suits(TwinUser user, bool seesTopology) =>
        user.IsEnabled
        && AccessProbes.OwnKey(user.Access) is not null
        && (
            !seesTopology
            || AccessEvaluator.Permits(user.Access, new ProbeCommand("CLUSTER NODES", "slow", KeyUse.None), null)
        );

    private RespTarget Target(int port) => RespTarget.OfTwin(Cache, port, folder.Certificates.Authority);

    // A tag whose slot belongs to the shard, so that every key is hit.
    private static string TagOf(IReadOnlyList<SlotRange> slots)
    {
        for (var number = 0; ; number++)
        {
            var slot = HashSlot.Of($"{number}");
            if (slots.Any(range => slot >= range.First && slot <= range.Last))
            {
                return $"{{{number}}}";
            }
        }
    }
}
