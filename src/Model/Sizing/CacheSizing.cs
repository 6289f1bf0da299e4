using ElastiCache.Model.Cost;
using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Sizing;

/// <summary>How many nodes of which type a demand takes: plain arithmetic, step by step.</summary>
/// <remarks>
/// Reserved memory: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/redis-memory-management.html. Memcached:
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Memcached.html
/// </remarks>
public sealed record CacheSizing
{
    /// <summary>
    /// The part of a node's memory that Valkey and Redis OSS keep free by default (<c>reserved-memory-percent</c>), in percent:
    /// 25.
    /// </summary>
    public const double ReservedPercent = 25;

    /// <summary>
    /// What Memcached keeps of a node's memory for connections by default (<c>memcached_connections_overhead</c>), in bytes: 100
    /// MiB.
    /// </summary>
    public const double MemcachedReservedBytes = 100 * 1024 * 1024;

    /// <summary>The connections that a node accepts: 65000.</summary>
    public const double MostConnections = HostAlarms.MostConnections;

    /// <summary>The nodes that a cluster may have before the quota is raised: 90.</summary>
    public const double NodesByDefault = CacheSizeOption.NodesByDefault;

    /// <summary>The shards that a cluster may have at most: 500.</summary>
    public const double MostShards = NodeLimits.MostShards;

    /// <summary>The nodes that a Memcached cluster may have at most: 60.</summary>
    public const double MostMemcachedNodes = NodeLimits.MemcachedNodesByDefault;

    private const double GiB = 1024 * 1024 * 1024;

    // Measured by SizingTests on Redis OSS 7.0 (a key of 20 bytes with a time to live) and Memcached 1.6, rounded up.
    private const double EngineOverhead = 128;
    private const double MemcachedOverhead = 64;

    // Of a cache that evicts nothing the alarm goes off here.
    private const double EngineFillPercent = 80;

    private readonly PriceBook _prices;

    private CacheSizing(CacheDemand demand, PriceBook prices)
    {
        (Demand, _prices) = (demand, prices);
        FillPercent = demand.FillPercent ?? FillPercentOf(demand.Engine);
        OverheadBytes = demand.OverheadBytes ?? OverheadOf(demand.Engine);
        Replicas = demand.Replicas ?? (demand.Engine == EngineName.Memcached ? 0 : 1);
        WorkingSetBytes = demand.Items * (demand.BytesPerItem + OverheadBytes);
        NeededBytes = WorkingSetBytes * (1 + demand.GrowthPercent / 100);
        Options = [.. FindOptions()];
    }

    /// <summary>What was asked for.</summary>
    public CacheDemand Demand { get; }

    /// <summary>The bytes that the engine adds to each item.</summary>
    public double OverheadBytes { get; }

    /// <summary>The replicas of each primary.</summary>
    public int Replicas { get; }

    /// <summary>The bytes of the items with their overhead, today.</summary>
    public double WorkingSetBytes { get; }

    /// <summary>The bytes of the items with their overhead, grown.</summary>
    public double NeededBytes { get; }

    /// <summary>How full a node may be, of what data may take, in percent.</summary>
    public double FillPercent { get; }

    /// <summary>
    /// The node types that fit: those within the default quota before others, current generations before older ones, then the
    /// cheapest, then least memory in all, then fewest nodes. Empty where none does.
    /// </summary>
    public IReadOnlyList<CacheSizeOption> Options { get; }

    /// <summary>Whether there are more clients than a node accepts; every client connects to every shard.</summary>
    public bool HasTooManyConnections => Demand.Connections > MostConnections;

    /// <summary>Does the arithmetic.</summary>
    /// <param name="demand">What the cache is to hold.</param>
    /// <exception cref="ArgumentException">A number is not in its range.</exception>
    public static CacheSizing Of(CacheDemand demand) => Of(demand, new PriceBook());

    /// <summary>The same with prices of one's own.</summary>
    internal static CacheSizing Of(CacheDemand demand, PriceBook prices)
    {
        ArgumentNullException.ThrowIfNull(demand);
        return Problem(demand) is { } problem
            ? throw new ArgumentException(problem, nameof(demand))
            : new CacheSizing(demand, prices);
    }

    /// <summary>The bytes that an engine adds to each item by default: 128, and 64 with Memcached.</summary>
    public static double OverheadOf(string engine) =>
        engine == EngineName.Memcached ? MemcachedOverhead : EngineOverhead;

