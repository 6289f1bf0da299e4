using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ElastiCache.Cli.Arguments;

/// <summary><c>--today</c>: the day to judge for, since the support of engine versions ends.</summary>
internal sealed class TodayOption : Option<DateOnly?>
{
    /// <summary>The option.</summary>
    /// <param name="what">What depends on the day.</param>
    public TodayOption(string what)
        : base("--today")
    {
        Description = $"{what} Default: today.";
        HelpName = "DATE";
        CustomParser = Date;
    }

    /// <summary>The day that was given, or today by UTC.</summary>
    public DateOnly Of(ParseResult parsed) => parsed.GetValue(this) ?? DateOnly.FromDateTime(DateTime.UtcNow);

    private static DateOnly? Date(ArgumentResult result)
    {
        var given = ChoiceOption.Given(result);
        if (
            DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
        {
            return date;
        }

        result.AddError($"--today '{given}' is not a date such as 2027-02-01");
        return null;
    }
}
