using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ElastiCache.Live.Resp;
using ElastiCache.Live.Twins;
using ElastiCache.Live.Verification;

namespace ElastiCache.Live.Drills;

/// <summary>Watches a node during a drill: its role many times a second, what CloudWatch would get once a second.</summary>
/// <param name="name">What the node is called.</param>
/// <param name="target">Where it is.</param>
/// <param name="password">The password of the twin's administrator.</param>
/// <param name="now">The time, in milliseconds of the drill.</param>
internal sealed class NodeWatch(string name, RespTarget target, string password, Func<double> now)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<(double At, string State)> _states = new();
    private readonly ConcurrentQueue<MetricSample> _samples = new();
    private (long At, double Cpu, long Evicted, long Connections, long Denied)? _before;
    private string _state = "";
    private RespConnection? _connection;

    /// <summary>What the node is called.</summary>
    public string Name => name;

    /// <summary>What it was and when it became that: <c>primary</c>, <c>replica</c>, <c>syncing</c> or <c>silent</c>.</summary>
    public IReadOnlyList<(double At, string State)> States => [.. _states];

    /// <summary>What CloudWatch would have got.</summary>
    public IReadOnlyList<MetricSample> Samples => [.. _samples];

    /// <summary>What it is now.</summary>
    public string State => _state;

    /// <summary>Watches until it is told to stop.</summary>
    public async Task Watch(CancellationToken cancellation)
    {
        var sampled = 0L;
        while (!cancellation.IsCancellationRequested)
        {
            Note(await Ask(cancellation));
            if (_state != "silent" && Stopwatch.GetElapsedTime(sampled).TotalSeconds >= 1)
            {
                sampled = Stopwatch.GetTimestamp();
                await Sample(cancellation);
            }

            await Task.Delay(Pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Leave();
    }

    private void Note(string state)
    {
        if (state != _state)
        {
            _state = state;
            _states.Enqueue((now(), state));
        }
    }

    private async Task<string> Ask(CancellationToken cancellation) =>
        await Call(["ROLE"], cancellation) is not { IsError: false } reply
            ? "silent"
            : NodeState.Of(reply) switch
            {
                { IsPrimary: true } => "primary",
                { IsLinked: true } => "replica",
                _ => "syncing",
            };

    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html: from which of INFO each is made.
    private async Task Sample(CancellationToken cancellation)
    {
        if (await Call(["INFO"], cancellation) is not { Text: { } text })
        {
            return;
        }

        var info = EngineInfo.Read(text);
        double Number(string key) =>
            info.TryGetValue(key, out var value)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
        var at = now();
        void Add(string metric, double value) => _samples.Enqueue(new MetricSample(at, metric, name, value));
        Add("CurrConnections", Number("connected_clients"));
        Add("IsMaster", _state == "primary" ? 1 : 0);
        if (Number("maxmemory") is > 0 and var maximum)
        {
            Add("DatabaseMemoryUsagePercentage", 100 * Number("used_memory") / maximum);
        }

        if (_state != "primary")
        {
            Add("ReplicationLag", Math.Max(0, Number("master_last_io_seconds_ago")));
        }

        var cpu = Number("used_cpu_sys_main_thread") + Number("used_cpu_user_main_thread");
        var after = (
            Stopwatch.GetTimestamp(),
            cpu,
            (long)Number("evicted_keys"),
            (long)Number("total_connections_received"),
            (long)Number("acl_access_denied_auth")
        );
        if (_before is { } before && after.cpu >= before.Cpu)
        {
            var seconds = Stopwatch.GetElapsedTime(before.At, after.Item1).TotalSeconds;
            Add("EngineCPUUtilization", 100 * (after.cpu - before.Cpu) / seconds);
            Add("Evictions", after.Item3 - before.Evicted);
            Add("NewConnections", after.Item4 - before.Connections);
            Add("AuthenticationFailures", after.Item5 - before.Denied);
        }

        _before = after;
    }

    private async Task<RespReply?> Call(string[] command, CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Answer);
        try
        {
            _connection ??= await RespConnection.Open(target, NodeSettings.AdminName, password, soon.Token);
            return await _connection.Call(soon.Token, command);
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception))
        {
            await Leave();
            return null;
        }
    }

    private async Task Leave()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }
}
