using System.Text;
using System.Text.Json;
using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

/// <summary>The prices of a Region as they are written into a file, and read from it.</summary>
public sealed class PriceRowsTests
{
    [Fact]
    public void Nothing_is_written_as_empty_lists() =>
        Assert.Equal(
            """{"source":"AWS price list","date":"2026-11-28","nodes":[],"reserved":[],"serverless":[],"backups":[]}""",
            Text(Rows())
        );

    [Fact]
    public void All_is_written_in_order_and_rounded_to_what_AWS_charges()
    {
        var rows = Rows();
        rows.Nodes[("valkey", "cache.r7g.large")] = 0.17524444444m;
        rows.Nodes[("redis", "cache.r7g.large")] = 0.219m;
        rows.Reserved[("redis", "cache.r7g.large", "1yr-no-upfront")] = 0.1499999999m;
        rows.GbHour["valkey"] = 0.084m;
        rows.GbHour["redis"] = 0.125m;
        rows.GbHour["memcached"] = null;
        rows.MillionEcpu["redis"] = 0.0034m;
        rows.Backup = 0.085m;

        Assert.Equal(
            """
            {"source":"AWS price list","date":"2026-11-28",
            "nodes":[{"region":"eu-west-1","engine":"redis","nodeType":"cache.r7g.large","usdPerHour":0.219},
            {"region":"eu-west-1","engine":"valkey","nodeType":"cache.r7g.large","usdPerHour":0.175244}],
            "reserved":[{"region":"eu-west-1","engine":"redis","nodeType":"cache.r7g.large","term":"1yr-no-upfront","usdPerHour":0.150000}],
            "serverless":[{"region":"eu-west-1","engine":"redis","usdPerGbHour":0.125,"usdPerMillionEcpu":0.0034},
            {"region":"eu-west-1","engine":"valkey","usdPerGbHour":0.084}],
            "backups":[{"region":"eu-west-1","usdPerGbMonth":0.085}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            Text(rows)
        );
    }

    [Fact]
    public void What_is_written_can_be_read()
    {
        var rows = Rows();
        rows.Nodes[("redis", "cache.r7g.large")] = 0.219m;
        rows.Reserved[("redis", "cache.r7g.large", "1yr-no-upfront")] = 0.15m;
        rows.GbHour["redis"] = 0.125m;
        rows.Backup = 0.085m;

        var file = PriceFile.Read([JsonDocument.Parse(rows.ToJson()).RootElement], PriceTrust.Api);

        var node = file.Node("eu-west-1", "redis", "cache.r7g.large")!;
        Assert.Equal((0.219m, "AWS price list, 2026-11-28"), (node.Amount, node.Source));
        var term = ReservedTerm.Find("1yr-no-upfront")!;
        Assert.Equal(0.15m, file.Reserved("eu-west-1", "redis", "cache.r7g.large", term)!.Amount);
        Assert.Equal(0.125m, file.Serverless("eu-west-1", "redis")!.GbHour.Amount);
        Assert.Null(file.Serverless("eu-west-1", "redis")!.MillionEcpu);
        Assert.Equal(0.085m, file.Backup("eu-west-1")!.Amount);
        Assert.Null(file.Node("eu-west-2", "redis", "cache.r7g.large"));
    }

    [Theory]
    [InlineData("", PriceTrust.Own, "your prices")]
    [InlineData("", PriceTrust.Api, "fetched")]
    [InlineData("\"source\":\"ours\",", PriceTrust.Own, "ours")]
    [InlineData("\"source\":\"ours\",\"date\":\"2026-11-28\",", PriceTrust.Own, "ours, 2026-11-28")]
    [InlineData("\"date\":\"2026-11-28\",", PriceTrust.Api, "fetched")]
    public void A_price_names_its_file(string head, object trust, string source)
    {
        var price = PriceFile
            .Read(
                [
                    JsonDocument
                        .Parse($$"""{ {{head}}"backups":[{"region":"us-east-1","usdPerGbMonth":0.1}]}""")
                        .RootElement,
                ],
                (PriceTrust)trust
            )
            .Backup("us-east-1")!;

        Assert.Equal((source, (PriceTrust)trust), (price.Source, price.Trust));
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[{}]", 0)]
    [InlineData("""[{"discountPercent":10},{"discountPercent":5}]""", 0.1)]
    [InlineData("""[{"discountPercent":0},{"discountPercent":100}]""", 1)]
    public void The_greatest_discount_of_the_files_counts(string files, double discount) =>
        Assert.Equal(
            (decimal)discount,
            PriceFile.Read(JsonDocument.Parse(files).RootElement.EnumerateArray(), PriceTrust.Own).Discount
        );

    [Theory]
    [InlineData(
        """{"reserved":[{"region":"us-east-1","engine":"redis","nodeType":"cache.r7g.large","term":"2yr","usdPerHour":1}]}""",
        "reserved: the term '2yr' is not known: 1yr-no-upfront, 1yr-partial-upfront, 3yr-no-upfront, 3yr-partial-upfront, 3yr-all-upfront"
    )]
    [InlineData("""{"backups":[{"usdPerGbMonth":1}]}""", "backups.0.region: is missing")]
    [InlineData("""{"backups":[{"region":"us-east-1"}]}""", "backups.0.usdPerGbMonth: is missing")]
    [InlineData("""{"backups":{}}""", "backups: expected a list, got an object")]
    [InlineData("""{"backups":[1]}""", "backups.0: expected an object, got the number 1")]
    [InlineData("""{"source":1}""", "source: expected text, got the number 1")]
    [InlineData(
        """{"serverless":[{"region":"a","engine":"valkey","usdPerGbHour":"1"}]}""",
        "serverless.0.usdPerGbHour: expected a number from 0 to 1000000000000, got the text '1'"
    )]
    [InlineData(
        """{"serverless":[{"region":"a","engine":"valkey","usdPerGbHour":1000000000001}]}""",
        "serverless.0.usdPerGbHour: expected a number from 0 to 1000000000000, got the number 1000000000001"
    )]
    [InlineData(
        """{"discount":1}""",
        "discount: is not known: source, date, discountPercent, nodes, reserved, serverless, backups"
    )]
    public void What_is_wrong_says_where(string json, string message) =>
        Assert.Equal(
            message,
            Assert
                .Throws<CostFileException>(() => PriceFile.Read([JsonDocument.Parse(json).RootElement], PriceTrust.Own))
                .Message
        );

    private static PriceRows Rows() => new("eu-west-1", "2026-11-28");

    private static string Text(PriceRows rows) => Encoding.UTF8.GetString(rows.ToJson());
}
