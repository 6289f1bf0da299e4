// Long: each kind of price is a case.
using System.Globalization;
using System.Text.Json;
using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

public sealed class PriceTests
{
    private static readonly PriceBook Book = new();

    // Single answers of the Price List API that were quoted in public in 2026. Those that are estimates here stay within a percent.
    [Theory]
    [InlineData("eu-west-1", "redis", "cache.r7g.large", 0.243)]
    [InlineData("eu-west-1", "valkey", "cache.r7g.large", 0.1944)]
    [InlineData("ap-northeast-1", "redis", "cache.r7g.large", 0.263)]
    [InlineData("ap-northeast-1", "valkey", "cache.r7g.large", 0.2104)]
    [InlineData("us-west-2", "valkey", "cache.r8g.large", 0.1756)]
    [InlineData("us-west-2", "redis", "cache.t3.medium", 0.068)]
    [InlineData("eu-west-2", "redis", "cache.r7g.large", 0.256)]
    [InlineData("eu-west-2", "valkey", "cache.t4g.micro", 0.0144)]
    [InlineData("ap-northeast-1", "redis", "cache.t4g.micro", 0.025)]
    [InlineData("us-east-1", "valkey", "cache.c7gn.12xlarge", 4.888)]
    public void A_price_is_what_AWS_answered(string region, string engine, string nodeType, double quoted)
    {
        var price = Book.Node(region, engine, nodeType);

        Assert.NotNull(price);
        Assert.InRange((double)price.Amount, quoted * 0.99, quoted * 1.01);
    }

    [Fact]
    public void Every_node_type_that_can_be_created_has_a_price_at_home()
    {
        var missing = CacheNodeType
            .All.Where(type => type.Family!.Can(NodeCapabilities.Creatable))
            .SelectMany(type => EngineName.All.Select(engine => (type, engine)))
            .Where(entry => entry.type.Family!.FirstVersion(entry.engine) is not null)
            .Where(entry => Book.Node("us-east-1", entry.engine, entry.type.Name) is null)
            .Select(entry => $"{entry.engine} {entry.type.Name}");

        Assert.Empty(missing);
    }

    [Fact]
    public void Valkey_costs_four_fifths_of_Redis()
    {
        foreach (var region in PriceTable.Shipped.Regions)
        {
            if (Book.Node(region, "redis", "cache.r6g.large") is { } redis)
            {
                Assert.Equal(redis.Amount * 0.8m, Book.Node(region, "valkey", "cache.r6g.large")!.Amount);
            }
        }
    }

    [Theory]
    [InlineData("memcached", true)]
    [InlineData("valkey", false)]
    public void A_price_that_is_derived_from_another_engine_is_an_estimate(string engine, bool isEstimate) =>
        Assert.Equal(isEstimate, Book.Node("us-east-1", engine, "cache.r8g.large")!.IsEstimate);

    // Each price says what it is: the API was asked for Redis OSS and Valkey, the price file is older than Valkey and has Memcached.
    [Theory]
    [InlineData("us-east-1", "memcached", "cache.r7g.large", "as Redis OSS, Price List API, 2026-10-02", true)]
    [InlineData("us-east-1", "valkey", "cache.r7g.large", "Price List API, 2026-10-02", false)]
    [InlineData(
        "us-east-1",
        "memcached",
        "cache.r8g.large",
        "the price of Valkey divided by 0.8: none of Memcached was seen",
        true
    )]
    [InlineData("eu-west-1", "memcached", "cache.r3.large", "AWS price file, 2022-02-13", true)]
    [InlineData("eu-west-1", "memcached", "cache.m1.small", "AWS price file, 2022-02-13", true)]
    [InlineData("eu-west-1", "memcached", "cache.m5.large", "AWS price file, 2022-02-13", true)]
    [InlineData("us-west-2", "valkey", "cache.m5.large", "0.8 of Redis OSS, AWS price file, 2022-02-13", true)]
    public void A_price_says_where_it_is_from(
        string region,
        string engine,
        string nodeType,
        string source,
        bool isEstimate
    )
    {
        var price = Book.Node(region, engine, nodeType)!;

        Assert.Equal((source, isEstimate), (price.Source, price.IsEstimate));
    }

