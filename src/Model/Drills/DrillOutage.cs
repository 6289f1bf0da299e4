namespace ElastiCache.Model.Drills;

/// <summary>How long one kind of request did not succeed.</summary>
/// <param name="Milliseconds">From the last success before the gap to the first one after it.</param>
/// <param name="From">When the gap began, in milliseconds from the fault.</param>
/// <param name="Failed">How many requests failed in the whole drill.</param>
/// <param name="Recovered">Whether there was a success after the gap.</param>
/// <param name="Errors">The failed requests by kind, most first.</param>
internal sealed record DrillOutage(
    double Milliseconds,
    double From,
    int Failed,
    bool Recovered,
    IReadOnlyList<(string Kind, int Count)> Errors
)
{
    /// <summary>A client is well whose last success is at most so many milliseconds ago.</summary>
    public const double WellWithin = 1000;

    /// <summary>The longest gap that touches the time after the fault.</summary>
    /// <param name="calls">All requests of one kind.</param>
    /// <param name="end">When the drill ended, in milliseconds from the fault.</param>
    /// <remarks>What follows the last success is a gap only of a client that was not well at the end.</remarks>
    public static DrillOutage Of(IEnumerable<DrillCall> calls, double end)
    {
        var all = calls.ToList();
        var successes = all.Where(call => call.Error is null).Select(call => call.End).Order().ToList();
        var failures = all.Where(call => call.Error is not null).ToList();
        var (longest, from, recovered) = (0.0, 0.0, true);
        var last = successes.LastOrDefault(time => time <= 0, 0);
        var after = successes.Where(time => time > 0).ToList();
        var isWell = after.Count > 0 && end - after[^1] <= WellWithin;
        foreach (var time in isWell ? after : after.Append(end))
        {
            if (time - last > longest)
            {
                (longest, from) = (time - last, last);
                recovered = successes.Count > 0 && last < successes[^1];
            }

            last = time;
        }

        return new DrillOutage(
            longest,
            from,
            failures.Count,
            recovered,
            [
                .. failures
                    .GroupBy(call => call.Error!, StringComparer.Ordinal)
                    .Select(group => (group.Key, group.Count()))
                    .OrderByDescending(entry => entry.Item2)
                    .ThenBy(entry => entry.Key, StringComparer.Ordinal),
            ]
        );
    }
}
