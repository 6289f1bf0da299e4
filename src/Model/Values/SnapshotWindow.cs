using System.Globalization;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>A daily window in UTC: <c>03:00-04:00</c>. May cross midnight.</summary>
/// <param name="Start">The minute of the day at which it opens.</param>
/// <param name="Length">Its length in minutes.</param>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html</remarks>
public readonly partial record struct SnapshotWindow(int Start, int Length)
{
    /// <summary>The shortest window that ElastiCache takes, in minutes.</summary>
    public const int MinimumLength = 60;

    internal const int MinutesPerDay = 24 * 60;

    /// <summary>Reads <c>hh:mm-hh:mm</c>.</summary>
    /// <returns>False when <paramref name="text"/> has another form.</returns>
    public static bool TryParse(string text, out SnapshotWindow window)
    {
        window = default;
        var match = Form().Match(text);
        if (match.Success)
        {
            var start = Minute(match, 1);
            window = new SnapshotWindow(start, Distance(start, Minute(match, 3), MinutesPerDay));
        }

        return match.Success;
    }

    /// <summary>Reads what was meant by a window of another form, such as <c>3:00 - 4:00</c>; null for what means none.</summary>
    internal static SnapshotWindow? Meant(string text)
    {
        var match = LooseForm().Match(text);
        return
            match.Success
            && TryParse(
                $"{match.Groups[1].Value.PadLeft(2, '0')}:{match.Groups[2].Value}-{match.Groups[3].Value.PadLeft(2, '0')}:{match.Groups[4].Value}",
                out var window
            )
            ? window
            : null;
    }

    /// <summary>The same window, but not shorter than ElastiCache takes.</summary>
    internal SnapshotWindow LongEnough => this with { Length = Math.Max(Length, MinimumLength) };

    /// <inheritdoc/>
    public override string ToString() => $"{Clock(Start)}-{Clock((Start + Length) % MinutesPerDay)}";

    internal static string Clock(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    internal static int Minute(Match match, int group) =>
        (int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) * 60)
        + int.Parse(match.Groups[group + 1].Value, CultureInfo.InvariantCulture);

    // A window whose end is its start would be empty, not a whole round.
    internal static int Distance(int start, int end, int round) => (end - start + round) % round;

    [GeneratedRegex(
        @"^([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"^\s*([0-9]{1,2}):([0-9]{2})\s*-\s*([0-9]{1,2}):([0-9]{2})\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LooseForm();
}
