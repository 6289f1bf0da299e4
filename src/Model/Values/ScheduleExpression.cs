using System.Globalization;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>When a scheduled action takes place: once, at a rate, or by a calendar.</summary>
/// <remarks>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html</remarks>
internal static partial class ScheduleExpression
{
    /// <summary>What is wrong with a schedule; null for nothing.</summary>
    public static string? Mistake(string schedule)
    {
        var form = Form().Match(schedule);
        var within = form.Groups["within"].Value;
        return form.Groups["kind"].Value switch
        {
            "at" => WrongTime(within),
            "rate" => WrongRate(within),
            "cron" => CronExpression.Mistake(within),
            _ =>
                "a schedule is at(yyyy-mm-ddThh:mm:ss), rate(value unit) or cron(minutes hours day-of-month month day-of-week year)",
        };
    }

    private static string? WrongTime(string time) =>
        DateTime.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : "the time of at is yyyy-mm-ddThh:mm:ss, such as 2027-01-31T06:00:00";

    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rate-expressions.html
    private static string? WrongRate(string rate) =>
        Rate().Match(rate) is not { Success: true } match
            ? "a rate is a positive whole number and minutes, hours or days, such as rate(12 hours)"
        : match.Groups["one"].Success == match.Groups["many"].Success
            ? "the unit of a rate is in the singular for 1 and in the plural for more, such as rate(1 hour) and rate(12 hours)"
        : null;

    [GeneratedRegex(@"^(?<kind>at|rate|cron)\((?<within>[^()]*)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^\s*((?<one>0*1)|0*[1-9][0-9]*)\s+(minute|hour|day)(?<many>s)?\s*\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Rate();
}
