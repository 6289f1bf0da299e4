using ElastiCache.Model.Cost;

namespace ElastiCache.Model.Tests.Cost;

/// <summary>What is said of a serverless cache for its limits and its usage, at the edges of both.</summary>
public sealed class ServerlessCostTests
{
    private const string NoEnd = "no limit of both data and requests is set: what it may cost has no end";
    private const string DataUnknown = "data beyond 0.1 GB at $61.32 a GB and month; say storedGb in the usage file";
    private const string RequestsUnknown = "requests at $0.0023 a million ECPU; say ecpuPerSecond in the usage file";

    [Theory]
    // Stored less than is charged at least, as much, and more.
    [InlineData("", "0.05", "data, 0.1 GB at least")]
    [InlineData("", "0.1", "data, 0.1 GB")]
    [InlineData("", "0.2", "data, 0.2 GB")]
    // Between the limits, and at them.
    [InlineData("\"Minimum\":2,\"Maximum\":10,", "1", "data, 2 GB at least")]
    [InlineData("\"Minimum\":2,\"Maximum\":10,", "2", "data, 2 GB")]
    [InlineData("\"Minimum\":2,\"Maximum\":10,", "10", "data, 10 GB")]
    [InlineData(
        "\"Minimum\":2,\"Maximum\":10,",
        "10.5",
        "data, 10 GB|the usage file says 10.5 GB, and the cache takes no more than 10 GB: that is in the sum"
    )]
    [InlineData("\"Maximum\":10,", "3", "data, 3 GB")]
    // What can be no limit is none.
    [InlineData("\"Maximum\":-1,", "3", "data, 3 GB")]
    [InlineData("\"Maximum\":1e30,", "3", "data, 3 GB")]
    [InlineData("\"Minimum\":1e12,", "3", "data, 3 GB")]
    [InlineData(
        "\"Maximum\":0,",
        "3",
        "data, 0.1 GB|the usage file says 3 GB, and the cache takes no more than 0 GB: that is in the sum"
    )]
    public void Data_is_charged_between_the_limits(string limits, string stored, string expected)
    {
        var group = Work($"\"DataStorage\":{{{limits}\"Unit\":\"GB\"}}", $"\"storedGb\":{stored},\"ecpuPerSecond\":0");

        Assert.Equal(expected, string.Join('|', [group.Lines[0].Item, .. group.Notes.Where(note => note != NoEnd)]));
        Assert.Empty(group.Unknown);
    }

    [Theory]
    [InlineData("", "0", "")]
    [InlineData("", "5", "requests, 5 ECPU a second")]
    [InlineData("\"Minimum\":1000,\"Maximum\":5000", "10", "requests, 1,000 ECPU a second")]
    [InlineData("\"Minimum\":1000,\"Maximum\":5000", "5000", "requests, 5,000 ECPU a second")]
    [InlineData(
        "\"Minimum\":1000,\"Maximum\":5000",
        "5000.5",
        "requests, 5,000 ECPU a second|the usage file says 5,000.5 ECPU a second, and the cache takes no more than 5,000: that is in the sum"
    )]
    public void Requests_are_charged_between_the_limits(string limits, string spent, string expected)
    {
        var group = Work($"\"ECPUPerSecond\":{{{limits}}}", $"\"storedGb\":1,\"ecpuPerSecond\":{spent}");

        Assert.Equal(
            expected,
            string.Join(
                '|',
                [.. group.Lines.Skip(1).Select(line => line.Item), .. group.Notes.Where(note => note != NoEnd)]
            )
        );
        Assert.Empty(group.Unknown);
    }

    [Theory]
    [InlineData("", new[] { DataUnknown, RequestsUnknown })]
    // What can be no more than it is at least is known.
    [InlineData("\"DataStorage\":{\"Minimum\":5,\"Maximum\":5,\"Unit\":\"GB\"}", new[] { RequestsUnknown })]
    [InlineData("\"ECPUPerSecond\":{\"Minimum\":1000,\"Maximum\":1000}", new[] { DataUnknown })]
    [InlineData(
        "\"ECPUPerSecond\":{\"Minimum\":1000}",
        new[]
        {
            DataUnknown,
            "requests beyond 1000 ECPU a second at $0.0023 a million ECPU; say ecpuPerSecond in the usage file",
        }
    )]
    public void What_is_beyond_the_least_is_not_known_without_a_usage_file(string limits, string[] unknown) =>
        Assert.Equal(unknown, Work(limits).Unknown);

    [Theory]
    [InlineData("", NoEnd)]
    [InlineData("\"DataStorage\":{\"Maximum\":10,\"Unit\":\"GB\"}", NoEnd)]
    [InlineData("\"ECPUPerSecond\":{\"Maximum\":5000}", NoEnd)]
    // 730 x (10 x 0.084 + 18 x 0.0023).
    [InlineData(
        "\"DataStorage\":{\"Maximum\":10,\"Unit\":\"GB\"},\"ECPUPerSecond\":{\"Maximum\":5000}",
        "at most $643.42 a month by its limits"
    )]
    public void There_is_an_end_only_where_both_are_limited(string limits, string note) =>
        Assert.Equal([note], Work(limits).Notes);

    [Theory]
    [InlineData(
        "valkey",
        "il-central-1",
        "no price of a serverless cache with valkey in il-central-1 is known; elasticache prices update --region il-central-1 asks AWS"
    )]
    [InlineData("{\"Ref\":\"AWS::StackName\"}", "us-east-1", "the engine is known at deployment only")]
    public void Where_no_price_is_known_nothing_is_in_the_sum(string engine, string region, string unknown)
    {
        var group = Work("", engine: engine, region: region);

        Assert.Empty(group.Lines);
        Assert.Equal([unknown], group.Unknown);
        Assert.Empty(group.Notes);
        Assert.True(group.IsUnknown);
    }

    [Fact]
    public void Data_may_have_a_price_where_requests_have_none()
    {
        // Of a Region that the table lacks, a file of one's own may know a part.
        var group = new Sum("own", Template("", "valkey"))
        {
            Region = "il-central-1",
            Prices = """{"serverless":[{"region":"il-central-1","engine":"valkey","usdPerGbHour":0.1}]}""",
            Lines = [],
        }
            .Work()
            .Groups[0];

        Assert.Equal(["data, 0.1 GB at least"], group.Lines.Select(line => line.Item));
        Assert.Contains("requests: no price of a processing unit is known here", group.Unknown);
        Assert.Equal([NoEnd], group.Notes);
    }

    private static CostGroup Work(
        string limits,
        string? usage = null,
        string engine = "valkey",
        string region = "us-east-1"
    ) =>
        new Sum("serverless", Template(limits, engine))
        {
            Region = region,
            Usage = usage is null ? null : $$"""{"caches":{"Cache":{ {{usage}} } } }""",
            Lines = [],
        }
            .Work()
            .Groups[0];

    private static string Template(string limits, string engine) =>
        $$"""
            {"Cache":{"Type":"AWS::ElastiCache::ServerlessCache","Properties":{"ServerlessCacheName":"shop",
              "Engine":{{(engine.StartsWith('{') ? engine : $"\"{engine}\"")}},"CacheUsageLimits":{ {{limits}} } } } }
            """;
}
