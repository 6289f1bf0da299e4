using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>The form that CloudFormation asks of the ids of users and user groups.</summary>
internal static partial class LowerCaseIdentifier
{
    private const int MaximumLength = 40;

    /// <summary>What is wrong with the characters of an id, or null.</summary>
    public static string? WrongCharacter(Value<string> id) =>
        id.IsAbsent ? "an id must be given, such as app-users"
        : id.TryGet(out var text) && text.Length > 0 && !Alphabet().IsMatch(text)
            ? $"an id begins with a letter and consists of lower-case letters, digits and hyphens, got '{text}'"
        : TextWithGaps.OfName(id) is not { } parts ? null
        : Foreign().IsMatch(parts.Known) ? $"an id consists of lower-case letters, digits and hyphens, got '{id.Raw}'"
        : parts.Start.Length > 0 && !char.IsAsciiLetterLower(parts.Start[0])
            ? $"an id begins with a letter, got '{id.Raw}'"
        : null;

    /// <summary>What is wrong with the length or the hyphens of an id, or null.</summary>
    public static string? WrongForm(Value<string> id) => WrongLength(id) ?? WrongHyphen(id);

    /// <summary>What is wrong with the length of an id, or null.</summary>
    public static string? WrongLength(Value<string> id) =>
        id.Limits?.Wrong("an id", 1, MaximumLength) is { } wrong ? wrong
        : id.TryGet(out var text)
            ? text.Length is < 1 or > MaximumLength ? $"an id has 1 to {MaximumLength} characters, got {text.Length}"
                : null
        : TextWithGaps.OfName(id) is { Known.Length: > MaximumLength and var length }
            ? $"an id has 1 to {MaximumLength} characters, got at least {length}: '{id.Raw}'"
        : null;

    /// <summary>What is wrong with the hyphens of an id, or null.</summary>
    public static string? WrongHyphen(Value<string> id) =>
        id.TryGet(out var text) && (text.EndsWith('-') || text.Contains("--", StringComparison.Ordinal))
            ? $"an id has no hyphen at its end or beside another, got '{text}'"
        : TextWithGaps.OfName(id) is { } parts
        && (parts.End.EndsWith('-') || parts.Parts.Any(part => part.Contains("--", StringComparison.Ordinal)))
            ? $"an id has no hyphen at its end or beside another, got '{id.Raw}'"
        : null;

    [GeneratedRegex("[^a-z0-9-]", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Alphabet();
}