    [Fact]
    public void Only_what_does_not_run_Redis_but_Valkey_is_priced_by_Valkey() =>
        Assert.All(
            CacheNodeType.All.SelectMany(type =>
                PriceTable.Shipped.Regions.Select(region => (type, Price: Book.Node(region, "memcached", type.Name)))
            ),
            entry =>
                Assert.True(
                    entry.Price?.Source.Contains("divided by 0.8", StringComparison.Ordinal) != true
                        || (
                            entry.type.Family!.FirstVersion("redis") is null
                            && entry.type.Family.FirstVersion("valkey") is not null
                        ),
                    entry.type.Name
                )
        );

    [Theory]
    [InlineData(
        """{"nodes":[{"region":"us-east-1","engine":"valkey","nodeType":"cache.r7g.large","usdPerHour":0.1},{"region":"us-east-1","engine":"valkey","nodeType":"cache.r7g.large","usdPerHour":0.2}]}""",
        "nodes.1: a price of cache.r7g.large with valkey in us-east-1 stands there before already: leave one of them"
    )]
    [InlineData(
        """{"reserved":[{"region":"us-east-1","engine":"valkey","nodeType":"cache.r7g.large","term":"1yr-no-upfront","usdPerHour":0.1},{"region":"us-east-1","engine":"valkey","nodeType":"cache.r7g.large","term":"1yr-no-upfront","usdPerHour":0.1}]}""",
        "reserved.1: a price of cache.r7g.large with valkey in us-east-1, 1yr-no-upfront stands there before already: leave one of them"
    )]
    [InlineData(
        """{"serverless":[{"region":"us-east-1","engine":"valkey","usdPerGbHour":0.1},{"region":"us-east-1","engine":"valkey","usdPerGbHour":0.2}]}""",
        "serverless.1: a price of serverless valkey in us-east-1 stands there before already: leave one of them"
    )]
    [InlineData(
        """{"backups":[{"region":"us-east-1","usdPerGbMonth":0.1},{"region":"us-east-1","usdPerGbMonth":0.2}]}""",
        "backups.1: a price of backups in us-east-1 stands there before already: leave one of them"
    )]
    public void A_price_stands_in_a_file_once(string json, string message) =>
        Assert.Equal(message, Assert.Throws<CostFileException>(() => Own(json)).Message);

    [Fact]
    public void A_later_file_replaces_the_prices_of_an_earlier_one()
    {
        var files = new[] { 0.1, 0.2 }.Select(usd =>
            JsonDocument
                .Parse(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $$"""{"backups":[{"region":"us-east-1","usdPerGbMonth":{{usd}} }]}"""
                    )
                )
                .RootElement
        );

