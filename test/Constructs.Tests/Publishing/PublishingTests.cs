using Amazon.CDK.AWS.Route53;
using Dns = ElastiCache.Cdk.CacheDnsProps;

namespace ElastiCache.Cdk.Tests.Publishing;

public sealed class PublishingTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Published>().Template;

    [Theory]
    [InlineData("Sessions", "primary-endpoint", """{ "Fn::GetAtt": ["«Sessions»", "PrimaryEndPoint.Address"] }""")]
    [InlineData("Sessions", "reader-endpoint", """{ "Fn::GetAtt": ["«Sessions»", "ReaderEndPoint.Address"] }""")]
    [InlineData("Sessions", "port", "\"6379\"")]
    [InlineData("Sessions", "auth-token-arn", """{ "Ref": "«Sessions/AuthToken»" }""")]
    [InlineData(
        "Catalog",
        "configuration-endpoint",
        """{ "Fn::GetAtt": ["«Catalog»", "ConfigurationEndPoint.Address"] }"""
    )]
    [InlineData(
        "Objects",
        "configuration-endpoint",
        """{ "Fn::GetAtt": ["«Objects»", "ConfigurationEndpoint.Address"] }"""
    )]
    [InlineData("Objects", "port", "\"11211\"")]
    [InlineData("Carts", "endpoint", """{ "Fn::GetAtt": ["«Carts»", "Endpoint.Address"] }""")]
    [InlineData("Carts", "reader-port", "\"6380\"")]
    [InlineData("Known", "primary-endpoint", "\"known.cache.example\"")]
    public void A_parameter_holds_a_fact(string cache, string fact, string value)
    {
        _template.Contains(
            $"{cache}/Parameter-{fact}",
            $$"""{ "Name": "/shop/{{cache}}/{{fact}}", "Type": "String" }"""
        );
        _template.Equal(value, _template.Properties($"{cache}/Parameter-{fact}")["Value"]);
    }

    [Theory]
    [InlineData("Sessions", 4)]
    [InlineData("Catalog", 3)]
    [InlineData("Objects", 2)]
    [InlineData("Carts", 4)]
    [InlineData("Known", 2)]
    public void A_cache_publishes_what_it_has_and_nothing_else(string cache, int facts) =>
        Assert.Equal(
            facts,
            _template
                .All("AWS::SSM::Parameter")
                .Count(parameter =>
                    ((string)parameter["Properties"]!["Name"]!).StartsWith($"/shop/{cache}/", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void Exports_are_named_for_what_they_hold() =>
        Assert.Equal(
            [
                "shop-sessions-auth-token-arn",
                "shop-sessions-port",
                "shop-sessions-primary-endpoint",
                "shop-sessions-reader-endpoint",
            ],
            _template.Json["Outputs"]!
                .AsObject()
                .Select(output => (string)output.Value!["Export"]!["Name"]!)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("shop")]
    [InlineData("/shop/")]
    [InlineData("/aws/shop")]
    [InlineData("/SSM/shop")]
    [InlineData("/shop sessions")]
    [InlineData("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15")]
    public void A_malformed_path_is_refused(string path)
    {
        var stack = Stacks.New();
        var cache = new ReplicationGroup(
            stack,
            "Sessions",
            new ReplicationGroupProps { Vpc = Networks.Isolated(stack), NodeType = CacheNodeType.R7gLarge }
        );

        var refused = Assert.Throws<CacheConfigurationException>(() => cache.PublishParameters(path));

        Assert.Contains($"got '{path}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_prefix_is_refused()
    {
        var stack = Stacks.New();
        var cache = new MemcachedCluster(
            stack,
            "Objects",
            new MemcachedClusterProps { Vpc = Networks.Isolated(stack), NodeType = CacheNodeType.R7gLarge }
        );

        Assert.Throws<CacheConfigurationException>(() => cache.PublishExports("shop_objects"));
    }

    [Fact]
    public void An_import_without_endpoints_has_nothing_to_publish()
    {
        var cache = ReplicationGroup.FromReplicationGroupAttributes(
            Stacks.New(),
            "Sessions",
            new ReplicationGroupAttributes { ReplicationGroupId = "sessions" }
        );

        var refused = Assert.Throws<ArgumentException>(() => cache.PublishParameters("/shop/sessions"));

        Assert.Contains("give its endpoints", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [EffectOf<Dns>(nameof(Dns.Zone))]
    [EffectOf<Dns>(nameof(Dns.RecordName))]
    [DefaultOf<Dns>(nameof(Dns.Ttl))]
    public void The_primary_has_a_name_that_is_remembered_for_a_minute() =>
        _template.Contains(
            "Sessions/Dns-primary-endpoint",
            """
            {
              "HostedZoneId": "Z0123456789",
              "Name": "sessions.shop.internal.",
              "Type": "CNAME",
              "TTL": "60",
              "ResourceRecords": [{ "Fn::GetAtt": ["«Sessions»", "PrimaryEndPoint.Address"] }]
            }
            """
        );

    [Fact]
    [DefaultOf<Dns>(nameof(Dns.ReaderRecordName))]
    public void The_reader_is_named_after_the_primary() =>
        _template.Contains("Sessions/Dns-reader-endpoint", """{ "Name": "sessions-ro.shop.internal." }""");

    [Theory]
    [InlineData("orders.shop.internal", "orders-ro.shop.internal.")]
    [InlineData("orders.shop.internal.", "orders-ro.shop.internal.")]
    [InlineData("orders.eu", "orders.eu-ro.shop.internal.")]
    public void A_name_that_ends_in_the_zone_is_a_whole_one(string name, string reader)
    {
        var stack = Stacks.New();
        var cache = new ReplicationGroup(
            stack,
            "Orders",
            new ReplicationGroupProps { Vpc = Networks.Isolated(stack), NodeType = CacheNodeType.R7gLarge }
        );

        cache.AddDnsRecords(
            new CacheDnsProps
            {
                Zone = HostedZone.FromHostedZoneAttributes(
                    stack,
                    "Zone",
                    new HostedZoneAttributes { HostedZoneId = "Z0123456789", ZoneName = "shop.internal" }
                ),
                RecordName = name,
            }
        );

        CacheTemplate.Of(stack).Contains("Orders/Dns-reader-endpoint", $$"""{ "Name": "{{reader}}" }""");
    }

    [Fact]
    [EffectOf<Dns>(nameof(Dns.ReaderRecordName))]
    [EffectOf<Dns>(nameof(Dns.Ttl))]
    public void The_reader_can_have_a_name_of_its_own() =>
        _template.Contains("Carts/Dns-reader-endpoint", """{ "Name": "basket.shop.internal.", "TTL": "300" }""");

    [Theory]
    [InlineData("Catalog")]
    [InlineData("Objects")]
    public void What_has_no_reader_has_one_name(string cache)
    {
        Assert.True(_template.Has($"{cache}/Dns-configuration-endpoint"));
        Assert.False(_template.Has($"{cache}/Dns-reader-endpoint"));
    }

    [Fact]
    public void A_public_zone_is_refused()
    {
        var stack = Stacks.New();
        var zone = new PublicHostedZone(stack, "Zone", new PublicHostedZoneProps { ZoneName = "shop.example" });
        var cache = new MemcachedCluster(
            stack,
            "Objects",
            new MemcachedClusterProps { Vpc = Networks.Isolated(stack), NodeType = CacheNodeType.R7gLarge }
        );

        Assert.Throws<CacheConfigurationException>(() =>
            cache.AddDnsRecords(new CacheDnsProps { Zone = zone, RecordName = "objects" })
        );
    }

    private sealed class Published : Exhibit
    {
        public Published()
        {
            var named = HostedZone.FromHostedZoneAttributes(
                Stack,
                "Zone",
                new HostedZoneAttributes { HostedZoneId = "Z0123456789", ZoneName = "shop.internal" }
            );

            var sessions = Group("Sessions");
            sessions.PublishParameters("/shop/Sessions");
            sessions.PublishExports("shop-sessions");
            sessions.AddDnsRecords(new CacheDnsProps { Zone = named, RecordName = "sessions" });

            var catalog = Group("Catalog", props => props with { Topology = Topology.Sharded(shards: 3) });
            catalog.PublishParameters("/shop/Catalog");
            catalog.AddDnsRecords(new CacheDnsProps { Zone = named, RecordName = "catalog" });

            var objects = Memcached("Objects");
            objects.PublishParameters("/shop/Objects");
            objects.AddDnsRecords(new CacheDnsProps { Zone = named, RecordName = "objects" });

            var carts = new ServerlessCache(Stack, "Carts", new ServerlessCacheProps { Vpc = Vpc });
            carts.PublishParameters("/shop/Carts");
            carts.AddDnsRecords(
                new CacheDnsProps
                {
                    Zone = named,
                    RecordName = "carts",
                    ReaderRecordName = "basket",
                    Ttl = Duration.Minutes(5),
                }
            );

            ReplicationGroup
                .FromReplicationGroupAttributes(
                    Stack,
                    "Known",
                    new ReplicationGroupAttributes
                    {
                        ReplicationGroupId = "known",
                        PrimaryEndpointHostname = "known.cache.example",
                    }
                )
                .PublishParameters("/shop/Known");
        }
    }
}