    /// <summary>How full a node may be by default, in percent: 80, and 100 with Memcached.</summary>
    public static double FillPercentOf(string engine) => engine == EngineName.Memcached ? 100 : EngineFillPercent;

    /// <summary>The replicas that a primary may have: 5, and none with Memcached.</summary>
    public static int MostReplicas(string engine) => engine == EngineName.Memcached ? 0 : 5;

    /// <summary>The bytes of a node that data may take.</summary>
    public static double UsableBytes(string engine, NodeSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        var memory = size.MemoryGiB * GiB;
        return engine == EngineName.Memcached
            ? memory - MemcachedReservedBytes
            : memory * (100 - ReservedPercent) / 100;
    }

    private static string? Problem(CacheDemand demand) =>
        !(demand.Items >= 1) ? $"Items must be 1 or more, got {demand.Items}"
        : !(demand.BytesPerItem >= 1) ? $"BytesPerItem must be 1 or more, got {demand.BytesPerItem}"
        : demand.OverheadBytes < 0 ? $"OverheadBytes must not be negative, got {demand.OverheadBytes}"
        : !(demand.GrowthPercent >= 0) ? $"GrowthPercent must not be negative, got {demand.GrowthPercent}"
        : demand.FillPercent is { } fill && !(fill is >= 1 and <= 100) ? $"FillPercent must be 1 to 100, got {fill}"
        : demand.Connections < 0 ? $"Connections must not be negative, got {demand.Connections}"
        : demand.Replicas < 0 || demand.Replicas > MostReplicas(demand.Engine)
            ? $"Replicas must be 0 to {MostReplicas(demand.Engine)} with {demand.Engine}, got {demand.Replicas}"
        : null;

    private IEnumerable<CacheSizeOption> FindOptions()
    {
        var fitting = NodeFamily.All.Where(IsWanted).SelectMany(OfFamily);
        var best = Demand.Family is null
            ? fitting.GroupBy(option => option.NodeType.Family).Select(family => Ordered(family).First())
            : fitting;
        return Ordered(best);
    }

    // What takes a quota comes last, and what has no price after what has one.
    private static IOrderedEnumerable<CacheSizeOption> Ordered(IEnumerable<CacheSizeOption> options) =>
        options
            .OrderBy(option => option.NeedsQuota)
            .ThenBy(option => !option.IsCurrentGeneration)
            .ThenBy(option => option.UsdPerMonth ?? decimal.MaxValue)
            .ThenBy(option => option.MemoryGiB)
            .ThenBy(option => option.Nodes);

    // r8g and r7g are, r6g is not.
    private static bool IsCurrent(NodeFamily family) =>
        NodeFamily
            .All.Where(other => other.Name[0] == family.Name[0] && other.Can(NodeCapabilities.Creatable))
            .Select(other => other.Name[1])
            .Distinct()
            .OrderDescending()
            .Take(2)
            .Contains(family.Name[1]);

    // How much may live on SSD depends on which items are hot, so data tiering is no matter of arithmetic.
    private bool IsWanted(NodeFamily family) =>
        family.Can(NodeCapabilities.Creatable)
        && !family.Can(NodeCapabilities.DataTiering)
        && family.FirstVersion(Demand.Engine) is not null
        && (Demand.Family is null || family.Name == Demand.Family)
        && (Demand.Region is null || family.IsIn(Demand.Region) == true);

    private IEnumerable<CacheSizeOption> OfFamily(NodeFamily family)
    {
        var mostShards = Demand.Engine == EngineName.Memcached ? MostMemcachedNodes : MostShards;
        foreach (var size in family.Sizes)
        {
            var usable = UsableBytes(Demand.Engine, size);
            var shards = Math.Max(1, Math.Ceiling(NeededBytes / (usable * FillPercent / 100)));
            var nodes = shards * (1 + Replicas);
            if (shards <= mostShards && nodes <= MostShards)
            {
                var type = CacheNodeType.Of($"cache.{family.Name}.{size.Name}");
                var price = _prices.Node(Demand.Region ?? PriceTable.Home, Demand.Engine, type.Name);
                yield return new CacheSizeOption(
                    type,
                    usable,
                    shards,
                    nodes,
                    nodes * size.MemoryGiB,
                    100 * NeededBytes / (shards * usable)
                )
                {
                    UsdPerMonth = price?.Amount * (decimal)nodes * CostLine.HoursOfMonth,
                    IsPriceEstimate = price?.IsEstimate == true,
                    IsCurrentGeneration = IsCurrent(family),
                };
            }
        }
    }
}
