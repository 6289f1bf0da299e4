namespace ElastiCache.Model.Values;

/// <summary>The times at which Secrets Manager rotates, by the six fields of a cron expression.</summary>
/// <param name="Hours">The hours of each day on which it rotates, in UTC, the earliest first.</param>
/// <param name="LongestDays">The longest time between two days on which it rotates, in days.</param>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html</remarks>
internal sealed record RotationTimes(IReadOnlyList<int> Hours, int LongestDays)
{
    private const int LeastHours = 4;

    /// <summary>Reads the fields between the brackets.</summary>
    /// <param name="fields">The fields; minutes are 0 and years are *, as the service has it.</param>
    /// <param name="mistake">Everything that is wrong with them, in one sentence; null for nothing.</param>
    /// <returns>Null where there is a mistake.</returns>
    public static RotationTimes? Read(string fields, out string? mistake)
    {
        mistake = CronExpression.Mistake(fields);
        if (mistake is not null)
        {
            return null;
        }

        var given = fields.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int[] hours = [.. CronExpression.Hours.ValuesOf(given[1]).Distinct().Order()];
        var distances = CronDays.Distances(given[2], given[3], given[4]);
        mistake =
            distances.Count == 0 ? $"no month has such a day, got '{given[2]} {given[3]} {given[4]}'"
            : TooClose(hours, distances.Min()) is (var hour, var next)
                ? $"Secrets Manager rotates every {LeastHours} hours at most, got '{given[1]}', with {hour}:00 and {next}:00"
            : null;
        return mistake is null ? new RotationTimes(hours, distances.Max()) : null;
    }

    /// <summary>What is wrong with a window of so many hours after each of the times; null for nothing.</summary>
    public string? WindowMistake(int window)
    {
        var last = Hours[^1];
        if (last + window > 24)
        {
            return $"must end with the day in UTC: from {last}:00 on it has at most {24 - last} hours, got {window}";
        }

        var least = Hours.Zip(Hours.Skip(1), (hour, next) => next - hour).DefaultIfEmpty(window).Min();
        return window > least
            ? $"must end before the next one begins: they begin {least} hours after each other, got {window}"
            : null;
    }

    private static (int Hour, int Next)? TooClose(int[] hours, int leastDays)
    {
        // The first hour comes again a day later, or after more days.
        (int Hour, int Next)[] pairs =
        [
            .. hours.Zip(hours.Skip(1), (hour, next) => (hour, next)),
            .. leastDays == 1 ? new[] { (hours[^1], hours[0] + 24) } : [],
        ];
        var close = Array.FindIndex(pairs, pair => pair.Next - pair.Hour < LeastHours);
        return close < 0 ? null : (pairs[close].Hour, pairs[close].Next % 24);
    }
}
