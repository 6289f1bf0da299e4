using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>A weekly window in UTC: <c>sun:05:00-sun:06:00</c>. May cross midnight and the end of the week.</summary>
/// <param name="Start">The minute of the week at which it opens; the week begins on Monday.</param>
/// <param name="Length">Its length in minutes.</param>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/maintenance-window.html</remarks>
public readonly partial record struct MaintenanceWindow(int Start, int Length)
{
    /// <summary>The shortest window that ElastiCache takes, in minutes.</summary>
    public const int MinimumLength = 60;

    private const int MinutesPerWeek = 7 * SnapshotWindow.MinutesPerDay;
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads <c>ddd:hh:mm-ddd:hh:mm</c>; the service takes capital letters too, and writes small ones.</summary>
    /// <returns>False when <paramref name="text"/> has another form.</returns>
    public static bool TryParse(string text, out MaintenanceWindow window)
    {
        window = default;
        var match = Form().Match(text);
        if (match.Success)
        {
            var start = Minute(match, 1);
            window = new MaintenanceWindow(start, SnapshotWindow.Distance(start, Minute(match, 4), MinutesPerWeek));
        }

        return match.Success;
    }

    /// <summary>A one-hour window on Sunday morning that keeps clear of a snapshot window.</summary>
    /// <param name="snapshots">The daily snapshot window.</param>
    /// <returns>
    /// From 05:00, or from the first later hour that is free, or from the end of a snapshot window that leaves no whole
    /// hour of the clock. Overlaps only a snapshot window that leaves less than an hour of the day.
    /// </returns>
    public static MaintenanceWindow ClearOf(SnapshotWindow snapshots)
    {
        var sunday = Array.IndexOf(Days, "sun") * SnapshotWindow.MinutesPerDay;
        return Enumerable
            .Range(0, 24)
            .Select(hour => (5 + hour) % 24 * 60)
            .Append((snapshots.Start + snapshots.Length) % SnapshotWindow.MinutesPerDay)
            .Select(minute => new MaintenanceWindow(sunday + minute, MinimumLength))
            .Where(window => !window.Overlaps(snapshots))
            .DefaultIfEmpty(new MaintenanceWindow(sunday + (5 * 60), MinimumLength))
            .First();
    }

    /// <summary>
    /// A window of the same length on the same day that keeps clear of a snapshot window: from the next whole hour that is free,
    /// or else from the nearest one before; null where the day has none.
    /// </summary>
    /// <param name="snapshots">The daily snapshot window.</param>
    internal MaintenanceWindow? MovedClearOf(SnapshotWindow snapshots)
    {
        var (minute, length) = (Start % SnapshotWindow.MinutesPerDay, Length);
        var midnight = Start - minute;
        // What crossed no midnight crosses none afterwards.
        var latest =
            minute + length > SnapshotWindow.MinutesPerDay
                ? SnapshotWindow.MinutesPerDay
                : SnapshotWindow.MinutesPerDay - length;
        return Enumerable
            .Range(0, 24)
            .Select(hour => hour * 60)
            .Where(start => start <= latest)
            .OrderBy(start => start < minute)
            .ThenBy(start => Math.Abs(start - minute))
            .Select(start => new MaintenanceWindow(midnight + start, length))
            .Where(window => !window.Overlaps(snapshots))
            .Select(window => (MaintenanceWindow?)window)
            .FirstOrDefault();
    }

    /// <summary>Whether a minute belongs to both windows. The snapshot window recurs every day.</summary>
    public bool Overlaps(SnapshotWindow snapshots)
    {
        if (Length == 0 || snapshots.Length == 0)
        {
            return false;
        }

        for (var day = 0; day < 7; day++)
        {
            var other = (day * SnapshotWindow.MinutesPerDay) + snapshots.Start;
            if (
                SnapshotWindow.Distance(Start, other, MinutesPerWeek) < Length
                || SnapshotWindow.Distance(other, Start, MinutesPerWeek) < snapshots.Length
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reads what was meant by a window of another form, such as <c>sunday:5:00-6:00</c>, which ends on the day on which it
    /// begins; null for what means none.
    /// </summary>
    internal static MaintenanceWindow? Meant(string text)
    {
        var match = LooseForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (first, last) = (match.Groups[1].Value[..3], match.Groups[4].Value);
        return TryParse(
            $"{first}:{Clock(match, 2)}-{(last.Length > 0 ? last[..3] : first)}:{Clock(match, 5)}",
            out var window
        )
            ? window
            : null;
    }

    /// <summary>The same window, but not shorter than ElastiCache takes.</summary>
    internal MaintenanceWindow LongEnough => this with { Length = Math.Max(Length, MinimumLength) };

    /// <summary>The first whole hour after the window, in UTC: the day, such as <c>SUN</c>, and the hour, 0 to 23.</summary>
    internal (string Day, int Hour) HourAfter()
    {
        var hour = (Start + Length + 59) / 60 % (7 * 24);
        return (Days[hour / 24].ToUpperInvariant(), hour % 24);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Clock(Start)}-{Clock((Start + Length) % MinutesPerWeek)}";

    private static string Clock(int minute) =>
        $"{Days[minute / SnapshotWindow.MinutesPerDay]}:{SnapshotWindow.Clock(minute % SnapshotWindow.MinutesPerDay)}";

    private static string Clock(Match match, int group) =>
        $"{match.Groups[group].Value.PadLeft(2, '0')}:{match.Groups[group + 1].Value}";

    private static int Minute(Match match, int group) =>
        (Array.IndexOf(Days, match.Groups[group].Value.ToLowerInvariant()) * SnapshotWindow.MinutesPerDay)
        + SnapshotWindow.Minute(match, group + 1);

    [GeneratedRegex(
        @"^(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):([0-5][0-9])-(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):([0-5][0-9])\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^\s*((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?):([0-9]{1,2}):([0-9]{2})\s*-\s*(?:((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?):)?([0-9]{1,2}):([0-9]{2})\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex LooseForm();
}
