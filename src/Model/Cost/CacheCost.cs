using ElastiCache.Model.Facts;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Cost;

/// <summary>Works out what a cache costs.</summary>
internal sealed partial class CacheCost
{
    private readonly CacheEntry _cache;
    private readonly CostOptions _options;
    private readonly CacheUsage _usage;
    private readonly string _region;
    private readonly List<CostLine> _lines = [];
    private readonly List<string> _unknown = [];
    private readonly List<string> _notes = [];

    private CacheCost(CacheEntry cache, CostOptions options)
    {
        (_cache, _options, _usage) = (cache, options, options.Usage.Of(cache));
        _region = cache.Region ?? PriceTable.Home;
        if (cache.OnlyWhere is { } condition)
        {
            _notes.Add($"there is such a cache only where {condition} holds, which only the deployment knows");
        }

        if (cache.Region is null)
        {
            _notes.Add($"the Region is not known: these are the prices of {PriceTable.Home}");
        }
    }

    /// <summary>What a cache costs.</summary>
    public static CostGroup Of(CacheEntry cache, CostOptions options) => new CacheCost(cache, options).Work();

    private CostGroup Work()
    {
        if (_cache.Kind == CacheKind.Serverless)
        {
            AddServerless();
        }
        else
        {
            AddNodes();
        }

        AddBackups();
        AddTraffic();
        return new CostGroup(_cache.Name, _cache.LogicalId, About())
        {
            Stack = _cache.Stack,
            Lines = [.. _lines.Select(line => _cache.Region is null ? line with { IsEstimate = true } : line)],
            Unknown = _unknown,
            Notes = _notes,
        };
    }

    private string About()
    {
        var engine =
            _cache.IsSecondary && _cache.Engine.IsAbsent
                ? "secondary of a global datastore"
                : $"{_cache.Engine} {_cache.Version}".Replace("(absent)", "", StringComparison.Ordinal).Trim();
        var size =
            _cache.Kind == CacheKind.Serverless ? "serverless"
            : _cache.NodeType.IsAbsent
                ? _cache.Nodes is { } count ? Sentences.Counted(count, "node")
                    : ""
            : _cache.Nodes is { } nodes ? $"{nodes} x {_cache.NodeType}"
            : $"{_cache.NodeType}";

        // A template may name neither engine nor nodes.
        return string.Join(", ", new[] { engine, size, _region }.Where(part => part.Length > 0));
    }

    private void AddNodes()
    {
        if (
            !_cache.Engine.TryGet(out var engine)
            || !_cache.NodeType.TryGet(out var nodeType)
            || _cache.Nodes is not { } nodes
        )
        {
            _unknown.Add(
                _cache.IsSecondary
                    ? "nodes: a secondary of a global datastore has its node type and engine from the primary"
                    : $"nodes: {Hidden()}"
            );
            return;
        }

        if (
            _cache.Version.TryGet(out var declared)
            && ExtendedSupport.Of(engine, declared) is { } ended
            && ended.Ends < _options.Today
        )
        {
            _notes.Add(
                $"extended support of {ended.Versions} ended on {ended.Ends:yyyy-MM-dd}: AWS has upgraded the cache to Valkey, whose price is in the sum"
            );
            engine = EngineName.Valkey;
        }

        var price = _options.Prices.Node(_region, engine, nodeType);
        var reserved = _options.Reserved is { } asked
            ? _options.Prices.Reserved(_region, engine, nodeType, asked)
            : null;
        if ((reserved ?? price) is not { } charged)
        {
            _unknown.Add(
                CacheNodeType.Of(nodeType).Family is { } family && family.FirstVersion(engine) is null
                    ? $"nodes: {nodeType} does not run {engine}"
                    : $"nodes: no price of {nodeType} with {engine} in {_region} is known; {WayOut(nodeType)}"
            );
            return;
        }

        var item = $"{Sentences.Counted(nodes, "node")} {nodeType}, {engine}";
        _lines.Add(CostLine.Hourly(_options.Reserved is { } how ? $"{item}, {how.Words}" : item, nodes, charged));
        if (_cache.HasDataTiering)
        {
            _notes.Add("data tiering: the SSD is part of the price of the node");
        }

        AddExtendedSupport(engine, nodeType, nodes);
        AddDurability(engine, nodeType, nodes);
        AddScaling(nodes, _lines.Sum(line => line.PerMonth) / nodes);
    }

