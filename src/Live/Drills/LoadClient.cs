using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using StackExchange.Redis;

namespace ElastiCache.Live.Drills;

/// <summary>A client that writes and reads at a steady rate, and notes what becomes of each request.</summary>
internal sealed class LoadClient : IAsyncDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ConnectionMultiplexer _connection;
    private readonly DrillOptions _options;
    private readonly Func<int, string> _key;
    private readonly long _origin = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<DrillCall> _calls = new();
    private readonly ConcurrentQueue<int> _acknowledged = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _running = [];
    private double _fault;

    private LoadClient(ConnectionMultiplexer connection, DrillOptions options, Func<int, string> key) =>
        (_connection, _options, _key) = (connection, options, key);

    /// <summary>Connects.</summary>
    /// <param name="configuration">Where and as whom.</param>
    /// <param name="options">How the client behaves.</param>
    /// <param name="key">The key of a number.</param>
    public static async Task<LoadClient> Connect(
        ConfigurationOptions configuration,
        DrillOptions options,
        Func<int, string> key
    )
    {
        configuration.AsyncTimeout = options.TimeoutMilliseconds;
        configuration.SyncTimeout = options.TimeoutMilliseconds;
        configuration.ConfigCheckSeconds = options.CheckSeconds;
        configuration.BacklogPolicy = options.FailsFast ? BacklogPolicy.FailFast : BacklogPolicy.Default;
        configuration.AbortOnConnectFail = true;
        try
        {
            return new LoadClient(await ConnectionMultiplexer.ConnectAsync(configuration), options, key);
        }
        catch (RedisConnectionException exception)
        {
            throw new LiveException($"the drill's client cannot connect: {exception.Message}", exception);
        }
    }

    /// <summary>Begins to write and read.</summary>
    public void Begin()
    {
        _running.Add(Drive(isWrite: true));
        _running.Add(Drive(isWrite: false));
    }

    /// <summary>Counts time from now on: the fault happens at this moment.</summary>
    public void MarkFault() => _fault = Now;

    /// <summary>The time since the fault, in milliseconds.</summary>
    public double SinceFault => Now - _fault;

    /// <summary>When the last success of a kind of request was, in milliseconds since the fault; null for none since.</summary>
    public double? LastSuccess(bool isWrite) =>
        Calls()
            .Where(call => call.IsWrite == isWrite && call.Error is null && call.End > 0)
            .Select(call => (double?)call.End)
            .DefaultIfEmpty()
            .Max();

    /// <summary>All requests so far, timed from the fault.</summary>
    public IReadOnlyList<DrillCall> Calls() =>
        [.. _calls.Select(call => call with { Start = call.Start - _fault, End = call.End - _fault })];

    /// <summary>Ends the load, and counts the acknowledged writes and those of them that are gone.</summary>
    public async Task<(int Acknowledged, int Lost)> Finish()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        var numbers = _acknowledged.ToArray();
        var lost = 0;
        var database = _connection.GetDatabase();
        foreach (var number in numbers)
        {
            var value = await database.StringGetAsync(_key(number), CommandFlags.DemandMaster);
            lost += value == number ? 0 : 1;
        }

        foreach (var number in numbers)
        {
            await database.KeyDeleteAsync(_key(number), CommandFlags.FireAndForget);
        }

        return (numbers.Length, lost);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        await _connection.DisposeAsync();
        _stop.Dispose();
    }

    private double Now => Stopwatch.GetElapsedTime(_origin).TotalMilliseconds;

    // Each request is a task of its own: one that waits does not hold up the next.
    private async Task Drive(bool isWrite)
    {
        var pause = TimeSpan.FromSeconds(1.0 / _options.Rate);
        using var timer = new PeriodicTimer(pause);
        var requests = new List<Task>();
        try
        {
            for (var number = 0; await timer.WaitForNextTickAsync(_stop.Token); number++)
            {
                requests.Add(Request(number, isWrite));
                requests.RemoveAll(request => request.IsCompletedSuccessfully);
            }
        }
        catch (OperationCanceledException)
        {
            // The drill is over.
        }

        await Task.WhenAll(requests);
    }

    private async Task Request(int number, bool isWrite)
    {
        var start = Now;
        string? error = null;
        for (var tries = 0; tries <= _options.Retries; tries++)
        {
            try
            {
                var database = _connection.GetDatabase();
                if (isWrite)
                {
                    await database.StringSetAsync(
                        _key(number),
                        number.ToString(CultureInfo.InvariantCulture),
                        Life,
                        When.Always
                    );
                    _acknowledged.Enqueue(number);
                }
                else
                {
                    await database.StringGetAsync(
                        _key(0),
                        _options.ReadsReplicas ? CommandFlags.PreferReplica : CommandFlags.PreferMaster
                    );
                }

                error = null;
                break;
            }
            catch (Exception exception)
                when (exception is RedisException or TimeoutException or ObjectDisposedException)
            {
                error = KindOf(exception);
            }

            if (_stop.IsCancellationRequested)
            {
                break;
            }
        }

        // What the end of the drill cut off says nothing.
        if (error is null || !_stop.IsCancellationRequested)
        {
            _calls.Enqueue(new DrillCall(start, Now, isWrite, error));
        }
    }

    private static string KindOf(Exception exception) =>
        exception switch
        {
            RedisTimeoutException timeout
                when timeout.Message.Contains("backlog", StringComparison.OrdinalIgnoreCase) =>
                "timed out while waiting for a connection",
            RedisTimeoutException or TimeoutException => "timed out",
            RedisConnectionException => "no connection",
            RedisServerException server => $"refused: {server.Message.Split(' ')[0]}",
            _ => exception.GetType().Name,
        };
}
