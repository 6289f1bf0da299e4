using System.Text.Json;
using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;

namespace ElastiCache.Model.Tests.Cost;

/// <summary>Which of the names in a file of usage is that of a cache, and which counts for nothing.</summary>
public sealed class UsageFileTests
{
    // From the name that counts first to the one that counts last.
    private static readonly string[] Names =
    [
        "shop/sessions",
        "shop/Cache",
        "Cache",
        "app/sessions/Resource",
        "sessions",
        "*",
    ];

    public static TheoryData<int> Places => new(Enumerable.Range(0, Names.Length));

    [Theory]
    [MemberData(nameof(Places))]
    public void Of_several_names_of_a_cache_the_most_exact_counts_and_the_others_are_said(int first)
    {
        var names = Names[first..];
        var usage = Read(string.Join(',', names.Select((name, index) => $"\"{name}\":{{\"storedGb\":{index + 1}}}")));

        Assert.Equal(1, usage.Of(Cache()).StoredGb);
        Assert.Equal(
            names
                .Skip(1)
                .Where(name => name != "*")
                .Select(name =>
                    $"the usage of {name} does not count: {names[0]} is the same cache, so leave one of them"
                ),
            usage.Unused
        );
    }

    [Fact]
    public void What_is_of_no_cache_is_said_and_the_star_never()
    {
        var usage = Read("\"Other\":{\"storedGb\":1},\"*\":{\"storedGb\":2}");

        Assert.Equal(["the usage of Other is of no cache here"], usage.Unused);
        Assert.Equal(2, usage.Of(Cache()).StoredGb);
        Assert.Equal(["the usage of Other is of no cache here"], usage.Unused);
    }

    [Fact]
    public void Of_a_cache_that_no_name_is_of_nothing_is_known()
    {
        var usage = Read("\"Other\":{\"storedGb\":1}");

        Assert.Same(CacheUsage.None, usage.Of(Cache()));
    }

    [Fact]
    public void Without_a_stack_its_names_are_of_no_cache()
    {
        var usage = Read("\"shop/sessions\":{\"storedGb\":1},\"/sessions\":{\"storedGb\":1}");

        Assert.Same(CacheUsage.None, usage.Of(Cache() with { Stack = null }));
    }

    [Fact]
    public void Nobody_has_said_anything_of_the_usage_without_a_file()
    {
        Assert.Same(CacheUsage.None, UsageFile.None.Of(Cache()));
        Assert.Empty(UsageFile.None.Unused);
    }

    [Fact]
    public void Every_number_of_a_cache_is_read()
    {
        var usage = Read(
                """ "Cache":{"storedGb":1,"ecpuPerSecond":2,"snapshotGb":3,"crossZoneGbPerMonth":4,"logGbPerMonth":5} """
            )
            .Of(Cache());

        Assert.Equal(
            (1m, 2m, 3m, 4m, 5m),
            (usage.StoredGb, usage.EcpuPerSecond, usage.SnapshotGb, usage.CrossZoneGbPerMonth, usage.LogGbPerMonth)
        );
    }

    private static UsageFile Read(string caches) =>
        UsageFile.Read(JsonDocument.Parse($$"""{"caches":{ {{caches}} } }""").RootElement);

    private static CacheEntry Cache() =>
        InventoryReader
            .Read(
                Template.Read(
                    JsonDocument
                        .Parse(
                            """
                            {"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupId":"sessions"},
                              "Metadata":{"aws:cdk:path":"app/sessions/Resource"}}}}
                            """
                        )
                        .RootElement
                ),
                "us-east-1"
            )
            .Caches[0] with
        {
            Stack = "shop",
            Name = "sessions",
        };
}
