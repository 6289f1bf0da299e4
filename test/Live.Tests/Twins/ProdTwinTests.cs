using System.Diagnostics;
using ElastiCache.Live.Tests.Support;
using StackExchange.Redis;

namespace ElastiCache.Live.Tests.Twins;

/// <summary>The whole environment prod as a twin.</summary>
public sealed class ProdTwinTests
{
    [Fact]
    public async Task All_four_caches_with_their_17_nodes_run_within_15_seconds()
    {
        var plan = Templates.Prod;
        var start = Stopwatch.GetTimestamp();
        await using var twin = await RunningTwin.Start(plan, "prod");
        var took = Stopwatch.GetElapsedTime(start);

        Assert.Equal(17, plan.Caches.Sum(cache => cache.NodeCount));
        TestContext.Current.SendDiagnosticMessage($"ready after {took.TotalSeconds:0.00} s");
        Console.WriteLine($"ready after {took.TotalSeconds:0.00} s");
        Assert.True(took < TimeSpan.FromSeconds(15), $"it took {took.TotalSeconds:0.0} seconds");

        var cache = twin.Cache("sessions");
        var options = new ConfigurationOptions
        {
            EndPoints = { { "localhost", twin.Layout.Endpoints(cache).Primary!.Value } },
            Password = twin.Layout.PasswordOf(cache, cache.DefaultUser!),
            Ssl = true,
        };
        options.TrustIssuer(twin.Folder.Certificates.Authority);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        var database = connection.GetDatabase();
        Assert.True(await database.StringSetAsync("a", "b"));
        Assert.Equal("b", await database.StringGetAsync("a"));
    }
}
