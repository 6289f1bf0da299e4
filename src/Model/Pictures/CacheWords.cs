using System.Globalization;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Pictures;

/// <summary>What is said of a cache, in pictures and in reports.</summary>
internal static class CacheWords
{
    /// <summary>The engine as people write it: <c>Redis OSS 7.1</c>.</summary>
    public static string Engine(CacheEntry cache)
    {
        var name =
            cache.Engine.TryGet(out var engine) ? EngineName.Display(engine)
            : cache.IsSecondary ? "engine of the primary"
            : "engine known at deployment";
        return cache.Version.TryGet(out var version) ? $"{name} {version}" : name;
    }

    /// <summary>How large it is: <c>9 x cache.r7g.xlarge</c>.</summary>
    public static string Size(CacheEntry cache)
    {
        if (cache.Kind == CacheKind.Serverless)
        {
            return "serverless";
        }

        var type =
            cache.NodeType.TryGet(out var name) ? name
            : cache.IsSecondary ? "node type of the primary"
            : "node type known at deployment";
        return cache.Nodes is { } nodes ? string.Create(CultureInfo.InvariantCulture, $"{nodes} x {type}") : type;
    }

    /// <summary>How its nodes are arranged: <c>3 shards, 2 replicas each</c>.</summary>
    public static string Layout(CacheEntry cache) =>
        cache.Kind == CacheKind.Serverless ? "grows and shrinks with the load, in several zones"
        : cache.Shards is not { Count: > 0 } shards
            ? cache.UnknownNodes ?? "the number of nodes is known at deployment only"
        : cache.IsMemcached ? $"{Sentences.Counted(shards[0].Nodes, "node")}, keys spread over them"
        : shards.Count == 1 && cache.IsSharded != true
            ? shards[0].Nodes == 1 ? "one node, no replica"
                : $"1 primary, {Sentences.Counted(shards[0].Nodes - 1, "replica")}"
        : shards.Select(shard => shard.Nodes).Distinct().Count() == 1
            ? $"{Sentences.Counted(shards.Count, "shard")}, {(shards[0].Nodes == 1 ? "no replica" : $"{Sentences.Counted(shards[0].Nodes - 1, "replica")} each")}"
        : $"{Sentences.Counted(shards.Count, "shard")}, {Sentences.Counted(shards.Sum(shard => shard.Nodes), "node")}";

    /// <summary>Where its nodes stand.</summary>
    public static string Zones(CacheEntry cache)
    {
        if (PlacedZones(cache) is { Count: > 0 } placed)
        {
            return string.Join(", ", placed);
        }

        var known = cache.Shards is { } shards ? Known(shards) : [];
        if (cache.HasHiddenZones)
        {
            return known.Count > 0
                ? $"{string.Join(", ", known)}; the others are known at deployment"
                : "known at deployment";
        }

        if (known.Count > 0)
        {
            return $"{string.Join(", ", known)}; others chosen by ElastiCache";
        }

        var among = cache.SubnetZones.Count > 0 ? $" among {string.Join(", ", cache.SubnetZones)}" : "";
        return cache.Nodes == 1 ? $"one zone, chosen by ElastiCache{among}"
            : cache.MultiAZ.Is(true) ? $"several zones, chosen by ElastiCache{among}"
            : cache.MultiAZ.IsUnresolved ? "known at deployment"
            : $"chosen by ElastiCache{among}, perhaps one for all";
    }

    /// <summary>The zones of the nodes; null where one of them is not known.</summary>
    public static IReadOnlyList<string>? PlacedZones(CacheEntry cache) =>
        cache.Shards is { Count: > 0 } shards && shards.All(shard => shard.Zones.All(zone => zone is not null))
            ? Known(shards)
            : null;

    /// <summary>Where its nodes stand, as a list where that is known.</summary>
    public static CacheFact ZonesFact(CacheEntry cache) =>
        PlacedZones(cache) is { Count: > 0 } placed
            ? CacheFact.Of("zones", placed)
            : new CacheFact("zones", Zones(cache));

