using System.Globalization;
using ElastiCache.Cdk.Tests.Parameters;

namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>A Redis with the parameters that the template has for a purpose.</summary>
internal sealed class PurposeEngine : IAsyncDisposable
{
    private readonly EngineProcess _process;

    private PurposeEngine(EngineProcess process, RespClient client) => (_process, Client) = (process, client);

    /// <summary>A client that is connected.</summary>
    public RespClient Client { get; }

    public static async Task<PurposeEngine> Start(Purpose purpose)
    {
        var parameters = Exhibit.Of<PurposeTests.Caches>().Template.Properties($"{purpose}/ParameterGroup")[
            "Properties"
        ]!;
        var process = EngineProcess.Start(
            Tool.Find("redis-server", "apt-get install redis-server"),
            port =>
                [
                    "--bind",
                    "127.0.0.1",
                    "--port",
                    port.ToString(CultureInfo.InvariantCulture),
                    "--save",
                    "",
                    "--dir",
                    Scratch.Folder(),
                    .. parameters
                        .AsObject()
                        .SelectMany(parameter => new[] { $"--{parameter.Key}", (string)parameter.Value! }),
                ]
        );
        return new PurposeEngine(process, new RespClient(await process.Connect(tls: false)));
    }

    public async Task<RespClient> Connect() => new(await _process.Connect(tls: false));

    public Task<string> Call(params string[] command) => Client.Call(command);

    /// <summary>The memory that is in use, in bytes.</summary>
    public async Task<double> UsedMemory() =>
        double.Parse(
            (await Client.Call("INFO", "memory"))
                .Split("\r\n")
                .Single(line => line.StartsWith("used_memory:", StringComparison.Ordinal))["used_memory:".Length..],
            CultureInfo.InvariantCulture
        );

    /// <summary>From now on there is room for hardly more than what there is.</summary>
    public async Task BeFull() =>
        Assert.Equal(
            "OK",
            await Client.Call("CONFIG", "SET", "maxmemory", (await UsedMemory()).ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>Writes values of 10 KB.</summary>
    /// <returns>The replies.</returns>
    public async Task<IReadOnlyList<string>> Write(string prefix, int count, params string[] options)
    {
        var value = new string('x', 10_240);
        List<string> replies = [];
        for (var i = 0; i < count; i++)
        {
            replies.Add(await Client.Call(["SET", $"{prefix}{i}", value, .. options]));
        }

        return replies;
    }

    /// <summary>How many keys begin like this.</summary>
    public async Task<int> Count(string prefix) =>
        (await Client.Call("KEYS", $"{prefix}*")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }
}
