namespace ElastiCache.Model.Values;

/// <summary>How many characters a text has that only the deployment knows, by what its parameter allows.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Least">The fewest, and the constraint that says so; null where none does.</param>
/// <param name="Most">The most, and the constraint that says so; null where none does.</param>
internal sealed record TextLimits(string Parameter, (double Number, string By)? Least, (double Number, string By)? Most)
{
    /// <summary>What is wrong with the length of every text that it may be; null where one may be right.</summary>
    /// <param name="what">What it is taken for, such as <c>an AUTH token</c>.</param>
    /// <param name="least">The number of characters that it has at least.</param>
    /// <param name="most">The number of characters that it may have.</param>
    public string? Wrong(string what, int least, int most)
    {
        var (few, many) = (Math.Max(0, least - Around), most - Around);
        var given =
            $"{what} has {least} to {most} characters, {(Around == 0 ? $"and the parameter {Parameter}" : $"{Around} of them around the parameter {Parameter}, which")} takes at";
        return many < few ? null
            : Most is { } top && top.Number < few ? $"{given} most {top.Number} ({top.By}): {Way(top.By, few, many)}"
            : Least is { } bottom && bottom.Number > many
                ? $"{given} least {bottom.Number} ({bottom.By}): {Way(bottom.By, few, many)}"
            : null;
    }

    /// <summary>How many characters the text has around the parameter.</summary>
    public int Around { get; init; }

    private static string Way(string by, int least, int most) =>
        $"write MinLength: {least} and MaxLength: {most}{(by.EndsWith("Length", StringComparison.Ordinal) ? "" : $", and an {by} that takes such texts")}";
}
