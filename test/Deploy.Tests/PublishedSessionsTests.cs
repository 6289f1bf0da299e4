namespace Deploy.Tests;

/// <summary>The example that publishes, deployed: what others find leads to the cache.</summary>
[Collection(ExamplesLifecycle.Collection)]
public sealed class PublishedSessionsTests(ExamplesLifecycle examples)
{
    [Fact]
    public void Parameters_say_where_the_cache_is() =>
        Assert.Equal(
            (Host("PrimaryEndpoint"), Host("ReaderEndpoint"), "6379"),
            (Parameter("primary-endpoint"), Parameter("reader-endpoint"), Parameter("port"))
        );

    [Fact]
    public void Exports_say_the_same() =>
        Assert.All(
            ["primary-endpoint", "reader-endpoint", "port", "auth-token-arn"],
            name => Assert.Equal(Parameter(name), Export(name))
        );

    [Fact]
    public void The_secret_is_published_by_its_ARN_and_not_by_its_value() =>
        Assert.StartsWith("arn:aws:secretsmanager:", Parameter("auth-token-arn"), StringComparison.Ordinal);

    [Fact]
    public void Names_of_ones_own_lead_to_the_endpoints_in_a_private_zone()
    {
        Assert.True((bool)Assert.Single(examples.Deployed.HostedZones)["Config"]!["PrivateZone"]!);
        Assert.Equal(
            [
                ("sessions-ro.shop.internal.", Host("ReaderEndpoint")),
                ("sessions.shop.internal.", Host("PrimaryEndpoint")),
            ],
            examples
                .Deployed.Records.Where(record => (string?)record["Type"] == "CNAME")
                .Select(record => ((string)record["Name"]!, (string)record["ResourceRecords"]![0]!["Value"]!))
                .Order()
        );
    }

    [Fact]
    public void The_function_is_told_port_and_secret_by_the_exports()
    {
        var web = Assert.Single(
            examples.Deployed.Functions,
            function =>
                ((string)function["FunctionName"]!).StartsWith("PublishedSessions-Web", StringComparison.Ordinal)
        );
        var variables = web["Environment"]!["Variables"]!;

        Assert.Equal("sessions.shop.internal", (string?)variables["CACHE_HOST"]);
        Assert.Equal("6379", (string?)variables["CACHE_PORT"]);
        Assert.Equal(Export("auth-token-arn"), (string?)variables["CACHE_SECRET_ARN"]);
    }

    private string Host(string endpoint) =>
        (string)examples.Deployed.Group("PublishedSessions-Cache/Sessions")["NodeGroups"]![0]![endpoint]!["Address"]!;

    private string Parameter(string name) =>
        (string)
            Assert.Single(examples.Deployed.Parameters, one => (string?)one["Name"] == $"/shop/sessions/{name}")[
                "Value"
            ]!;

    private string Export(string name) =>
        (string)
            Assert.Single(examples.Deployed.Exports, one => (string?)one["Name"] == $"shop-sessions-{name}")["Value"]!;
}
