namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>A real engine with the rendered parameters does what each purpose promises.</summary>
public sealed class PurposeBehaviourTests
{
    public static TheoryData<string> Lossless =>
        [
            .. Purpose
                .All.Where(purpose => purpose.Parameters.Values.Contains("noeviction"))
                .Select(purpose => purpose.Name),
        ];

    [Fact]
    public async Task Lazy_loading_reads_the_database_once_until_the_row_is_invalidated_or_expires()
    {
        await using var cache = await PurposeEngine.Start(Purpose.DatabaseCache);
        var queries = 0;
        async Task<string> Read(string key, string milliseconds)
        {
            var row = await cache.Call("GET", key);
            if (row.Length == 0)
            {
                row = $"row {++queries}";
                await cache.Call("SET", key, row, "PX", milliseconds);
            }

            return row;
        }

        Assert.Equal(["row 1", "row 1"], [await Read("a", "100000"), await Read("a", "100000")]);
        await cache.Call("DEL", "a");
        Assert.Equal("row 2", await Read("a", "1"));
        while (await cache.Call("EXISTS", "a") == "1")
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Equal("row 3", await Read("a", "100000"));
    }

    [Fact]
    public async Task A_full_database_cache_drops_what_was_not_used_for_longest()
    {
        await using var cache = await PurposeEngine.Start(Purpose.DatabaseCache);
        await cache.Write("hot", 1);
        await cache.Write("cold", 200);

        // The engine counts idleness in seconds.
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        await cache.Call("GET", "hot0");
        await cache.BeFull();

        Assert.All(await cache.Write("new", 40), reply => Assert.Equal("OK", reply));
        Assert.Equal(1, await cache.Count("hot"));
        Assert.InRange(await cache.Count("cold"), 100, 180);
    }

    [Fact]
    public async Task Write_through_leaves_cache_and_database_alike()
    {
        await using var cache = await PurposeEngine.Start(Purpose.WriteThroughCache);
        var database = new Dictionary<string, string>(StringComparer.Ordinal);
        async Task Write(string key, string row)
        {
            database[key] = row;
            await cache.Call("SET", key, row, "EX", "3600");
        }

        await Write("order:1", "open");
        await Write("order:2", "open");
        await Write("order:1", "shipped");

        foreach (var (key, row) in database)
        {
            Assert.Equal(row, await cache.Call("GET", key));
        }

        Assert.Equal("shipped", database["order:1"]);
    }

    [Fact]
    public async Task A_full_write_through_cache_keeps_the_row_that_is_read_often_though_others_are_fresher()
    {
        await using var cache = await PurposeEngine.Start(Purpose.WriteThroughCache);
        await cache.Write("often", 1);
        for (var i = 0; i < 500; i++)
        {
            await cache.Call("GET", "often0");
        }

        await cache.Write("once", 200);
        await cache.BeFull();

        Assert.All(await cache.Write("fresh", 400), reply => Assert.Equal("OK", reply));
        Assert.Equal(1, await cache.Count("often"));
        Assert.InRange(await cache.Count("once") + await cache.Count("fresh"), 100, 300);
    }

    [Fact]
    public async Task A_session_that_expired_is_gone_and_was_announced()
    {
        await using var cache = await PurposeEngine.Start(Purpose.SessionStore);
        using var listener = await cache.Connect();
        await listener.Call("SUBSCRIBE", "__keyevent@0__:expired");

        Assert.Equal("OK", await cache.Call("SET", "session:1", "ann", "PX", "50"));

        Assert.Equal("message __keyevent@0__:expired session:1", await listener.Receive());
        Assert.Equal("", await cache.Call("GET", "session:1"));
    }

    [Fact]
    public async Task A_full_session_store_drops_sessions_and_nothing_else()
    {
        await using var cache = await PurposeEngine.Start(Purpose.SessionStore);
        await cache.Write("settings", 20);
        await cache.Write("session", 100, "EX", "3600");
        await cache.BeFull();

        Assert.All(await cache.Write("session", 200, "EX", "3600"), reply => Assert.Equal("OK", reply));
        Assert.Equal(20, await cache.Count("settings"));
        Assert.InRange(await cache.Count("session"), 50, 150);
    }

