namespace ElastiCache.Model.Tests.Sizing;

public sealed class CacheSizingTests
{
    private const double GiB = 1024 * 1024 * 1024;

    // cache.r7g.large: 13.07 GiB, of which 25 % are reserved, and the rest is filled up to the alarm at 80 %.
    private const double UsableOfR7gLarge = 13.07 * GiB * 0.75 * 0.8;

    [Fact]
    public void The_working_set_is_items_times_bytes_and_overhead()
    {
        var sizing = CacheSizing.Of(
            new CacheDemand
            {
                Items = 1000,
                BytesPerItem = 500,
                OverheadBytes = 100,
                GrowthPercent = 50,
            }
        );

        Assert.Equal((600_000, 900_000), (sizing.WorkingSetBytes, sizing.NeededBytes));
    }

    [Theory]
    [InlineData(EngineName.Valkey, 128, 1)]
    [InlineData(EngineName.Redis, 128, 1)]
    [InlineData(EngineName.Memcached, 64, 0)]
    public void An_engine_has_an_overhead_and_copies_of_its_own(string engine, double overhead, int replicas)
    {
        var sizing = CacheSizing.Of(
            new CacheDemand
            {
                Items = 1,
                BytesPerItem = 1,
                Engine = engine,
            }
        );

        Assert.Equal((overhead, replicas), (sizing.OverheadBytes, sizing.Replicas));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(UsableOfR7gLarge - 1, 1)]
    [InlineData(UsableOfR7gLarge, 1)]
    [InlineData(UsableOfR7gLarge + 16, 2)]
    [InlineData(UsableOfR7gLarge * 2, 2)]
    [InlineData(UsableOfR7gLarge * 2 + 16, 3)]
    public void A_shard_more_is_needed_as_soon_as_one_is_full(double bytes, double shards)
    {
        var option = Find("cache.r7g.large", Bytes(bytes) with { Family = "r7g" });

        Assert.Equal((shards, shards * 2), (option!.Shards, option.Nodes));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(100.0, 1)]
    [InlineData(40.0, 2)]
    [InlineData(39.0, 3)]
    public void A_node_is_filled_as_far_as_is_said(double? percent, double shards)
    {
        var sizing = Bytes(UsableOfR7gLarge - 1) with { Family = "r7g", FillPercent = percent };

        Assert.Equal(percent ?? 80, CacheSizing.Of(sizing).FillPercent);
        Assert.Equal(shards, Find("cache.r7g.large", sizing)!.Shards);
    }

