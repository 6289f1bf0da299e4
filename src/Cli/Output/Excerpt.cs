namespace ElastiCache.Cli.Output;

/// <summary>The beginning of a long text.</summary>
internal static class Excerpt
{
    private const int Longest = 60;
    private const string More = "...";

    /// <summary>The text, or its first letters and three dots where it is longer than 60.</summary>
    public static string Of(string text) => text.Length > Longest ? $"{text[..(Longest - More.Length)]}{More}" : text;
}
