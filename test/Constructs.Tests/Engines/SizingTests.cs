using System.Globalization;
using System.Text;

namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>The overhead of an item that sizes are calculated with is what real engines take.</summary>
public sealed class SizingTests
{
    private const int Items = 100_000;

    // A key of 20 bytes.
    private const string Fill = """
        for i = 1, tonumber(ARGV[1]) do
          redis.call('SET', string.format('session:%012d', i), string.rep('x', 500), 'EX', 100000)
        end
        """;

    [Fact]
    public async Task An_item_of_the_engine_takes_no_more_than_its_bytes_and_the_overhead()
    {
        await using var cache = await PurposeEngine.Start(Purpose.SessionStore);
        var before = await cache.UsedMemory();

        await cache.Call("EVAL", Fill, "0", Items.ToString(CultureInfo.InvariantCulture));

        var overhead = (await cache.UsedMemory() - before) / Items - 20 - 500;
        Assert.InRange(
            overhead,
            CacheSizing.OverheadOf(EngineName.Redis) * 0.8,
            CacheSizing.OverheadOf(EngineName.Redis)
        );
    }

    [Fact]
    public async Task An_item_of_Memcached_takes_no_more_than_its_bytes_and_the_overhead()
    {
        const int items = 2000;
        await using var memcached = MemcachedServer.Start();
        await using var stream = await memcached.Connect(tls: false);
        var request = new StringBuilder();
        for (var i = 0; i < items; i++)
        {
            request.Append(
                CultureInfo.InvariantCulture,
                $"set session:{i:D12} 0 3600 500 noreply\r\n{new string('x', 500)}\r\n"
            );
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(request.ToString()), TestContext.Current.CancellationToken);

        var overhead = await MemcachedServer.Statistic(stream, "bytes") / items - 20 - 500;
        Assert.InRange(
            overhead,
            CacheSizing.OverheadOf(EngineName.Memcached) * 0.8,
            CacheSizing.OverheadOf(EngineName.Memcached)
        );
    }

    [Fact]
    public async Task A_full_object_cache_stores_what_is_new_and_drops_what_is_old()
    {
        await using var memcached = MemcachedServer.Start();
        await using var stream = await memcached.Connect(tls: false);
        var value = new string('x', 100_000);
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal(
                "STORED",
                await MemcachedServer.Call(stream, $"set item{i} 0 0 {value.Length}\r\n{value}\r\n", "STORED")
            );
        }

        Assert.Equal("END", await MemcachedServer.Call(stream, "get item0\r\n", "END"));
        Assert.StartsWith(
            "VALUE item299",
            await MemcachedServer.Call(stream, "get item299\r\n", "END"),
            StringComparison.Ordinal
        );
        Assert.NotEqual(0, await MemcachedServer.Statistic(stream, "evictions"));
    }
}
