namespace ElastiCache.Cli.Output;

/// <summary>Text of a template on a terminal.</summary>
internal static class PlainText
{
    /// <inheritdoc cref="VisibleText.Of"/>
    public static string Of(string text) => VisibleText.Of(text);
}
