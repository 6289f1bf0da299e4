using Amazon.CDK.AWS.Route53;
using Dns = ElastiCache.Cdk.CacheDnsProps;

namespace ElastiCache.Cdk.Tests.Publishing;

/// <summary>Names under which two caches would be published, which AWS refuses at the deployment only.</summary>
public sealed class PublishedTwiceTests
{
    [Fact]
    public void A_path_that_another_cache_has_is_refused()
    {
        var stack = Stacks.New();
        Cache(stack, "Sessions").PublishParameters("/shop");

        Assert.Equal(
            "Stack/Carts: PublishParameters: each parameter has a name of its own, got '/shop/primary-endpoint': Stack/Sessions has it already: choose another (CDK-1)",
            Refused(() => Cache(stack, "Carts").PublishParameters("/shop"))
        );
    }

    [Fact]
    public void A_path_is_taken_once() =>
        Assert.Contains(
            "this cache has it already: leave one out",
            Refused(() =>
            {
                var cache = Cache(Stacks.New(), "Sessions");
                cache.PublishParameters("/shop");
                cache.PublishParameters("/shop");
            })
        );

    [Fact]
    public void A_cache_has_one_path()
    {
        var cache = Cache(Stacks.New(), "Sessions");
        cache.PublishParameters("/shop");

        Assert.Equal(
            "Stack/Sessions: PublishParameters: this cache has '/shop' already, and one at most, got '/desk': for another path make parameters of your own (StringParameter) with its endpoints (CDK-1)",
            Refused(() => cache.PublishParameters("/desk"))
        );
    }

    [Fact]
    public void A_cache_has_one_prefix()
    {
        var cache = Cache(Stacks.New(), "Sessions");
        cache.PublishExports("shop");

        Assert.Contains(
            "this cache has 'shop' already, and one at most, got 'desk': for another prefix make exports of your own",
            Refused(() => cache.PublishExports("desk"))
        );
    }

    [Fact]
    public void A_cache_has_one_name()
    {
        var stack = Stacks.New();
        var zone = HostedZone.FromHostedZoneAttributes(
            stack,
            "Zone",
            new HostedZoneAttributes { HostedZoneId = "Z0123456789ABCDEFGHIJ", ZoneName = "caches.internal" }
        );
        var cache = Cache(stack, "Sessions");
        cache.AddDnsRecords(new Dns { Zone = zone, RecordName = "sessions" });

        Assert.Contains(
            "this cache has 'sessions.caches.internal' already, and one at most, got 'carts.caches.internal': for another name make a record",
            Refused(() => cache.AddDnsRecords(new Dns { Zone = zone, RecordName = "carts" }))
        );
    }

    [Fact]
    public void A_prefix_that_another_cache_has_is_refused()
    {
        var stack = Stacks.New();
        Cache(stack, "Sessions").PublishExports("shop");

        Assert.Contains(
            "each export has a name of its own, got 'shop-primary-endpoint': Stack/Sessions has it already",
            Refused(() => Cache(stack, "Carts").PublishExports("shop"))
        );
    }

    [Theory]
    [InlineData("caches.internal", null, "RecordName", "caches.internal")]
    [InlineData("Caches.Internal.", null, "RecordName", "Caches.Internal.")]
    [InlineData("sessions", "caches.internal", "ReaderRecordName", "caches.internal")]
    public void The_name_of_the_zone_itself_is_refused(string name, string? reader, string prop, string got)
    {
        var stack = Stacks.New();
        var zone = HostedZone.FromHostedZoneAttributes(
            stack,
            "Zone",
            new HostedZoneAttributes { HostedZoneId = "Z0123456789ABCDEFGHIJ", ZoneName = "caches.internal" }
        );

        Assert.Equal(
            $"Stack/Sessions: {prop}: this is the name of the zone, where DNS allows no CNAME, got '{got}': give a name within it, such as sessions (CDK-1)",
            Refused(() =>
                Cache(stack, "Sessions")
                    .AddDnsRecords(
                        new Dns
                        {
                            Zone = zone,
                            RecordName = name,
                            ReaderRecordName = reader,
                        }
                    )
            )
        );
    }

    [Theory]
    [InlineData("sessions", "Sessions.caches.internal")]
    [InlineData("sessions.caches.internal.", "sessions")]
    [InlineData("sessions", "sessions-ro")]
    [InlineData("sessions-ro", "sessions")]
    public void A_record_that_another_cache_has_is_refused(string first, string second)
    {
        var stack = Stacks.New();
        var zone = HostedZone.FromHostedZoneAttributes(
            stack,
            "Zone",
            new HostedZoneAttributes { HostedZoneId = "Z0123456789ABCDEFGHIJ", ZoneName = "caches.internal" }
        );
        Cache(stack, "Sessions").AddDnsRecords(new Dns { Zone = zone, RecordName = first });

        Assert.Contains(
            "Stack/Sessions has it already: choose another",
            Refused(() => Cache(stack, "Carts").AddDnsRecords(new Dns { Zone = zone, RecordName = second }))
        );
    }

    [Fact]
    public void In_two_stacks_of_one_account_and_Region_a_path_is_taken_once()
    {
        var (one, other) = Two("eu-west-1", "eu-west-1");
        Cache(one, "Sessions").PublishParameters("/shop");

        Assert.Contains(
            "One/Sessions has it already",
            Refused(() => Cache(other, "Sessions").PublishParameters("/shop"))
        );
    }

    [Theory]
    [InlineData("eu-west-1", "us-east-1")]
    [InlineData(null, null)]
    public void In_two_Regions_or_where_nobody_knows_them_a_path_is_free(string? here, string? there)
    {
        var (one, other) = Two(here, there);
        Cache(one, "Sessions").PublishParameters("/shop");

        Assert.NotEmpty(Cache(other, "Sessions").PublishParameters("/shop"));
    }

    private static (Stack One, Stack Other) Two(string? here, string? there)
    {
        var app = Stacks.App();
        Stack In(string id, string? region) =>
            new(
                app,
                id,
                region is null
                    ? new StackProps()
                    : new StackProps
                    {
                        Env = new Amazon.CDK.Environment { Account = "123456789012", Region = region },
                    }
            );
        return (In("One", here), In("Other", there));
    }

    private static ReplicationGroup Cache(Stack stack, string id) =>
        new(
            stack,
            id,
            new ReplicationGroupProps { Vpc = Networks.Isolated(stack, $"Vpc{id}"), NodeType = CacheNodeType.R7gLarge }
        );

    private static string Refused(Action action) => Assert.Throws<CacheConfigurationException>(action).Message;
}