    private static List<string> Known(IReadOnlyList<CacheShard> shards) =>
        [.. shards.SelectMany(shard => shard.Zones).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The endpoints with what they are for.</summary>
    public static IReadOnlyList<(string Name, string Use)> Endpoints(CacheEntry cache)
    {
        var port =
            cache.Port.TryGet(out var number) ? number.ToString(CultureInfo.InvariantCulture)
            : cache.Port.IsUnresolved ? "known at deployment"
            : cache.IsMemcached ? "11211"
            : "6379";
        return cache switch
        {
            { Kind: CacheKind.Serverless } when cache.Engine.Is(EngineName.Memcached) => [("endpoint", "port 11211")],
            { Kind: CacheKind.Serverless } => [("endpoint", "port 6379"), ("reader endpoint", "reads, port 6380")],
            { IsMemcached: true } => [("configuration endpoint", $"finds the nodes, port {port}")],
            { Kind: CacheKind.CacheCluster } => [("node endpoint", $"port {port}")],
            { IsSharded: true } => [("configuration endpoint", $"finds the shards, port {port}")],
            { IsSharded: false } =>
            [
                ("primary endpoint", $"reads and writes, port {port}"),
                ("reader endpoint", $"reads, port {port}"),
            ],
            // Whether it has shards is for its primary to say.
            { IsSecondary: true } => [("endpoint", $"reads only, port {port}")],
            _ => [("endpoint", $"port {port}")],
        };
    }

    /// <summary>What there is to know beside the nodes.</summary>
    public static IReadOnlyList<CacheFact> Facts(CacheEntry cache)
    {
        List<CacheFact> facts =
        [
            new("in transit", cache.Transit, cache.IsTlsRequired == false),
            new(
                "at rest",
                cache.Key is { } key ? $"encrypted with {key.Name}"
                    : cache.Kind == CacheKind.CacheCluster ? "not encrypted: a cache cluster cannot be"
                    : cache.IsSecondary ? "as the primary"
                    : "not encrypted",
                cache.Key is null && cache is { IsSecondary: false, IsMemcached: false }
            ),
            Login(cache),
            new("backups", Backups(cache), BackupsAreMissing(cache)),
            new("when it is deleted", Deletion(cache), cache.DeletionPolicy == "Delete" && !cache.IsMemcached),
            new(
                "failover",
                cache.IsMemcached ? "none: a lost node is empty when it is back"
                    : HasNoReplica(cache) ? "none: there is no replica to take over"
                    : cache.Failover.Is(true) ? Failover(cache)
                    : cache.Failover.IsUnresolved ? "known at deployment"
                    : "none",
                !cache.IsMemcached
                    && (WithoutReplica(cache).Count > 0 || (!cache.Failover.Is(true) && !cache.Failover.IsUnresolved))
            ),
            ZonesFact(cache),
            new(
                "alarms",
                cache.Alarms.Count == 0 ? "none in this template" : Sentences.Counted(cache.Alarms.Count, "alarm"),
                cache.Alarms.Count == 0
            ),
        ];
        if (cache.Scaling.Count > 0)
        {
            facts.Add(CacheFact.Of("autoscaling", [.. cache.Scaling.Select(Scaling)]));
        }

        if (cache.Logs.Count > 0)
        {
            facts.Add(CacheFact.Of("logs", cache.Logs));
        }

        if (cache.HasDataTiering)
        {
            facts.Add(new CacheFact("data tiering", "cold data on SSD"));
        }

        if (cache.Durability.TryGet(out var durability))
        {
            facts.Add(new CacheFact("durability", durability));
        }

        return facts;
    }

    /// <summary>A limit of a serverless cache: <c>1 to 10 GB</c>.</summary>
    public static string Limit(Value<UsageLimit> limits, string unit)
    {
        if (limits.IsUnresolved)
        {
            return "known at deployment";
        }

        if (!limits.TryGet(out var limit))
        {
            return "no limit";
        }

        var (least, most) = (Number(limit.Minimum), Number(limit.Maximum));
        return most is null ? $"{least} {unit} at least, no limit"
            : least is null ? $"up to {most} {unit}"
            : $"{least} to {most} {unit}";
    }

    private static string? Number(Value<double> number) =>
        number.TryGet(out var value) ? value.ToString("#,0.##", CultureInfo.InvariantCulture) : null;

    private static bool HasNoReplica(CacheEntry cache) =>
        WithoutReplica(cache) is { Count: > 0 } alone && alone.Count == cache.Shards!.Count;

    private static List<CacheShard> WithoutReplica(CacheEntry cache) =>
        cache is { Kind: not CacheKind.Serverless, IsSecondary: false, Shards: { } shards }
            ? [.. shards.Where(shard => shard.Nodes == 1)]
            : [];

    private static string Failover(CacheEntry cache)
    {
        const int mostNames = 3;
        var alone = WithoutReplica(cache);
        var names = string.Join(", ", alone.Take(mostNames).Select(shard => shard.Id));
        var more = alone.Count > mostNames ? $" and {alone.Count - mostNames} more" : "";
        return cache is { Kind: not CacheKind.Serverless, Shards: null } ? "a replica takes over, where there is one"
            : alone.Count == 0 ? "a replica takes over"
            : $"a replica takes over, but {alone.Count} of {Sentences.Counted(cache.Shards!.Count, "shard")} {(alone.Count == 1 ? "has" : "have")} none: {names}{more}";
    }

    private static CacheFact Login(CacheEntry cache)
    {
        var isWarning =
            cache is { Authenticates: false, IsSecondary: false, IsMemcached: false }
            && !cache.Engine.Is(EngineName.Memcached);
        return cache.IsSecondary && !cache.Authenticates ? new("login", "as the primary")
            : cache.Users.Count > 0
                ? CacheFact.Of(
                    "login",
                    [
                        .. cache
                            .Users.OrderByDescending(user => user.IsOpen)
                            .Select(user => $"{user.Name} ({user.Authentication})"),
                    ],
                    isWarning
                )
            : new("login", Proof(cache), isWarning);
    }

    private static string Proof(CacheEntry cache) =>
        cache.Secrets.Count > 0
            ? $"{cache.Authentication}, in the secret {string.Join(", ", cache.Secrets)}"
            : cache.Authentication;

    private static bool BackupsAreMissing(CacheEntry cache) =>
        !cache.IsMemcached && !cache.BackupDays.IsUnresolved && !(cache.BackupDays.TryGet(out var days) && days > 0);

    private static string Backups(CacheEntry cache) =>
        cache.IsMemcached ? "none: Memcached has no backups"
        : cache.BackupDays.IsUnresolved ? "known at deployment"
        : cache.BackupDays.TryGet(out var days) && days > 0
            ? $"daily{(cache.BackupWindow.TryGet(out var window) ? $" at {window} UTC" : "")}, kept for {Sentences.Counted((int)days, "day")}"
        : "none";

    private static string Deletion(CacheEntry cache) =>
        cache.DeletionPolicy switch
        {
            "Snapshot" => "a last backup is taken",
            _ when cache.IsRetained => "it stays",
            _ => cache.IsMemcached ? "it goes, as its data may any time" : "its data is lost",
        };

    private static string Scaling(CapacityRange range) =>
        range is { Minimum: { } least, Maximum: { } most }
            ? string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {range.Dimension}")
            : $"{range.Dimension}, limits known at deployment";
}
