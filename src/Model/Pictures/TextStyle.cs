namespace ElastiCache.Model.Pictures;

/// <summary>How a text looks.</summary>
/// <param name="Class">The class that gives its colour.</param>
/// <param name="Size">The font size.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="IsCentred">Whether it stands around its place rather than behind it.</param>
internal sealed record TextStyle(string Class, double Size, bool IsBold = false, bool IsCentred = false)
{
    /// <summary>The name of a cache.</summary>
    public static TextStyle Title { get; } = new("ec-ink", 20, IsBold: true);

    /// <summary>What a cache is.</summary>
    public static TextStyle Subtitle { get; } = new("ec-muted", 13);

    /// <summary>What a column is.</summary>
    public static TextStyle Heading { get; } = new("ec-muted", 11, IsBold: true);

    /// <summary>What a box is.</summary>
    public static TextStyle Name { get; } = new("ec-ink", 13, IsBold: true);

    /// <summary>What is said of a box.</summary>
    public static TextStyle Small { get; } = new("ec-muted", 11.5);

    /// <summary>The value of a fact.</summary>
    public static TextStyle Value { get; } = new("ec-ink", 12.5);

    /// <summary>What somebody should look at.</summary>
    public static TextStyle Warning { get; } = new("ec-warn-ink", 12.5, IsBold: true);
}
