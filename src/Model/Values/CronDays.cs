namespace ElastiCache.Model.Values;

/// <summary>The days on which a cron expression without mistakes comes due.</summary>
internal static class CronDays
{
    // The weekdays of the calendar come round after 28 years, as long as no leap year is left out.
    private static readonly DateOnly First = new(2028, 1, 1);
    private const int Days = (28 * 365) + 7;

    /// <summary>The time between each day and the next one, in days; empty where there are not two in 28 years.</summary>
    /// <param name="dayOfMonth">The third field.</param>
    /// <param name="month">The fourth field.</param>
    /// <param name="dayOfWeek">The fifth field.</param>
    public static IReadOnlyList<int> Distances(string dayOfMonth, string month, string dayOfWeek)
    {
        var months = CronExpression.Months.ValuesOf(month).ToHashSet();
        var ofMonth = Members(dayOfMonth, CronExpression.DaysOfMonth, IsDayOfMonth);
        var ofWeek = Members(dayOfWeek, CronExpression.DaysOfWeek, IsDayOfWeek);
        int[] due =
        [
            .. Enumerable
                .Range(0, Days)
                .Where(day =>
                    First.AddDays(day) is var date && months.Contains(date.Month) && ofMonth(date) && ofWeek(date)
                ),
        ];
        return [.. due.Zip(due.Skip(1), (day, next) => next - day)];
    }

    private static Func<DateOnly, bool> Members(string text, CronField field, Func<string, DateOnly, bool> isSpecial)
    {
        if (text == "?")
        {
            return _ => true;
        }

        var values = field.ValuesOf(text).ToHashSet();
        string[] special = [.. text.ToUpperInvariant().Split(',').Where(member => field.IsSpecial(member))];
        return date =>
            values.Contains(field == CronExpression.DaysOfWeek ? Weekday(date) : date.Day)
            || Array.Exists(special, member => isSpecial(member, date));
    }

    private static bool IsDayOfMonth(string member, DateOnly date) =>
        member switch
        {
            "L" => date.Day == LastDay(date),
            "LW" => date.Day == Nearest(date, LastDay(date)),
            ['L', '-', .. var before] => date.Day == LastDay(date) - CronExpression.DaysOfMonth.ValueOf(before),
            // The month must have the day itself.
            _ => CronExpression.DaysOfMonth.ValueOf(member[..^1]) is { } day
                && day <= LastDay(date)
                && date.Day == Nearest(date, day),
        };

    private static bool IsDayOfWeek(string member, DateOnly date) =>
        member.Split('#') is [var day, var number]
            ? Weekday(date) == CronExpression.DaysOfWeek.ValueOf(day) && (date.Day + 6) / 7 == number[0] - '0'
        : member == "L" ? date.DayOfWeek == DayOfWeek.Saturday
        : Weekday(date) == CronExpression.DaysOfWeek.ValueOf(member[..^1]) && date.Day > LastDay(date) - 7;

    // From Monday to Friday, and in the same month.
    private static int Nearest(DateOnly date, int day) =>
        new DateOnly(date.Year, date.Month, day).DayOfWeek switch
        {
            DayOfWeek.Saturday => day == 1 ? 3 : day - 1,
            DayOfWeek.Sunday => day == LastDay(date) ? day - 2 : day + 1,
            _ => day,
        };

    private static int Weekday(DateOnly date) => (int)date.DayOfWeek + 1;

    private static int LastDay(DateOnly date) => DateTime.DaysInMonth(date.Year, date.Month);
}
