using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>When a password is replaced, as Secrets Manager has it.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html</remarks>
internal sealed partial record RotationSchedule
{
    /// <summary>The number of days between two rotations where the maintenance window is not known.</summary>
    public const double DefaultDays = 30;

    /// <summary>For how many hours after the maintenance window a rotation may begin, or to the end of the day.</summary>
    public const int DefaultWindowHours = 2;

    private const int LeastHours = 4;
    private const int MostHours = 1000 * 24;

    private RotationSchedule(string expression, int? windowHours, int longestDays) =>
        (Expression, WindowHours, LongestDays) = (expression, windowHours, longestDays);

    /// <summary><c>cron(...)</c> or <c>rate(...)</c>.</summary>
    public string Expression { get; }

    /// <summary>For how many hours a rotation may begin; null for the rest of the day.</summary>
    public int? WindowHours { get; }

    /// <summary>The longest time between two rotations, in days, rounded up.</summary>
    public int LongestDays { get; }

    /// <summary>What the options say; what they leave open follows the maintenance window of the cache.</summary>
    /// <param name="scope">What the refusal is about.</param>
    /// <param name="options">The options.</param>
    /// <param name="maintenance">The window, where it is known.</param>
    public static RotationSchedule Of(IConstruct scope, RotationOptions options, Value<string> maintenance)
    {
        var window = Hours(scope, options.Window);
        if (options.Schedule is { } cron)
        {
            return options.AutomaticallyAfter is null
                ? OfCron(scope, cron, window)
                : throw Refuse(scope, nameof(options.Schedule), "AutomaticallyAfter already says when: leave one out");
        }

        if (
            options.AutomaticallyAfter is null
            && maintenance.TryGet(out var text)
            && MaintenanceWindow.TryParse(text, out var weekly)
        )
        {
            var (day, hour) = weekly.HourAfter();
            return OfCron(
                scope,
                string.Create(CultureInfo.InvariantCulture, $"cron(0 {hour} ? * {day}#1 *)"),
                window ?? Math.Min(DefaultWindowHours, 24 - hour)
            );
        }

        return OfInterval(scope, options.AutomaticallyAfter ?? Duration.Days(DefaultDays), window);
    }

    /// <summary>What CloudFormation is told.</summary>
    public CfnRotationSchedule.RotationRulesProperty Rules() =>
        new()
        {
            ScheduleExpression = Expression,
            Duration = WindowHours is { } hours ? string.Create(CultureInfo.InvariantCulture, $"{hours}h") : null,
        };

    private static RotationSchedule OfCron(IConstruct scope, string cron, int? window)
    {
        if (!Cron().IsMatch(cron))
        {
            throw Refuse(
                scope,
                nameof(RotationOptions.Schedule),
                $"must be cron(0 HOURS DAY MONTH WEEKDAY *), such as cron(0 6 ? * SUN#1 *), got '{cron}'"
            );
        }

        if (RotationTimes.Read(cron["cron(".Length..^1], out var mistake) is not { } times)
        {
            throw Refuse(scope, nameof(RotationOptions.Schedule), mistake!);
        }

        return window is { } hours && times.WindowMistake(hours) is { } wrong
            ? throw Refuse(scope, nameof(RotationOptions.Window), wrong)
            : new RotationSchedule(cron, window, times.LongestDays);
    }

    private static RotationSchedule OfInterval(IConstruct scope, Duration interval, int? window)
    {
        // A token of a number cannot be compared, nor told whether it is one hour or more.
        if (interval.IsUnresolved())
        {
            throw Interval(scope, "a duration that is known only at deployment");
        }

        var hours = interval.ToHours(new TimeConversionOptions { Integral = false });
        if (hours is < LeastHours or > MostHours || hours % 1 != 0)
        {
            throw Interval(scope, interval.ToHumanString());
        }

        return window > hours
            ? throw Refuse(
                scope,
                nameof(RotationOptions.Window),
                $"must end before the next one begins: they begin {interval.ToHumanString()} after each other, got {window}"
            )
            : new RotationSchedule(
                hours % 24 == 0 ? Unit(hours / 24, "day") : Unit(hours, "hour"),
                window,
                (int)Math.Ceiling(hours / 24)
            );
    }

    private static int? Hours(IConstruct scope, Duration? window)
    {
        if (window is null)
        {
            return null;
        }

        var hours = window.ToHours(new TimeConversionOptions { Integral = false });
        return hours is >= 1 and <= 24 && hours % 1 == 0
            ? (int)hours
            : throw Refuse(
                scope,
                nameof(RotationOptions.Window),
                $"must be whole hours between 1 and 24, got {window.ToHumanString()}"
            );
    }

    private static string Unit(double count, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"rate({count} {name}{(count > 1 ? "s" : "")})");

    private static CacheConfigurationException Interval(IConstruct scope, string given) =>
        Refuse(
            scope,
            nameof(RotationOptions.AutomaticallyAfter),
            $"must be whole hours between 4 hours and 1000 days, got {given}"
        );

    private static CacheConfigurationException Refuse(IConstruct scope, string option, string message) =>
        Validation.Refuse(scope, $"{nameof(RotationOptions)}.{option}", message);

    [GeneratedRegex(@"^cron\(0( [^ ()]+){4} \*\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Cron();
}
