// Long: the price list has many shapes, and each file is small.
using System.Text.Json;
using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

public sealed class AwsPriceListTests
{
    private static readonly PriceBook Book = new(
        fetched: PriceFile.Read([JsonDocument.Parse(Fetched().ToJson()).RootElement], PriceTrust.Api)
    );

    [Fact]
    public void A_node_on_demand_is_told_from_what_is_charged_beside_it()
    {
        var price = Book.Node("eu-west-1", "redis", "cache.r7g.large")!;

        Assert.Equal((0.243m, PriceTrust.Api, "AWS price list, 2026-11-28"), (price.Amount, price.Trust, price.Source));
    }

    [Fact]
    public void What_is_paid_upfront_is_spread_over_the_term() =>
        // 876 over 8760 hours, and 0.05 an hour.
        Assert.Equal(
            0.15m,
            Book.Reserved("eu-west-1", "redis", "cache.r7g.large", ReservedTerm.Find("1yr-partial-upfront")!)!.Amount
        );

    [Fact]
    public void Serverless_and_backups_are_read_too()
    {
        var price = Book.Serverless("eu-west-1", "valkey")!;

        Assert.Equal((0.09m, 0.0025m), (price.GbHour.Amount, price.MillionEcpu!.Amount));
        Assert.Equal(0.09m, Book.Backup("eu-west-1").Amount);
    }

    [Fact]
    public void What_was_not_fetched_is_what_ships() =>
        Assert.Equal(PriceTrust.OldList, Book.Node("eu-west-1", "redis", "cache.m5.large")!.Trust);

    [Fact]
    public void Another_file_is_refused() =>
        Assert.Equal(
            "this is no price file of AWS: it has no products and terms",
            Assert
                .Throws<CostFileException>(() =>
                    AwsPriceList.OfPublicFile(JsonDocument.Parse("{}").RootElement).ToList()
                )
                .Message
        );

    [Fact]
    public void Prices_of_another_Region_are_refused() =>
        Assert.Equal(
            "these are no prices of us-west-2, but of eu-west-1",
            Assert
                .Throws<CostFileException>(() => AwsPriceList.Rows([Product("eu-west-1", 1)], "us-west-2", ""))
                .Message
        );

    [Fact]
    public void Of_several_Regions_only_the_one_that_was_asked_for_counts() =>
        Assert.Equal(
            0.5m,
            Assert
                .Single(AwsPriceList.Rows([Product("eu-west-1", 0.5), Product("us-east-1", 1)], "eu-west-1", "").Nodes)
                .Value
        );

    [Fact]
    public void Backups_of_nodes_count_before_those_of_serverless_caches() =>
        Assert.Equal(
            0.091m,
            AwsPriceList
                .Rows(
                    [
                        Product("eu-west-1", 0.1, "EU-BackupUsage:Redis"),
                        Product("eu-west-1", 0.091, "EU-ElastiCache:BackupUsage"),
                        Product("eu-west-1", 0.2, "EU-BackupUsage:Valkey"),
                    ],
                    "eu-west-1",
                    ""
                )
                .Backup
        );

