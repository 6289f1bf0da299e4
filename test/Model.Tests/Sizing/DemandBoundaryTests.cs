namespace ElastiCache.Model.Tests.Sizing;

/// <summary>Which numbers a demand may have: the last that is taken, and the first that is not.</summary>
public sealed class DemandBoundaryTests
{
    [Theory]
    [InlineData("Items", 1, null)]
    [InlineData("Items", 0.9, "Items must be 1 or more, got 0.9")]
    [InlineData("Items", double.NaN, "Items must be 1 or more, got NaN")]
    [InlineData("BytesPerItem", 1, null)]
    [InlineData("BytesPerItem", 0.9, "BytesPerItem must be 1 or more, got 0.9")]
    [InlineData("OverheadBytes", 0, null)]
    [InlineData("OverheadBytes", -1, "OverheadBytes must not be negative, got -1")]
    [InlineData("GrowthPercent", 0, null)]
    [InlineData("GrowthPercent", -1, "GrowthPercent must not be negative, got -1")]
    [InlineData("FillPercent", 1, null)]
    [InlineData("FillPercent", 100, null)]
    [InlineData("FillPercent", 0.5, "FillPercent must be 1 to 100, got 0.5")]
    [InlineData("FillPercent", 101, "FillPercent must be 1 to 100, got 101")]
    [InlineData("Connections", 0, null)]
    [InlineData("Connections", -1, "Connections must not be negative, got -1")]
    [InlineData("Replicas", 0, null)]
    [InlineData("Replicas", 5, null)]
    [InlineData("Replicas", -1, "Replicas must be 0 to 5 with valkey, got -1")]
    [InlineData("Replicas", 6, "Replicas must be 0 to 5 with valkey, got 6")]
    public void A_number_is_in_its_range(string name, double value, string? problem)
    {
        var plain = new CacheDemand { Items = 100, BytesPerItem = 100 };
        var demand = name switch
        {
            "Items" => plain with { Items = value },
            "BytesPerItem" => plain with { BytesPerItem = value },
            "OverheadBytes" => plain with { OverheadBytes = value },
            "GrowthPercent" => plain with { GrowthPercent = value },
            "FillPercent" => plain with { FillPercent = value },
            "Connections" => plain with { Connections = (int)value },
            _ => plain with { Replicas = (int)value },
        };

        Assert.Equal(
            problem,
            Record.Exception(() => CacheSizing.Of(demand)) is ArgumentException refused
                ? refused.Message[..refused.Message.IndexOf(" (Parameter", StringComparison.Ordinal)]
                : null
        );
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "Replicas must be 0 to 0 with memcached, got 1 (Parameter 'demand')")]
    public void Memcached_has_no_replicas(int replicas, string? problem) =>
        Assert.Equal(
            problem,
            Record
                .Exception(() =>
                    CacheSizing.Of(
                        new CacheDemand
                        {
                            Items = 100,
                            BytesPerItem = 100,
                            Engine = EngineName.Memcached,
                            Replicas = replicas,
                        }
                    )
                )
                ?.Message
        );

    [Theory]
    [InlineData(null)]
    [InlineData("r7g")]
    public void What_takes_a_quota_or_is_old_comes_last_and_then_the_price_counts(string? family)
    {
        var options = CacheSizing
            .Of(
                new CacheDemand
                {
                    Items = 1_000_000_000,
                    BytesPerItem = 2_000,
                    Family = family,
                }
            )
            .Options;

        Assert.NotEmpty(options);
        Assert.Equal(
            options
                .OrderBy(option => option.NeedsQuota)
                .ThenBy(option => !option.IsCurrentGeneration)
                .ThenBy(option => option.UsdPerMonth ?? decimal.MaxValue)
                .Select(option => option.NodeType.Name),
            options.Select(option => option.NodeType.Name)
        );
        Assert.Equal(family is not null, options.Any(option => option.NeedsQuota));
        Assert.Equal(family is null, options.Any(option => !option.IsCurrentGeneration));
    }
}