    [Fact]
    public async Task A_leaderboard_is_ranked()
    {
        await using var cache = await PurposeEngine.Start(Purpose.Leaderboard);
        await cache.Call("ZADD", "board", "120", "ann", "300", "bob", "200", "cid");
        Assert.Equal("2", await cache.Call("ZREVRANK", "board", "ann"));

        await cache.Call("ZINCRBY", "board", "150", "ann");

        Assert.Equal("1", await cache.Call("ZREVRANK", "board", "ann"));
        Assert.Equal("bob 300 ann 270", await cache.Call("ZREVRANGE", "board", "0", "1", "WITHSCORES"));
    }

    [Fact]
    public async Task Autocompletion_completes()
    {
        await using var cache = await PurposeEngine.Start(Purpose.Autocomplete);
        await cache.Call("ZADD", "words", "0", "cat", "0", "cache", "0", "dog", "0", "cachet", "0", "cab");

        Assert.Equal("cache cachet", await cache.Call("ZRANGEBYLEX", "words", "[cac", "(cad", "LIMIT", "0", "10"));
    }

    [Fact]
    public async Task A_subscriber_hears()
    {
        await using var cache = await PurposeEngine.Start(Purpose.PubSub);
        using var listener = await cache.Connect();
        await listener.Call("SUBSCRIBE", "news");

        Assert.Equal("1", await cache.Call("PUBLISH", "news", "hello"));

        Assert.Equal("message news hello", await listener.Receive());
    }

    [Theory]
    [InlineData("set", "SET", "visitors", "1")]
    [InlineData("hincrby", "HINCRBY", "visitors", "today", "1")]
    [InlineData("zadd", "ZADD", "visitors", "1", "ann")]
    public async Task A_dashboard_hears_of_the_key_that_it_shows(string announced, params string[] command)
    {
        await using var cache = await PurposeEngine.Start(Purpose.PubSub);
        using var dashboard = await cache.Connect();
        await dashboard.Call("SUBSCRIBE", "__keyspace@0__:visitors");

        await cache.Call(command);

        Assert.Equal($"message __keyspace@0__:visitors {announced}", await dashboard.Receive());
    }

    [Fact]
    public async Task A_stream_is_read_from_where_its_reader_left()
    {
        await using var cache = await PurposeEngine.Start(Purpose.PubSub);
        await cache.Call("XADD", "clicks", "1-1", "page", "home");
        await cache.Call("XADD", "clicks", "1-2", "page", "cart");

        Assert.Equal("clicks 1-2 page cart", await cache.Call("XREAD", "STREAMS", "clicks", "1-1"));
    }

    [Fact]
    public async Task A_radius_search_finds_what_is_near_nearest_first()
    {
        await using var cache = await PurposeEngine.Start(Purpose.Geospatial);
        await cache.Call("GEOADD", "shops", "13.404", "52.520", "berlin", "13.064", "52.391", "potsdam");
        await cache.Call("GEOADD", "shops", "9.993", "53.551", "hamburg");

        Assert.Equal(
            "potsdam berlin",
            await cache.Call("GEOSEARCH", "shops", "FROMLONLAT", "13.1", "52.4", "BYRADIUS", "50", "km", "ASC")
        );
    }

    [Theory]
    [MemberData(nameof(Lossless))]
    public async Task A_full_cache_that_must_lose_nothing_refuses_writes(string purpose)
    {
        await using var cache = await PurposeEngine.Start(Purpose.Find(purpose)!);
        await cache.Write("kept", 20, "EX", "3600");
        await cache.BeFull();

        Assert.Contains(await cache.Write("more", 20), reply => reply.StartsWith("-OOM", StringComparison.Ordinal));
        Assert.Equal(20, await cache.Count("kept"));
    }

    [Fact]
    public async Task A_full_store_of_results_drops_first_what_expires_first()
    {
        await using var cache = await PurposeEngine.Start(Purpose.IntermediateResults);
        await cache.Write("endless", 10);
        await cache.Write("late", 20, "EX", "100000");
        await cache.Write("soon", 180, "EX", "100");
        await cache.BeFull();

        Assert.All(await cache.Write("new", 40, "EX", "100000"), reply => Assert.Equal("OK", reply));
        Assert.Equal(10, await cache.Count("endless"));
        Assert.InRange(await cache.Count("late"), 18, 20);
        Assert.InRange(await cache.Count("soon"), 100, 160);
    }
}
