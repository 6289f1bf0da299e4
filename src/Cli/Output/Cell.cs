namespace ElastiCache.Cli.Output;

/// <summary>How values look in a table.</summary>
internal static class Cell
{
    /// <summary>What stands where there is nothing.</summary>
    public const string Nothing = "-";

    /// <summary><c>yes</c>, <c>-</c>, or <c>?</c> for what is not known.</summary>
    public static string Of(bool? value) =>
        value switch
        {
            true => "yes",
            false => Nothing,
            null => "?",
        };

    /// <summary>The text, or <c>-</c>.</summary>
    public static string Of(string? value) => value ?? Nothing;

    /// <summary>GiB with two decimals, or the third where it counts; <c>-</c> for none.</summary>
    public static string OfGiB(double value) => value == 0 ? Nothing : value.ToString("0.00#");
}
