namespace ElastiCache.Model.Pictures;

/// <summary>How a text looks.</summary>
/// <param name="Class">The class that gives its colour.</param>
/// <param name="Size">The font size.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="IsCentred">Whether it stands around its place rather than behind it.</param>
internal sealed record TextStyle(string Class, double Size, bool IsBold = false, bool IsCentred = false)
{
    /// <summary>The name of a cache.</summary>
    public static TextStyle Title => new("ec-ink", 20, IsBold: true);

    /// <summary>The same, as much smaller as a text needs to fit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">The room for it.</param>
    /// <param name="least">The smallest font size that can be read.</param>
    public TextStyle For(string text, double room, double least) =>
        TextWidth.Of(text, Size, IsBold) is var width && width <= room
            ? this
            : this with
            {
                Size = Math.Max(least, Math.Floor(10 * Size * room / width) / 10),
            };

    /// <summary>What a cache is.</summary>
    public static TextStyle Subtitle => new("ec-muted", 13);

    /// <summary>What a column is.</summary>
    public static TextStyle Heading => new("ec-muted", 11, IsBold: true);

    /// <summary>What a box is.</summary>
    public static TextStyle Name => new("ec-ink", 13, IsBold: true);

    /// <summary>What is said of a box.</summary>
    public static TextStyle Small => new("ec-muted", 11.5);

    /// <summary>The value of a fact.</summary>
    public static TextStyle Value => new("ec-ink", 12.5);

    /// <summary>What somebody should look at.</summary>
    public static TextStyle Warning => new("ec-warn-ink", 12.5, IsBold: true);
}
