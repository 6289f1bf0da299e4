using System.Globalization;
using System.Xml.Linq;
using ElastiCache.Live.Aws;

namespace ElastiCache.Live.Drills;

/// <summary>Fails a shard of a replication group in an account over, as ElastiCache lets everybody try it.</summary>
/// <param name="account">The account.</param>
/// <param name="options">How.</param>
internal sealed class LiveFailover(AwsAccount account, LiveFailoverOptions options)
{
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_TestFailover.html
    private const int MostPerDay = 15;
    private const string Called = "Test Failover API called";
    private const string Completed = "Failover from primary node";
    private const string Recovered = "Finished recovery";

    private readonly AmazonElastiCache _elastiCache = new(account);

    /// <summary>Looks whether it can be done, and says in a sentence what would be done.</summary>
    /// <returns>The shard that would be failed over, and the sentence.</returns>
    /// <exception cref="LiveException">It cannot fail over, or not now.</exception>
    public async Task<(string Shard, string Plan)> Plan(string id, CancellationToken cancellation)
    {
        var group = await Group(id, cancellation);
        var status = group.Element("Status")?.Value;
        if (status is not (null or "available"))
        {
            throw new LiveException($"{id} is {status}: wait until it is available");
        }

        if (group.Element("AutomaticFailover")?.Value != "enabled")
        {
            throw new LiveException($"{id} does not fail over: automatic failover is not enabled");
        }

        var shards = group.List("NodeGroups").ToList();
        var names = shards.ConvertAll(shard => shard.Element("NodeGroupId")?.Value ?? "");
        var index = options.Shard is null ? 0 : names.IndexOf(options.Shard);
        if (index < 0 || names.Count == 0)
        {
            throw new LiveException($"{id} has no shard {options.Shard}: it has {string.Join(", ", names)}");
        }

        var nodes = shards[index].List("NodeGroupMembers").Count();
        if (nodes < 2)
        {
            throw new LiveException($"the shard {names[index]} of {id} does not fail over: it has no replica");
        }

        var recent = (await Read(TimeSpan.FromDays(1), id, cancellation)).Count(told =>
            told.Message.Contains(Called, StringComparison.Ordinal)
        );
        return recent >= MostPerDay
            ? throw new LiveException(
                $"{id} was failed over {recent} times within 24 hours, and the service permits {MostPerDay}: wait"
            )
            : (
                names[index],
                $"the primary of the shard {names[index]} of {id} in {account.Region} fails, and one of {nodes - 1} "
                    + $"replica{(nodes == 2 ? "" : "s")} takes its place; clients meet errors meanwhile"
            );
    }

    /// <summary>Does it, and follows the events until the failed node is back.</summary>
    /// <param name="id">The replication group.</param>
    /// <param name="tell">Receives each event when it is told.</param>
    /// <param name="cancellation">Ends the following, not the failover.</param>
    public async Task<DrillReport> Run(string id, Action<string> tell, CancellationToken cancellation)
    {
        var (shard, _) = await Plan(id, cancellation);
        var group = await Group(id, cancellation);
        var sources = group.Texts("MemberClusters").Append(id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var before = (await AllEvents(sources, cancellation)).ToHashSet();
        var called = DateTime.UtcNow;
        await _elastiCache.TestFailover(id, shard, cancellation);

        var told = new List<LiveEvent>();
        string? trouble = null;
        while (DateTime.UtcNow - called < options.Patience && !told.Exists(IsOver) && trouble is null)
        {
            await Task.Delay(options.Pause, cancellation);
            try
            {
                foreach (var next in (await AllEvents(sources, cancellation)).Where(next => before.Add(next)))
                {
                    told.Add(next);
                    tell($"{next.Source}: {next.Message}");
                }
            }
            // The failover goes on all the same, and what was told of it so far is worth a report.
            catch (Exception exception) when (exception is AwsException or LiveException)
            {
                trouble = exception.Message;
            }
        }

        return Report(id, shard, group, told, called, trouble);
    }

    private static bool IsOver(LiveEvent told) => told.Message.Contains(Recovered, StringComparison.Ordinal);

    private DrillReport Report(
        string id,
        string shard,
        XElement group,
        List<LiveEvent> told,
        DateTime called,
        string? trouble
    )
    {
        // By the service's own clock, which may differ from this machine's.
        var start = told.Find(entry => entry.Message.Contains(Called, StringComparison.Ordinal))?.At ?? called;
        double At(LiveEvent entry) => (entry.At - start).TotalMilliseconds;
        var promoted = told.Where(entry => entry.Message.Contains(Completed, StringComparison.Ordinal))
            .MinBy(entry => entry.At);
        return new DrillReport
        {
            Cache = id,
            Fault = FaultKind.TestFailover,
            Setting =
                $"ElastiCache in {account.Region}: {group.Element("Engine")?.Value ?? "the cache"}, "
                + $"{group.Element("CacheNodeType")?.Value}, shard {shard}",
            Client = "none: only what ElastiCache tells",
            Events = [.. told.OrderBy(entry => entry.At).Select(entry => new DrillEvent(At(entry), entry.Message))],
            PromotedAt = promoted is null ? null : At(promoted),
            End = told.Count > 0 ? told.Max(At) : (DateTime.UtcNow - called).TotalMilliseconds,
            Remarks =
            [
                "the times are those of ElastiCache's events, which are told in whole seconds and after the fact",
                .. told.Exists(IsOver)
                    ? Array.Empty<string>()
                    :
                    [
                        trouble is not null
                            ? $"the events end before the failed node is back, for they could not be asked for any more: {trouble}"
                            : $"the failed node was not back within {options.Patience.TotalMinutes:0.##} minutes, so the events end before it",
                    ],
            ],
        };
    }

    private async Task<XElement> Group(string id, CancellationToken cancellation) =>
        await _elastiCache.DescribeReplicationGroup(id, cancellation)
        ?? throw new LiveException($"there is no replication group {id} in {account.Region}");

    private async Task<IReadOnlyList<LiveEvent>> AllEvents(HashSet<string> sources, CancellationToken cancellation) =>
        [.. (await Read(TimeSpan.FromHours(1), null, cancellation)).Where(told => sources.Contains(told.Source))];

    private async Task<IReadOnlyList<LiveEvent>> Read(TimeSpan back, string? id, CancellationToken cancellation) =>
        [
            .. (await _elastiCache.DescribeEvents(back, id, cancellation)).Select(told => new LiveEvent(
                told.Element("SourceIdentifier")?.Value ?? "",
                told.Element("Message")?.Value ?? "",
                DateTime.TryParse(
                    told.Element("Date")?.Value,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal,
                    out var at
                )
                    ? at
                    : DateTime.UtcNow
            )),
        ];

    private sealed record LiveEvent(string Source, string Message, DateTime At);
}
