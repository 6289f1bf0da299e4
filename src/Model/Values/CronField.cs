using System.Globalization;

namespace ElastiCache.Model.Values;

/// <summary>One of the six fields of a cron expression: its values, one by one, in lists, ranges and steps.</summary>
/// <param name="Name">What its values are called, in the plural.</param>
/// <param name="Allowed">What they are, in words.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number.</param>
internal sealed record CronField(string Name, string Allowed, int Least, int Most)
{
    /// <summary>Words for the numbers, from the least on. Default: none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What may be a member of a list beside values, ranges and steps. Default: nothing.</summary>
    public Func<string, bool> Special { get; init; } = _ => false;

    /// <summary>What may stand in the field only by itself. Default: nothing.</summary>
    public Func<string, bool> Alone { get; init; } = _ => false;

    /// <summary>Whether a range begins with the lesser value. Default: no, it may go on from the last value to the first.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>What is wrong with the field; null for nothing.</summary>
    public string? Mistake(string text)
    {
        var upper = text.ToUpperInvariant();
        return Alone(upper) || upper.Split(',').All(IsMember) ? null : $"{Name} are {Allowed}, got '{text}'";
    }

    /// <summary>The number that a text in capitals stands for; null for none of the field's.</summary>
    public int? ValueOf(string text) =>
        Words.Contains(text) ? Least + Words.TakeWhile(word => word != text).Count()
        : Number(text) is { } number && number >= Least && number <= Most ? number
        : null;

    /// <summary>Whether a member of the list, in capitals, is none of the field's numbers, but has a meaning of its own.</summary>
    public bool IsSpecial(string member) => Special(member) || (Alone(member) && member != "?");

    /// <summary>The numbers that a field without mistakes stands for, beside its special members.</summary>
    public IEnumerable<int> ValuesOf(string text) =>
        text.ToUpperInvariant().Split(',').Where(member => !Special(member) && !Alone(member)).SelectMany(NumbersOf);

    private IEnumerable<int> NumbersOf(string member)
    {
        var (range, step) = member.Split('/') is [var from, var by] ? (from, Number(by)) : (member, null);
        var bounds = range is "" or "*"
            ? [Least, Most]
            : Array.ConvertAll(range.Split('-'), part => ValueOf(part)!.Value);
        // A single value with a step goes on to the last; a range may go on from the last value to the first.
        var last = bounds.Length > 1 || step is null ? bounds[^1] : Most;
        var size = Most - Least + 1;
        var length = (last - bounds[0] + size) % size;
        for (var distance = 0; distance <= length; distance += step ?? 1)
        {
            yield return Least + ((bounds[0] - Least + distance) % size);
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool IsMember(string member) =>
        Special(member)
        || (
            member.Split('/') is [var from, .. { Length: <= 1 } step]
            && (IsRange(from) || (from.Length == 0 && step.Length == 1))
            && Array.TrueForAll(step, IsStep)
        );

    private bool IsStep(string step) => Number(step) is { } number && number > 0 && number <= Most;

    private bool IsRange(string text) =>
        text == "*"
        || text.Split('-') switch
        {
            [var only] => ValueOf(only) is not null,
            [var first, var last] => ValueOf(first) is { } from
                && ValueOf(last) is { } to
                && (!IsOrdered || from <= to),
            _ => false,
        };
}
