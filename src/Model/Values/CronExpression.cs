namespace ElastiCache.Model.Values;

/// <summary>The cron expressions of Application Auto Scaling and Secrets Manager, which are those of EventBridge.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html. What the page does not rule out, such
/// as ranges that go on from the last value to the first, or steps of weekdays, is left to the service.
/// </remarks>
internal static class CronExpression
{
    private const int DaysBeforeTheLast = 30;

    /// <summary>The second field.</summary>
    public static readonly CronField Hours = new("hours", "0-23", 0, 23);

    /// <summary>The third field.</summary>
    public static readonly CronField DaysOfMonth = new("days of the month", "1-31, L, LW, 15W or ?", 1, 31)
    {
        Special = IsDayOfMonth,
        Alone = IsAny,
    };

    /// <summary>The fourth field.</summary>
    public static readonly CronField Months = new("months", "1-12 or JAN-DEC", 1, 12)
    {
        Words = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
    };

    /// <summary>The fifth field.</summary>
    public static readonly CronField DaysOfWeek = new(
        "days of the week",
        "1-7 (1 is Sunday), SUN-SAT, FRIL, a single MON#1 or ?",
        1,
        7
    )
    {
        Words = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
        Special = IsDayOfWeek,
        Alone = text => IsAny(text) || IsNthDayOfWeek(text),
    };

    private static readonly CronField[] Fields =
    [
        new("minutes", "0-59", 0, 59),
        Hours,
        DaysOfMonth,
        Months,
        DaysOfWeek,
        new("years", "1970-2199, in ranges the earlier first", 1970, 2199) { IsOrdered = true },
    ];

    /// <summary>Everything that is wrong with the fields between the brackets, in one sentence; null for nothing.</summary>
    public static string? Mistake(string text)
    {
        var given = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (given.Length != Fields.Length)
        {
            return $"cron has six fields, minutes hours day-of-month month day-of-week year, got {given.Length}";
        }

        string[] mistakes =
        [
            .. Fields.Zip(given, (field, value) => field.Mistake(value)).OfType<string>(),
            .. IsAny(given[2]) != IsAny(given[4])
                ? Array.Empty<string>()
                : [$"exactly one of day-of-month and day-of-week is ?, got '{given[2]}' and '{given[4]}'"],
        ];
        return mistakes.Length == 0 ? null : string.Join("; ", mistakes);
    }

    private static bool IsAny(string text) => text == "?";

    private static bool IsDayOfMonth(string text) =>
        text is "L" or "LW"
        || (text.StartsWith("L-", StringComparison.Ordinal) && DaysOfMonth.ValueOf(text[2..]) <= DaysBeforeTheLast)
        || (text.EndsWith('W') && DaysOfMonth.ValueOf(text[..^1]) is not null);

    private static bool IsDayOfWeek(string text) =>
        text == "L" || (text.EndsWith('L') && DaysOfWeek.ValueOf(text[..^1]) is not null);

    private static bool IsNthDayOfWeek(string text) =>
        // No month has six Mondays.
        text.Split('#')
            is [var day, [>= '1' and <= '5']]
        && DaysOfWeek.ValueOf(day) is not null;
}
