namespace ElastiCache.Cdk.Tests.Publishing;

public sealed class EnvironmentVariablesTests
{
    private readonly Stack _stack = Stacks.New();

    [Fact]
    public void A_replication_group_is_found_by_endpoints_port_and_the_ARN_of_its_secret()
    {
        var cache = Group("Sessions", props => props);

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["CACHE_PRIMARY_ENDPOINT"] = cache.PrimaryEndpoint.Hostname,
                ["CACHE_READER_ENDPOINT"] = cache.ReaderEndpoint.Hostname,
                ["CACHE_PORT"] = "6379",
                ["CACHE_AUTH_TOKEN_ARN"] = cache.AuthToken!.SecretArn,
            },
            cache.EnvironmentVariables()
        );
    }

    [Fact]
    public void With_shards_there_is_one_endpoint_and_without_a_token_no_secret()
    {
        var cache = Group(
            "Catalog",
            props => props with { Topology = Topology.Sharded(2), Authentication = Authentication.None }
        );

        Assert.Equal(
            ["CATALOG_CONFIGURATION_ENDPOINT", "CATALOG_PORT"],
            cache.EnvironmentVariables("CATALOG").Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Memcached_is_found_by_its_configuration_endpoint()
    {
        var cache = new MemcachedCluster(
            _stack,
            "Objects",
            new MemcachedClusterProps { Vpc = Networks.Private(_stack, "Private"), NodeType = CacheNodeType.M7gLarge }
        );

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["CACHE_CONFIGURATION_ENDPOINT"] = cache.ConfigurationEndpoint.Hostname,
                ["CACHE_PORT"] = "11211",
            },
            cache.EnvironmentVariables()
        );
    }

    [Fact]
    public void A_serverless_cache_has_a_second_port()
    {
        var cache = new ServerlessCache(
            _stack,
            "Carts",
            new ServerlessCacheProps { Vpc = Networks.Private(_stack, "Private") }
        );

        var variables = cache.EnvironmentVariables();

        Assert.Equal(
            ["CACHE_ENDPOINT", "CACHE_PORT", "CACHE_READER_ENDPOINT", "CACHE_READER_PORT"],
            variables.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("6380", variables["CACHE_READER_PORT"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("_CACHE")]
    [InlineData("2ND")]
    [InlineData("MY-CACHE")]
    [InlineData("CACHE\n")]
    public void A_malformed_prefix_is_refused(string prefix)
    {
        var cache = Group("Sessions", props => props);

        var refusal = Assert.Throws<CacheConfigurationException>(() => cache.EnvironmentVariables(prefix));

        Assert.Contains("the names of variables begin with a letter", refusal.Message, StringComparison.Ordinal);
    }

    private ReplicationGroup Group(string id, Func<ReplicationGroupProps, ReplicationGroupProps> change) =>
        new(
            _stack,
            id,
            change(
                new ReplicationGroupProps
                {
                    Vpc = Networks.Private(_stack, "Private"),
                    NodeType = CacheNodeType.R7gLarge,
                }
            )
        );
}
