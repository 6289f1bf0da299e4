using System.Text.RegularExpressions;

namespace ElastiCache.Model.Values;

/// <summary>How values are written: in another way than they are documented, or in part by the deployment.</summary>
internal static partial class Written
{
    /// <summary>What to say of a word that is right but for its case; null for any other.</summary>
    public static string? Respell(Value<string> given) =>
        given.TryGet(out var word) && given.Raw is { } written && word != written
            ? $"'{written}' is documented as '{word}': write it so"
            : null;

    /// <summary>
    /// What is known of a text of which the deployment knows the rest, such as <c>_cache</c> of
    /// <c>${AWS::StackName}_cache</c>; null for any other.
    /// </summary>
    public static string? Known(Value<string> given) =>
        given is { IsUnresolved: true, Raw: { } written }
        && Placeholder().IsMatch(written)
        && Placeholder().Replace(written, "") is var known
        && known.IndexOfAny(['$', '{', '}']) < 0
            ? known
            : null;

    [GeneratedRegex(@"\$\{[^${}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