    [Fact]
    public void What_has_no_price_is_ordered_by_its_memory_and_then_by_its_nodes()
    {
        var options = CacheSizing
            .Of(
                new CacheDemand
                {
                    Items = 1_000_000,
                    BytesPerItem = 100_000,
                    Region = "il-central-1",
                    Family = "r7g",
                }
            )
            .Options;

        Assert.All(options, option => Assert.Null(option.UsdPerMonth));
        Assert.Equal(options.OrderBy(option => option.MemoryGiB).ThenBy(option => option.Nodes), options);
        Assert.NotEqual(options.OrderBy(option => option.Nodes), options);
        Assert.All(
            options,
            option => Assert.Equal(option.Nodes * option.UsableBytes / 0.75 / GiB, option.MemoryGiB, precision: 6)
        );
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 6)]
    public void Each_replica_is_a_node_more(int replicas, double nodes) =>
        Assert.Equal(nodes, Find("cache.r7g.large", Bytes(1) with { Family = "r7g", Replicas = replicas })!.Nodes);

    [Theory]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public void A_cluster_has_at_most_500_nodes(double shards, bool fits) =>
        Assert.Equal(
            fits,
            Find("cache.r7g.large", Bytes(UsableOfR7gLarge * (shards - 0.5)) with { Family = "r7g" }) is not null
        );

    [Theory]
    [InlineData(45, false)]
    [InlineData(46, true)]
    public void Beyond_90_nodes_the_quota_must_be_raised(double shards, bool needsQuota) =>
        Assert.Equal(
            needsQuota,
            Find("cache.r7g.large", Bytes(UsableOfR7gLarge * (shards - 0.5)) with { Family = "r7g" })!.NeedsQuota
        );

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_Memcached_cluster_has_at_most_60_nodes(double nodes, bool fits)
    {
        var usable = 13.07 * GiB - CacheSizing.MemcachedReservedBytes;
        var demand = Bytes(usable * (nodes - 0.5)) with { Family = "r7g", Engine = EngineName.Memcached };

        Assert.Equal(fits, Find("cache.r7g.large", demand) is not null);
    }

    [Fact]
    public void Without_a_family_there_is_one_row_for_each_current_ones_first_then_the_cheapest()
    {
        var options = CacheSizing.Of(Bytes(20 * GiB)).Options;

        Assert.Equal(options.Count, options.Select(option => option.NodeType.Family).Distinct().Count());
        var ranks = options
            .Select(option => (option.NeedsQuota, !option.IsCurrentGeneration, option.UsdPerMonth!.Value))
            .ToList();
        Assert.Equal(ranks.Order(), ranks);
        Assert.All(options, option => Assert.InRange(option.FillPercent, 0.1, 80));
    }

    [Theory]
    [InlineData("r7g", true)]
    [InlineData("r8g", true)]
    [InlineData("t3", true)]
    [InlineData("r6g", false)]
    [InlineData("m5", false)]
    public void The_two_newest_generations_are_current(string family, bool isCurrent) =>
        Assert.All(
            CacheSizing.Of(Bytes(1) with { Family = family }).Options,
            option => Assert.Equal(isCurrent, option.IsCurrentGeneration)
        );

    [Theory]
    // 2 x 0.219 x 0.8 x 730 and 2 x 0.263 x 0.8 x 730.
    [InlineData(null, 255.792, false)]
    [InlineData("eu-central-1", 307.184, true)]
    [InlineData("il-central-1", null, false)]
    public void Prices_are_those_of_the_Region(string? region, double? price, bool isEstimate)
    {
        var option = Find("cache.r7g.large", Bytes(1) with { Family = "r7g", Region = region })!;

        Assert.Equal(((decimal?)price, isEstimate), (option.UsdPerMonth, option.IsPriceEstimate));
    }

    [Fact]
    public void What_takes_a_higher_quota_comes_last()
    {
        var options = CacheSizing.Of(Bytes(30 * GiB) with { Family = "t4g" }).Options;

        Assert.Equal(
            // 34 x 0.052, 74 x 0.0256 and 200 x 0.0128 an hour.
            ["cache.t4g.medium", "cache.t4g.small", "cache.t4g.micro"],
            options.Select(option => option.NodeType.Name)
        );
        Assert.Equal([false, false, true], options.Select(option => option.NeedsQuota));
    }

    [Theory]
    [InlineData("r6gd")]
    [InlineData("t2")]
    public void What_tiers_data_or_cannot_be_created_is_no_option(string family) =>
        Assert.Empty(CacheSizing.Of(Bytes(1) with { Family = family }).Options);

    [Fact]
    public void A_family_that_the_Region_or_the_engine_lacks_is_no_option()
    {
        Assert.Empty(CacheSizing.Of(Bytes(1) with { Family = "m7g", Region = "ca-west-1" }).Options);
        Assert.Empty(CacheSizing.Of(Bytes(1) with { Family = "r8g", Engine = EngineName.Redis }).Options);
    }

    [Theory]
    [InlineData(65_000, false)]
    [InlineData(65_001, true)]
    public void A_node_accepts_65000_connections(double connections, bool isTooMany) =>
        Assert.Equal(isTooMany, CacheSizing.Of(Bytes(1) with { Connections = connections }).HasTooManyConnections);

    [Fact]
    public void A_number_out_of_range_is_refused()
    {
        var demand = Bytes(1);

        Assert.Throws<ArgumentException>(() => CacheSizing.Of(demand with { Items = 0 }));
        Assert.Throws<ArgumentException>(() => CacheSizing.Of(demand with { BytesPerItem = 0 }));
        Assert.Throws<ArgumentException>(() => CacheSizing.Of(demand with { OverheadBytes = -1 }));
        Assert.Throws<ArgumentException>(() => CacheSizing.Of(demand with { GrowthPercent = -1 }));
        Assert.Throws<ArgumentException>(() => CacheSizing.Of(demand with { Connections = -1 }));
        Assert.Throws<ArgumentException>(() => CacheSizing.Of(demand with { FillPercent = 0 }));
        Assert.Throws<ArgumentException>(() => CacheSizing.Of(demand with { FillPercent = 101 }));
        Assert.Throws<ArgumentException>(() => CacheSizing.Of(demand with { Replicas = 6 }));
        Assert.Throws<ArgumentException>(() =>
            CacheSizing.Of(demand with { Replicas = 1, Engine = EngineName.Memcached })
        );
    }

    private static CacheDemand Bytes(double bytes) =>
        new()
        {
            Items = 1,
            BytesPerItem = bytes,
            OverheadBytes = 0,
        };

    private static CacheSizeOption? Find(string type, CacheDemand demand) =>
        CacheSizing.Of(demand).Options.FirstOrDefault(option => option.NodeType.Name == type);
}
