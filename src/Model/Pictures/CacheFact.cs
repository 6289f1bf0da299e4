namespace ElastiCache.Model.Pictures;

/// <summary>Something to know of a cache.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Value">What is so.</param>
/// <param name="IsWarning">Whether somebody should look at it.</param>
internal sealed record CacheFact(string Title, string Value, bool IsWarning = false)
{
    /// <summary>The parts of the value, where it is a list. Default: it is none.</summary>
    public IReadOnlyList<string> Items { get; private init; } = [];

    /// <summary>Several things to know.</summary>
    /// <param name="title">What they are about.</param>
    /// <param name="items">What is so.</param>
    /// <param name="isWarning">Whether somebody should look at them. Default: false.</param>
    public static CacheFact Of(string title, IReadOnlyList<string> items, bool isWarning = false) =>
        new(title, string.Join(", ", items), isWarning) { Items = items };

    /// <summary>The value for a place where it may be too long: of a list, the first ones and how many there are more.</summary>
    /// <param name="fits">Whether a text fits.</param>
    public string Within(Func<string, bool> fits)
    {
        if (Items.Count < 2 || fits(Value))
        {
            return Value;
        }

        for (var shown = Items.Count - 1; shown > 0; shown--)
        {
            var text = $"{string.Join(", ", Items.Take(shown))} and {Items.Count - shown} more";
            if (fits(text))
            {
                return text;
            }
        }

        // Whatever is cut off at the end, the count stays.
        return $"{Items.Count}: {Value}";
    }
}
