using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>The form that ElastiCache asks of physical names.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html</remarks>
internal static partial class Identifier
{
    /// <summary>What is wrong with a name, or with what is known of it; null for nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maximum">The number of characters that it may have.</param>
    public static string? Mistake(Value<string> name, int maximum) =>
        WrongLength(name, maximum) ?? (name.TryGet(out var text) ? WrongForm(text) : WrongPart(name));

    /// <summary>What is wrong with the length of a name, however long its parts are that only the deployment knows; or null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maximum">The number of characters that it may have.</param>
    public static string? WrongLength(Value<string> name, int maximum) =>
        name.Limits?.Wrong("a name", 1, maximum) is { } wrong ? wrong
        : name.TryGet(out var text)
            ? text.Length < 1 || text.Length > maximum ? $"a name has 1 to {maximum} characters, got {text.Length}"
                : null
        : TextWithGaps.OfName(name) is { Known.Length: var length } && length > maximum
            ? $"a name has 1 to {maximum} characters, got at least {length}: '{name.Raw}'"
        : null;

    /// <summary>What is wrong with the case of a name that has the right form, or null.</summary>
    public static string? UpperCase(Value<string> name) =>
        Capitals(name) is not var (written, small) ? null
        : name.TryGet(out var text)
            ? Form().IsMatch(text)
                    ? $"ElastiCache stores names in lower case, so ARNs and metrics would differ from '{written}': write '{small}'"
                : null
        : WrongPart(name) is null
            ? $"ElastiCache stores names in lower case, so ARNs and metrics would differ from '{written}': write it in small letters, '{small}'"
        : null;

    /// <summary>
    /// A name with capitals, and how it is written in small letters; null for one in which none are known, be it as a whole
    /// or in the parts that are known.
    /// </summary>
    public static (string Written, string Small)? Capitals(Value<string> name) =>
        name.TryGet(out var text)
            ? text.Any(char.IsAsciiLetterUpper)
                ? (text, text.ToLowerInvariant())
                : null
            : TextWithGaps.OfName(name) is { } parts && parts.Known.Any(char.IsAsciiLetterUpper)
                ? (name.Raw!, TextWithGaps.LowerCase(name.Raw!))
                : null;

    private static string? WrongForm(string name) =>
        Form().IsMatch(name)
            ? null
            : $"a name begins with a letter, consists of letters, digits and hyphens, and has no hyphen at its end or beside another, got '{name}'";

    private static string? WrongPart(Value<string> name) =>
        TextWithGaps.OfName(name) is not { } parts ? null
        : ForeignWithHyphen().IsMatch(parts.Known) ? $"a name consists of letters, digits and hyphens, got '{name.Raw}'"
        : parts.Start.Length > 0 && !char.IsAsciiLetter(parts.Start[0])
            ? $"a name begins with a letter, got '{name.Raw}'"
        : parts.End.EndsWith('-') || parts.Parts.Any(part => part.Contains("--", StringComparison.Ordinal))
            ? $"a name has no hyphen at its end or beside another, got '{name.Raw}'"
        : null;

    /// <summary>The name with single hyphens for what it may not have; null where it would still be no name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maximum">The number of characters that it may have.</param>
    /// <param name="isLowerCase">Whether capitals become small.</param>
    public static string? Tidy(string name, int maximum, bool isLowerCase)
    {
        var tidy = Foreign().Replace(isLowerCase ? name.ToLowerInvariant() : name, "-").Trim('-');
        return tidy.Length <= maximum && Form().IsMatch(tidy) ? tidy : null;
    }

    [GeneratedRegex("[^a-zA-Z0-9-]", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignWithHyphen();

    [GeneratedRegex("[^a-zA-Z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