        Assert.Equal(0.2m, PriceFile.Read(files, PriceTrust.Own).Backup("us-east-1")!.Amount);
    }

    [Fact]
    public void A_key_has_the_price_of_its_own_page() =>
        Assert.Equal("AWS KMS pricing page, 2026-06", Book.Around("eu-west-1", "key").Source);

    [Fact]
    public void A_reserved_price_of_ones_own_counts() =>
        Assert.Equal(
            0.1m,
            Own(
                    """{"reserved":[{"region":"eu-west-1","engine":"valkey","nodeType":"cache.r7g.large","term":"1yr-no-upfront","usdPerHour":0.1}]}"""
                )
                .Reserved("eu-west-1", "valkey", "cache.r7g.large", ReservedTerm.Find("1yr-no-upfront")!)!
                .Amount
        );

    [Fact]
    public void A_serverless_price_of_ones_own_may_leave_the_requests_to_the_table()
    {
        var price = Own("""{"serverless":[{"region":"us-east-1","engine":"valkey","usdPerGbHour":0.05}]}""")
            .Serverless("us-east-1", "valkey")!;

        Assert.Equal((0.05m, 0.0023m), (price.GbHour.Amount, price.MillionEcpu!.Amount));
    }

    [Fact]
    public void What_is_reserved_is_a_part_of_what_was_fetched()
    {
        var book = new PriceBook(
            fetched: PriceFile.Read(
                [
                    JsonDocument
                        .Parse(
                            """{"nodes":[{"region":"us-east-1","engine":"redis","nodeType":"cache.r7g.large","usdPerHour":0.3}]}"""
                        )
                        .RootElement,
                ],
                PriceTrust.Api
            )
        );

        var price = book.Reserved("us-east-1", "redis", "cache.r7g.large", ReservedTerm.Find("3yr-no-upfront")!)!;

        Assert.Equal(
            (0.1554m, "0.518 of the price on demand, as in 2022", true),
            (price.Amount, price.Source, price.IsEstimate)
        );
    }

    [Theory]
    [InlineData("us-east-1", "backup", "estimate", true)]
    [InlineData("eu-west-1", "backup", "as in us-east-1", true)]
    [InlineData("us-east-1", "secret", "estimate", true)]
    [InlineData("eu-west-1", "secret", "as in us-east-1", true)]
    [InlineData("us-east-1", "key", "AWS KMS pricing page, 2026-06", false)]
    [InlineData("eu-west-1", "key", "AWS KMS pricing page, 2026-06", false)]
    public void What_stands_around_costs_as_at_home(string region, string name, string source, bool isEstimate)
    {
        var price = Book.Around(region, name);

        Assert.Equal((source, isEstimate), (price.Source, price.IsEstimate));
    }

    [Theory]
    [InlineData("{}", 0.219, "Price List API, 2026-10-02")]
    [InlineData("""{"discountPercent":0}""", 0.219, "Price List API, 2026-10-02")]
    [InlineData("""{"discountPercent":12.5}""", 0.191625, "Price List API, 2026-10-02, less 12.5 %")]
    public void A_discount_is_said_with_the_price(string own, double amount, string source)
    {
        var price = Own(own).Node("us-east-1", "redis", "cache.r7g.large")!;

        Assert.Equal(((decimal)amount, source), (price.Amount, price.Source));
    }

    [Fact]
    public void A_price_of_ones_own_has_no_discount()
    {
        var book = Own("""{"discountPercent":50,"backups":[{"region":"us-east-1","usdPerGbMonth":0.05}]}""");

        Assert.Equal(0.05m, book.Backup("us-east-1").Amount);
        Assert.Equal(0.0425m, book.Backup("eu-west-1").Amount);
    }

    [Theory]
    // 0.2195 and 0.2195 x 0.8 at home, times what r7g costs more.
    [InlineData("memcached", 1)]
    [InlineData("valkey", 0.8)]
    public void The_eighth_generation_costs_more_where_the_seventh_does(string engine, double part)
    {
        var here = Book.Node("eu-west-1", engine, "cache.r8g.large")!;

        Assert.Equal(decimal.Round(0.2195m * (decimal)part * (0.243m / 0.219m), 10), decimal.Round(here.Amount, 10));
        Assert.Equal("us-east-1 times what r7g costs more here", here.Source);
    }

    [Fact]
    public void Of_a_serverless_cache_a_Region_may_have_one_price_of_its_own()
    {
        var price = Book.Serverless("ap-northeast-2", "valkey")!;

        // The requests cost more by what a node does: 0.246 and 0.206.
        Assert.Equal((0.101m, "estimate"), (price.GbHour.Amount, price.GbHour.Source));
        Assert.Equal(
            (0.0023m * (0.246m / 0.206m), "us-east-1 times what cache.r6g.large costs more here"),
            (price.MillionEcpu!.Amount, price.MillionEcpu.Source)
        );
        Assert.Equal(0.1m, price.LeastGb);
    }

    [Theory]
    [InlineData("", 0.1)]
    [InlineData(",\"leastGb\":2", 2)]
    public void A_file_may_say_how_much_is_charged_at_least(string least, double expected) =>
        Assert.Equal(
            (decimal)expected,
            Own($$"""{"serverless":[{"region":"us-east-1","engine":"valkey","usdPerGbHour":0.05{{least}} }]}""")
                .Serverless("us-east-1", "valkey")!
                .LeastGb
        );

    private static PriceBook Own(string json) =>
        new(PriceFile.Read([JsonDocument.Parse(json).RootElement], PriceTrust.Own));

    [Fact]
    public void What_an_engine_does_not_run_on_has_no_price() =>
        Assert.Null(Book.Node("us-east-1", "redis", "cache.r8g.large"));

    [Theory]
    [InlineData("us-east-1", "cache.r7g.large", false)]
    [InlineData("us-west-2", "cache.m5.large", true)]
    [InlineData("eu-central-1", "cache.r7g.large", true)]
    [InlineData("eu-west-1", "cache.r7g.large", false)]
    public void What_is_not_of_the_API_is_an_estimate(string region, string nodeType, bool isEstimate) =>
        Assert.Equal(isEstimate, Book.Node(region, "redis", nodeType)!.IsEstimate);

    [Theory]
    [InlineData("[]", "expected an object, got a list")]
    [InlineData(
        """{"node":[]}""",
        "node: is not known: source, date, discountPercent, nodes, reserved, serverless, backups; did you mean nodes?"
    )]
    [InlineData("""{"source":"ours","date":"soon"}""", "date: expected a day such as 2026-11-29, got 'soon'")]
    [InlineData(
        """{"source":"ours","date":"2026-13-01"}""",
        "date: expected a day such as 2026-11-29, got '2026-13-01'"
    )]
    [InlineData("""{"discountPercent":101}""", "discountPercent: expected a number from 0 to 100, got the number 101")]
    [InlineData("""{"nodes":[{"region":"eu-west-1"}]}""", "nodes.0.engine: is missing")]
    [InlineData(
        """{"nodes":[{"region":"eu-west-1","engine":"mysql","nodeType":"a","usdPerHour":1}]}""",
        "engine: 'mysql' is not known: valkey, redis, memcached"
    )]
    [InlineData(
        """{"nodes":[{"region":"eu-west-1","engine":"valkey","nodeType":"r7g.large","usdPerHour":1}]}""",
        "nodeType: 'r7g.large' does not begin with cache., such as cache.r7g.large"
    )]
    public void A_file_of_prices_is_read_strictly(string json, string message) =>
        Assert.Equal(
            message,
            Assert
                .Throws<CostFileException>(() => PriceFile.Read([JsonDocument.Parse(json).RootElement], PriceTrust.Own))
                .Message
        );

    [Theory]
    [InlineData("{}", "caches: is missing")]
    [InlineData(
        """{"caches":{"A":{"storedGB":1}}}""",
        "caches.A.storedGB: is not known: storedGb, ecpuPerSecond, snapshotGb, crossZoneGbPerMonth, logGbPerMonth; did you mean storedGb?"
    )]
    [InlineData(
        """{"caches":{"A":{"STOREDGB":1}}}""",
        "caches.A.STOREDGB: is not known: storedGb, ecpuPerSecond, snapshotGb, crossZoneGbPerMonth, logGbPerMonth; did you mean storedGb?"
    )]
    [InlineData(
        """{"caches":{"A":{"storedGb":-1}}}""",
        "caches.A.storedGb: expected a number from 0 to 1000000000000, got the number -1"
    )]
    public void A_file_of_usage_is_read_strictly(string json, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<CostFileException>(() => UsageFile.Read(JsonDocument.Parse(json).RootElement)).Message
        );
}
