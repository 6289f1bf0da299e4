using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

/// <summary>How a table of prices is read.</summary>
public sealed class PriceTableTests
{
    private static PriceTable Table =>
        new([
            "# nodes\tof a comment",
            "",
            "nodes\thome\taway\tfar",
            "r7g.large\t0.219\t0.243'\t0.25~",
            "m5.large\t0.156\t-\t",
            "c7gn.large\t0.255",
            "serverless\tvalkey\thome\t0.084~\t0.0023\t0.1",
            "serverless\tvalkey\taway\t0.1\t-\t1",
            "other\tkey\t1\tits own page",
            "other\tlog\t0.5~",
        ]);

    [Fact]
    public void Its_Regions_are_those_of_the_nodes() => Assert.Equal(["home", "away", "far"], Table.Regions);

    [Theory]
    [InlineData("cache.r7g.large", "home", 0.219, PriceTrust.Api, "Price List API, 2026-10-02")]
    [InlineData("cache.r7g.large", "away", 0.243, PriceTrust.OldList, "AWS price file, 2022-02-13")]
    [InlineData("cache.r7g.large", "far", 0.25, PriceTrust.Estimate, "estimate")]
    [InlineData("cache.c7gn.large", "home", 0.255, PriceTrust.Api, "Price List API, 2026-10-02")]
    public void A_node_has_a_price_in_each(string type, string region, double amount, object trust, string source) =>
        Assert.Equal(new Price((decimal)amount, (PriceTrust)trust, source), Table.Node(type, region));

    [Theory]
    [InlineData("cache.m5.large", "away")]
    [InlineData("cache.m5.large", "far")]
    [InlineData("cache.c7gn.large", "away")]
    [InlineData("cache.r7g.large", "nowhere")]
    [InlineData("r7g.large", "home")]
    public void Or_none_is_known(string type, string region) => Assert.Null(Table.Node(type, region));

    [Fact]
    public void A_serverless_cache_has_its_own()
    {
        Assert.Equal(
            new ServerlessPrice(
                new Price(0.084m, PriceTrust.Estimate, "estimate"),
                new Price(0.0023m, PriceTrust.Api, "Price List API, 2026-10-02"),
                0.1m
            ),
            Table.Serverless("valkey", "home")
        );
        Assert.Equal(
            new ServerlessPrice(new Price(0.1m, PriceTrust.Api, "Price List API, 2026-10-02"), null, 1),
            Table.Serverless("valkey", "away")
        );
        Assert.Null(Table.Serverless("redis", "home"));
    }

    [Fact]
    public void What_stands_around_may_name_its_page()
    {
        Assert.Equal(new Price(1, PriceTrust.Api, "its own page"), Table.Other("key"));
        Assert.Equal(new Price(0.5m, PriceTrust.Estimate, "estimate"), Table.Other("log"));
    }
}