    [Theory]
    [InlineData("NodeUsage:cache.r7g.large", true)]
    [InlineData("EU-NodeUsage:cache.r7g.large", true)]
    [InlineData("EUC1-NodeUsage:cache.r7g.large", true)]
    // No code of a Region: too short, too long, small.
    [InlineData("E-NodeUsage:cache.r7g.large", false)]
    [InlineData("EUWE1-NodeUsage:cache.r7g.large", false)]
    [InlineData("eu-NodeUsage:cache.r7g.large", false)]
    [InlineData("Eu-NodeUsage:cache.r7g.large", false)]
    [InlineData("EU-ReservedNodeUsage:cache.r7g.large", false)]
    public void A_node_has_nothing_before_its_name_but_a_Region(string usage, bool isNode) =>
        Assert.Equal(
            isNode ? ["redis cache.r7g.large 0.5"] : [],
            AwsPriceList
                .Rows([Product("eu-west-1", 0.5, usage)], "eu-west-1", "")
                .Nodes.Select(row =>
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{row.Key.Engine} {row.Key.NodeType} {row.Value}"
                    )
                )
        );

    [Theory]
    [InlineData("EU-CachedData:Redis", 2, null, null)]
    [InlineData("EU-ElastiCacheProcessingUnits:Redis", null, 2_000_000, null)]
    [InlineData("EU-ElastiCache:BackupUsage", null, null, 2)]
    [InlineData("EU-BackupUsage:Redis", null, null, 2)]
    [InlineData("EU-DataTransfer", null, null, null)]
    public void What_is_charged_beside_nodes_is_told_by_its_usage_type(
        string usage,
        int? data,
        int? requests,
        int? backup
    )
    {
        var rows = AwsPriceList.Rows([Product("eu-west-1", 2, usage)], "eu-west-1", "");

        Assert.Equal(data, rows.GbHour.GetValueOrDefault("redis"));
        Assert.Equal(requests, rows.MillionEcpu.GetValueOrDefault("redis"));
        Assert.Equal(backup, rows.Backup);
        Assert.True(rows.IsEmpty);
    }

    [Theory]
    [InlineData("EU-ElastiCache:BackupUsage")]
    [InlineData("EU-BackupUsage:Redis")]
    [InlineData("EU-NodeUsage:cache.r7g.large")]
    public void What_costs_nothing_is_no_price(string usage)
    {
        var rows = AwsPriceList.Rows([Product("eu-west-1", 0, usage)], "eu-west-1", "");

        Assert.Null(rows.Backup);
        Assert.Empty(rows.Nodes);
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"publicationDate":"2026-11-28T10:00:00Z"}""", "2026-11-28")]
    [InlineData("""{"publicationDate":"2026-11-28"}""", "2026-11-28")]
    [InlineData("""{"publicationDate":"2026-11-2"}""", null)]
    [InlineData("""{"publicationDate":"28.11.2026 10:00"}""", null)]
    [InlineData("""{"publicationDate":20261128}""", null)]
    public void A_file_says_of_which_day_it_is(string file, string? day) =>
        Assert.Equal(
            day,
            AwsPriceList
                .Published(JsonDocument.Parse(file).RootElement)
                ?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("""{"products":{}}""")]
    [InlineData("""{"terms":{}}""")]
    [InlineData("""{"products":[],"terms":{}}""")]
    [InlineData("[]")]
    public void A_file_without_products_or_terms_is_refused(string file) =>
        Assert.Throws<CostFileException>(() =>
            AwsPriceList.OfPublicFile(JsonDocument.Parse(file).RootElement).ToList()
        );

    [Theory]
    [InlineData(3, "these are no prices of us-west-2, but of r1, r2, r3")]
    [InlineData(4, "these are no prices of us-west-2, but of r1, r2, r3 and others")]
    public void Three_other_Regions_are_named(int regions, string message) =>
        Assert.Equal(
            message,
            Assert
                .Throws<CostFileException>(() =>
                    AwsPriceList.Rows(
                        Enumerable.Range(1, regions).Select(number => Product($"r{number}", 1)),
                        "us-west-2",
                        ""
                    )
                )
                .Message
        );

    [Fact]
    public void Of_several_prices_on_demand_the_greatest_counts() =>
        Assert.Equal(
            0.243m,
            AwsPriceList
                .Rows(
                    [
                        JsonDocument
                            .Parse(
                                """
                                {"product":{"attributes":{"usagetype":"NodeUsage:cache.r7g.large","cacheEngine":"Redis OSS"}},
                                 "terms":{"OnDemand":{"a":{"priceDimensions":{"a":{"pricePerUnit":{"USD":"0.1"}},"b":{"pricePerUnit":{"USD":"0.243"}},
                                   "c":{"pricePerUnit":{"USD":"free"}},"d":{}}}}}}
                                """
                            )
                            .RootElement,
                    ],
                    "eu-west-1",
                    ""
                )
                .Nodes[("redis", "cache.r7g.large")]
        );

    [Fact]
    public void The_rows_of_the_public_file_are_those_of_its_nodes() =>
        Assert.Equal(
            [(("redis", "cache.r7g.large"), 0.243m), (("valkey", "cache.m7g.large"), 0.14m)],
            Fetched().Nodes.Select(row => (row.Key, row.Value))
        );

    [Fact]
    public void Of_no_product_there_is_no_price() =>
        Assert.True(AwsPriceList.Rows([JsonDocument.Parse("1").RootElement], "us-west-2", "").IsEmpty);

    [Theory]
    [InlineData("1yr", "No Upfront", "1yr-no-upfront", 0.05)]
    [InlineData("1yr", "Partial Upfront", "1yr-partial-upfront", 0.15)]
    // 876 over three years.
    [InlineData("3yr", "All Upfront", "3yr-all-upfront", 0.0833)]
    [InlineData("3yr", "Heavy Utilization", null, 0)]
    public void A_reserved_node_has_the_price_of_its_term(string years, string option, string? term, double hour)
    {
        var upfront = option == "No Upfront" ? "0" : "876";
        var product = JsonDocument
            .Parse(
                $$$$"""
                {"product":{"attributes":{"usagetype":"NodeUsage:cache.r7g.large","cacheEngine":"Redis"}},
                 "terms":{"Reserved":{"a":{"termAttributes":{"LeaseContractLength":"{{{{years}}}}","PurchaseOption":"{{{{option}}}}"},
                   "priceDimensions":{"a":{"unit":"Quantity","pricePerUnit":{"USD":"{{{{upfront}}}}"}},"b":{"unit":"Hrs","pricePerUnit":{"USD":"0.05"} } } },
                   "b":{"termAttributes":{"PurchaseOption":"{{{{option}}}}"} } } } }
                """
            )
            .RootElement;

        Assert.Equal(
            term is null ? [] : [(("redis", "cache.r7g.large", term), (decimal)hour)],
            AwsPriceList.Rows([product], "us-east-1", "").Reserved.Select(row => (row.Key, decimal.Round(row.Value, 4)))
        );
    }

    private static JsonElement Product(string region, double usd, string usage = "EU-NodeUsage:cache.r7g.large") =>
        JsonDocument
            .Parse(
                """
                {"product":{"attributes":{"regionCode":"REGION","usagetype":"USAGE","cacheEngine":"Redis","locationType":"AWS Region"}},
                 "terms":{"OnDemand":{"a":{"priceDimensions":{"b":{"unit":"Hrs","pricePerUnit":{"USD":"USD_"}}}}}}}
                """.Replace("REGION", region, StringComparison.Ordinal).Replace(
                    "USAGE",
                    usage,
                    StringComparison.Ordinal
                ).Replace(
                    "USD_",
                    usd.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                )
            )
            .RootElement;

    private static PriceRows Fetched() =>
        AwsPriceList.Rows(
            AwsPriceList.OfPublicFile(JsonDocument.Parse(PublicFile).RootElement),
            "eu-west-1",
            "2026-11-28"
        );

    // The form of AWS's public file, with the products that must not be mixed up.
    private const string PublicFile = """
        {
          "formatVersion": "v1.0",
          "products": {
            "NODE": {"sku":"NODE","productFamily":"Cache Instance","attributes":{"locationType":"AWS Region","instanceType":"cache.r7g.large","cacheEngine":"Redis","usagetype":"EU-NodeUsage:cache.r7g.large"}},
            "CODE": {"sku":"CODE","productFamily":"Cache Instance","attributes":{"locationType":"AWS Region","instanceType":"cache.m7g.large","cacheEngine":"Valkey","usagetype":"EUW1-NodeUsage:cache.m7g.large"}},
            "LONG": {"sku":"LONG","productFamily":"Cache Instance","attributes":{"locationType":"AWS Region","instanceType":"cache.r7g.large","cacheEngine":"Redis","usagetype":"EU-ExtendedSupportYr1_Yr2-NodeUsage:cache.r7g.large"}},
            "SYNC": {"sku":"SYNC","productFamily":"Cache Instance","attributes":{"locationType":"AWS Region","instanceType":"cache.r7g.large","cacheEngine":"Valkey","usagetype":"EU-SyncDurability-NodeUsage:cache.r7g.large"}},
            "POST": {"sku":"POST","productFamily":"Cache Instance","attributes":{"locationType":"AWS Outposts","instanceType":"cache.r7g.large","cacheEngine":"Redis","usagetype":"EU-NodeUsage:cache.r7g.large"}},
            "DATA": {"sku":"DATA","productFamily":"ElastiCache Serverless","attributes":{"locationType":"AWS Region","usagetype":"EU-CachedData:Valkey"}},
            "ECPU": {"sku":"ECPU","productFamily":"ElastiCache Serverless","attributes":{"locationType":"AWS Region","usagetype":"EU-ElastiCacheProcessingUnits:Valkey"}},
            "BACK": {"sku":"BACK","productFamily":"Storage Snapshot","attributes":{"locationType":"AWS Region","usagetype":"EU-BackupUsage"}}
          },
          "terms": {
            "OnDemand": {
              "NODE": {"NODE.1":{"priceDimensions":{"a":{"unit":"Hrs","pricePerUnit":{"USD":"0.0000000000"}},"b":{"unit":"Hrs","pricePerUnit":{"USD":"0.2430000000"}}}}},
              "CODE": {"CODE.1":{"priceDimensions":{"a":{"unit":"Hrs","pricePerUnit":{"USD":"0.1400000000"}}}}},
              "LONG": {"LONG.1":{"priceDimensions":{"a":{"unit":"Hrs","pricePerUnit":{"USD":"0.1940000000"}}}}},
              "SYNC": {"SYNC.1":{"priceDimensions":{"a":{"unit":"Hrs","pricePerUnit":{"USD":"0.0350000000"}}}}},
              "POST": {"POST.1":{"priceDimensions":{"a":{"unit":"Hrs","pricePerUnit":{"USD":"0.1010000000"}}}}},
              "DATA": {"DATA.1":{"priceDimensions":{"a":{"unit":"GB-Hours","pricePerUnit":{"USD":"0.0900000000"}}}}},
              "ECPU": {"ECPU.1":{"priceDimensions":{"a":{"unit":"ECPU","pricePerUnit":{"USD":"0.0000000025"}}}}},
              "BACK": {"BACK.1":{"priceDimensions":{"a":{"unit":"GB-Mo","pricePerUnit":{"USD":"0.0900000000"}}}}}
            },
            "Reserved": {
              "NODE": {"NODE.2":{"termAttributes":{"LeaseContractLength":"1yr","OfferingClass":"standard","PurchaseOption":"Partial Upfront"},"priceDimensions":{"a":{"unit":"Quantity","pricePerUnit":{"USD":"876"}},"b":{"unit":"Hrs","pricePerUnit":{"USD":"0.05"}}}}}
            }
          }
        }
        """;
}
