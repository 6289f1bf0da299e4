using System.Diagnostics;
using System.Globalization;
using ElastiCache.Live.Processes;
using ElastiCache.Live.Resp;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Drills;

/// <summary>Breaks a primary of a twin while a client writes and reads, and says what the client met.</summary>
/// <param name="target">The cache.</param>
/// <param name="run">The twin's run, for its settings.</param>
/// <param name="options">What is done.</param>
internal sealed class DrillRunner(DrillTarget target, TwinRun run, DrillOptions options)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<DrillEvent> _events = [];
    private readonly long _origin = Stopwatch.GetTimestamp();
    private double _fault;
    private string? _frozen;
    private bool _isBack;

    /// <summary>Does the drill.</summary>
    /// <param name="alarms">The alarms of the template.</param>
    /// <param name="tell">Hears what happens while it happens.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="LiveException">The cache cannot fail over.</exception>
    public async Task<DrillReport> Run(
        IReadOnlyList<DeclaredAlarm> alarms,
        Action<string> tell,
        CancellationToken cancellation
    )
    {
        Refuse();
        try
        {
            return await Do(alarms, tell, cancellation);
        }
        finally
        {
            // However it ends, no node is left frozen.
            Thaw();
        }
    }

    private async Task<DrillReport> Do(
        IReadOnlyList<DeclaredAlarm> alarms,
        Action<string> tell,
        CancellationToken cancellation
    )
    {
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<NodeWatch> Watches(IEnumerable<(string Key, RespTarget Target, string Zone)> nodes) =>
            [.. nodes.Select(node => new NodeWatch(node.Key, node.Target, target.AdminPassword, () => Now))];
        var watches = Watches(target.Nodes);
        // A zone has nodes of every shard.
        var others = options.Fault == FaultKind.Zone ? Watches(target.Others) : [];
        var watchers = watches.Concat(others).Select(watch => watch.Watch(watching.Token)).ToList();
        var (configuration, key) = target.Client();
        using var command = options.Command is { } line ? UserCommand.Start(line, target.Settings) : null;
        await using var client = command is null ? await LoadClient.Connect(configuration, options, key) : null;
        client?.Begin();
        tell("the client writes and reads");
        await Task.Delay(WarmUp, cancellation);
        if (command?.ExitCode is { } failed and not 0)
        {
            throw new LiveException(
                $"--client '{options.Command}' ended with exit code {failed} before the fault: nothing was done to {target.Cache.Name}"
            );
        }

        var primary =
            watches.Find(watch => watch.State == "primary") ?? throw new LiveException("no node is a primary");
        var minute = DateTime.UtcNow.TimeOfDay.TotalMilliseconds % 60_000;
        _fault = Now;
        client?.MarkFault();
        var what = await Break(primary.Name, watches, cancellation);
        Note(0, what, tell);
        var end = await Follow(primary.Name, watches, others, client, tell, cancellation);
        var (acknowledged, lost) = client is null ? (0, 0) : await client.Finish();
        await watching.CancelAsync();
        await Task.WhenAll(watchers);

        var calls = client?.Calls() ?? [];
        var samples = watches
            .SelectMany(watch => watch.Samples)
            .Select(sample => sample with { At = sample.At - _fault, Node = target.SuffixOf(sample.Node) })
            .ToList();
        return new DrillReport
        {
            Cache = target.Cache.Name,
            Fault = options.Fault,
            Setting = DrillWords.Setting(target.Cache, run),
            Client = client is null ? null : DrillWords.Client(options),
            Events = [.. _events.OrderBy(entry => entry.At)],
            PromotedAt = Promotion(primary.Name, watches)?.At,
            // A node that does not answer for a moment after it was seen to be back is as much there as before.
            PrimaryCameBack = _isBack || IsBack(primary.Name, watches),
            ClientExit = command?.ExitCode,
            Calls = calls,
            Writes = client is null ? null : DrillOutage.Of(calls.Where(call => call.IsWrite), end),
            Reads = client is null ? null : DrillOutage.Of(calls.Where(call => !call.IsWrite), end),
            Acknowledged = acknowledged,
            Lost = CanLose || lost > 0 ? lost : null,
            LostRemark =
                CanLose || client is null ? ""
                : target.Cache.IsClustered
                    ? "on one machine the kernel still delivers what the dead node had sent, and with cluster mode nothing delays it"
                : "on one machine the kernel still delivers what the dead node had sent: local up --replication-lag makes the number mean something",
            Alarms =
            [
                .. alarms
                    .Where(alarm => alarm.Cache == target.Cache.LogicalId)
                    .Select(alarm => AlarmEvaluator.Evaluate(alarm, samples, minute)),
            ],
            End = end,
            Remarks = DrillWords.Remarks(target.Cache),
        };
    }

    private bool CanLose => run.Options.ReplicationLagMilliseconds > 0 && !run.Options.CannotBeLate(target.Cache);

    private double Now => Stopwatch.GetElapsedTime(_origin).TotalMilliseconds;

    private void Refuse()
    {
        var cache = target.Cache;
        if (cache.IsMemcached)
        {
            throw new LiveException(
                $"{cache.Name} is Memcached, which has no replicas: a node that fails is lost with its keys, and there is nothing to drill"
            );
        }

        if (!cache.FailsOver || cache.Shards[0].Nodes < 2)
        {
            throw new LiveException(
                $"{cache.Name} cannot fail over: it has {(cache.Shards[0].Nodes < 2 ? "no replica" : "automatic failover off")}"
            );
        }
    }

    private async Task<string> Break(string primary, List<NodeWatch> watches, CancellationToken cancellation)
    {
        switch (options.Fault)
        {
            case FaultKind.Kill:
                NativeMethods.End(Process(primary));
                return $"{primary}, a primary, is killed";
            case FaultKind.Hang:
                var process = Process(primary);
                _frozen = primary;
                NativeMethods.Freeze(process);
                return $"{primary}, a primary, hangs for {options.HangMilliseconds / 1000.0:0.#} s";
            case FaultKind.Planned:
                await Promote(primary, watches, cancellation);
                return $"a replica of {primary} is promoted as planned";
            default:
                var zone = target.Nodes.First(node => node.Key == primary).Zone;
                var hit = target.InZone(zone);
                foreach (var key in hit)
                {
                    NativeMethods.End(Process(key));
                }

                return $"all nodes in {zone} are killed: {string.Join(", ", hit)}";
        }
    }

    private int Process(string key) =>
        target.ProcessOf(key) ?? throw new LiveException($"the process of {key} was not found");

    private async Task Promote(string primary, List<NodeWatch> watches, CancellationToken cancellation)
    {
        var replica =
            watches.Find(watch => watch.State == "replica") ?? throw new LiveException("no replica is in sync");
        var from = target.Nodes.First(node => node.Key == primary).Target;
        var to = target.Nodes.First(node => node.Key == replica.Name).Target;
        await using var connection = await RespConnection.Open(
            target.Cache.IsClustered ? to : from,
            NodeSettings.AdminName,
            target.AdminPassword,
            cancellation
        );
        await connection.Do(
            cancellation,
            target.Cache.IsClustered
                ? ["CLUSTER", "FAILOVER"]
                : ["FAILOVER", "TO", to.Host, to.Port.ToString(CultureInfo.InvariantCulture), "TIMEOUT", "5000"]
        );
    }

    // Until the client has been well for a while and every node is there again: the moment when it was seen to be.
    private async Task<double> Follow(
        string primary,
        List<NodeWatch> watches,
        List<NodeWatch> others,
        LoadClient? client,
        Action<string> tell,
        CancellationToken cancellation
    )
    {
        var isPromoted = false;
        double? whole = null;
        while (Now - _fault < Longest.TotalMilliseconds)
        {
            await Task.Delay(Pause, cancellation);
            if (_frozen is not null && Now - _fault >= options.HangMilliseconds)
            {
                Thaw();
                Note(Now - _fault, $"{primary} wakes up", tell);
            }

            if (!isPromoted && Promotion(primary, watches) is var (promoted, at))
            {
                isPromoted = true;
                Note(at, $"{promoted} is promoted", tell);
            }

            var isWhole =
                _frozen is null
                && (isPromoted || IsBack(primary, watches))
                && watches.Count(watch => watch.State == "primary") == 1
                && others.Count(watch => watch.State == "primary")
                    == (others.Count > 0 ? target.Cache.Shards.Count - 1 : 0)
                && watches.Concat(others).All(watch => watch.State is "primary" or "replica");
            if (!isWhole)
            {
                whole = null;
                continue;
            }

            if (whole is null)
            {
                whole = Now;
                Note(Now - _fault, "every node is there again and in sync", tell);
            }

            // Whether the others have taken a primary for failed that is back is seen after their time-out.
            var quiet = Quiet.TotalMilliseconds + (isPromoted ? 0 : run.Options.NodeTimeoutMilliseconds);
            var end = client?.SinceFault ?? Now - _fault;
            if (Now - whole > quiet && IsWell(client, end))
            {
                _isBack = !isPromoted;
                return end;
            }
        }

        Note(Now - _fault, $"after {Longest.TotalSeconds:0} s the drill is given up", tell);
        return Now - _fault;
    }

    private void Thaw()
    {
        if (_frozen is { } node && target.ProcessOf(node) is { } process)
        {
            NativeMethods.Thaw(process);
        }

        _frozen = null;
    }

    // The primary hung, and is one again, and nobody was promoted meanwhile.
    private bool IsBack(string primary, List<NodeWatch> watches) =>
        options.Fault == FaultKind.Hang
        && _frozen is null
        && Promotion(primary, watches) is null
        && watches.Exists(watch => watch.Name == primary && watch.State == "primary");

    private static bool IsWell(LoadClient? client, double at) =>
        client is null
        || (
            client.LastSuccess(isWrite: true) >= at - DrillOutage.WellWithin
            && client.LastSuccess(isWrite: false) >= at - DrillOutage.WellWithin
        );

    private (string Name, double At)? Promotion(string primary, List<NodeWatch> watches) =>
        watches
            .Where(watch => watch.Name != primary)
            .SelectMany(watch => watch.States.Select(state => (watch.Name, state.At, state.State)))
            .Where(state => state.State == "primary" && state.At >= _fault)
            .Select(state => ((string Name, double At)?)(state.Name, state.At - _fault))
            .MinBy(state => state!.Value.At);

    private void Note(double at, string message, Action<string> tell)
    {
        // A node that comes and goes is told once.
        if (_events.Exists(entry => entry.Message == message))
        {
            return;
        }

        _events.Add(new DrillEvent(at, message));
        tell(string.Create(CultureInfo.InvariantCulture, $"{at / 1000:0.00} s: {message}"));
    }
}
