using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>The form that ElastiCache asks of physical names.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html</remarks>
internal static partial class Identifier
{
    /// <summary>What is wrong with a name, or null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maximum">The number of characters that it may have.</param>
    public static string? Mistake(Value<string> name, int maximum) =>
        !name.TryGet(out var text)
            ? Written.Known(name) is { } known && ForeignWithHyphen().IsMatch(known)
                ? $"a name consists of letters, digits and hyphens, got '{name.Raw}'"
                : null
            : text.Length < 1 || text.Length > maximum
                ? $"a name has 1 to {maximum} characters, got {text.Length}"
                : !Form().IsMatch(text)
                    ? $"a name begins with a letter, consists of letters, digits and hyphens, and has no hyphen at its end or beside another, got '{text}'"
                    : null;

    /// <summary>What is wrong with the case of a name that has the right form, or null.</summary>
    public static string? UpperCase(Value<string> name) =>
        name.TryGet(out var text) && text.Any(char.IsAsciiLetterUpper) && Form().IsMatch(text)
            ? $"ElastiCache stores names in lower case, so ARNs and metrics would differ from '{text}': write '{text.ToLowerInvariant()}'"
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