    private string WayOut(string nodeType) =>
        nodeType.StartsWith("cache.", StringComparison.Ordinal)
            ? $"elasticache prices update --region {_region} asks AWS"
            : $"node types begin with cache., such as cache.{nodeType}";

    private string Hidden() =>
        _cache.Engine.IsAbsent ? "the template names no engine"
        : !_cache.Engine.TryGet(out _) ? "the engine is known at deployment only"
        : _cache.NodeType.IsAbsent ? "the template names no node type"
        : !_cache.NodeType.TryGet(out _) ? "the node type is known at deployment only"
        : _cache.UnknownNodes ?? "their number is known at deployment only";

    private void AddExtendedSupport(string engine, string nodeType, int nodes)
    {
        if (!_cache.Version.TryGet(out var version) || ExtendedSupport.Of(engine, version) is not { } support)
        {
            if (engine == EngineName.Redis && !_cache.Version.TryGet(out _))
            {
                _notes.Add(
                    "extended support: the version is not known, and Redis OSS 4 to 6 cost more after their support"
                );
            }

            return;
        }

        var part = support.Premium(_options.Today);
        if (part > 0 && _options.Prices.Premium(_region, engine, nodeType, part) is { } premium)
        {
            _lines.Add(
                CostLine.Hourly($"extended support of {support.Versions}, {part * 100:0} % more", nodes, premium)
            );
        }

        var (date, next) =
            _options.Today < support.Starts ? (support.Starts, support.Premium(support.Starts))
            : _options.Today < support.ThirdYear ? (support.ThirdYear, support.Premium(support.ThirdYear))
            : (default, 0m);
        if (next > 0 && _options.Prices.Premium(_region, engine, nodeType, next) is { } later)
        {
            _notes.Add(
                $"extended support of {support.Versions}: {next * 100:0} % more from {date:yyyy-MM-dd} on, {Money.Text(nodes * later.Amount * CostLine.HoursOfMonth)} a month; upgrade before"
            );
        }

        _notes.Add(
            $"extended support of {support.Versions} ends on {support.Ends:yyyy-MM-dd}: then AWS upgrades to Valkey"
        );
    }

    private void AddDurability(string engine, string nodeType, int nodes)
    {
        if (engine != EngineName.Valkey || !_cache.Durability.IsPresent)
        {
            return;
        }

        if (_cache.Durability.IsUnresolved)
        {
            _unknown.Add("durability: known at deployment only; sync costs 18 % more");
        }
        else if (_cache.Durability.Is("sync") && _options.Prices.SyncDurability(_region, nodeType) is { } durability)
        {
            _lines.Add(CostLine.Hourly("durability sync, 18 % more", nodes, durability));
        }
        else if (_cache.Durability.Is("async"))
        {
            _notes.Add("durability async: no charge for it is known");
        }
    }

    // The declared size is in the sum; autoscaling moves it, with all that a node costs.
    private void AddScaling(int nodes, decimal nodePerMonth)
    {
        if (_cache.Scaling.Count == 0 || _cache.Shards is not { Count: > 0 } shards)
        {
            return;
        }

        var (least, most) = (Scaled(shards, range => range.Minimum), Scaled(shards, range => range.Maximum));
        if (least is null || most is null)
        {
            _notes.Add("autoscaling: its limits are known at deployment only");
            return;
        }

        _notes.Add(
            $"autoscaling: {least} to {most} nodes, {Money.Text(least.Value * nodePerMonth)} to {Money.Text(most.Value * nodePerMonth)} a month; {nodes} are in the sum"
        );
    }

    private int? Scaled(IReadOnlyList<CacheShard> shards, Func<CapacityRange, int?> limit)
    {
        var (count, replicas) = (_cache.IsMemcached ? 1 : shards.Count, shards[0].Nodes - 1);
        foreach (var range in _cache.Scaling)
        {
            if (limit(range) is not { } value)
            {
                return null;
            }

            if (range.Dimension == "nodes")
            {
                return value;
            }

            (count, replicas) = range.Dimension == "shards" ? (value, replicas) : (count, value);
        }

        return count * (1 + replicas);
    }
}
