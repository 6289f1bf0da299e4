using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>Sentences about values that a parameter of a template refuses.</summary>
/// <param name="constraints">What the template says of the parameter.</param>
internal sealed class RefusalWords(ParameterConstraints constraints)
{
    private const int Longest = 60;

    /// <summary>Why a value is refused, without a value that is not to be shown; null where it is not.</summary>
    public string? Mistake(string value) => InWords(constraints.Refusal(value));

    /// <summary>Why its default is refused, and the default behind a blank; null where it is not refused.</summary>
    /// <remarks>Without one that is not to be shown.</remarks>
    public (string Shown, string Why)? MistakeOfDefault() =>
        InWords(constraints.RefusalOfDefault()) is { } mistake
            ? (constraints.IsHidden ? "" : $" '{Cut(constraints.Default!)}'", mistake)
            : null;

    private string? InWords((ParameterRefusal Refusal, string Item)? refused)
    {
        if (refused is not var (refusal, item))
        {
            return null;
        }

        var it = constraints is { IsList: true, IsHidden: false } ? $"'{Cut(item)}'" : "it";
        return refusal switch
        {
            ParameterRefusal.NoNumber => $"{it} is not a number",
            ParameterRefusal.MinValue => $"{it} is below its MinValue, {constraints.Of("MinValue")}",
            ParameterRefusal.MaxValue => $"{it} is above its MaxValue, {constraints.Of("MaxValue")}",
            ParameterRefusal.MinLength => $"{it} is shorter than its MinLength, {constraints.Of("MinLength")}",
            ParameterRefusal.MaxLength => $"{it} is longer than its MaxLength, {constraints.Of("MaxLength")}",
            ParameterRefusal.AllowedPattern =>
                $"{it} does not match its AllowedPattern, {Cut(constraints.Of("AllowedPattern")!)}",
            _ when constraints.IsHidden => "it is none of its AllowedValues",
            _ => $"allowed are: {string.Join(", ", constraints.AllowedValues)}{Meant(item)}",
        };
    }

    private string Meant(string item) => item.Length > 0 && Near(item) is { } near ? $"; did you mean {near}?" : "";

    // Half of a value (r7), or a slip.
    private string? Near(string item) =>
        constraints.AllowedValues.FirstOrDefault(value => value.StartsWith(item, StringComparison.OrdinalIgnoreCase))
        ?? Similarity.Nearest(
            item,
            constraints.AllowedValues.Select(value => (value, Math.Max(1, item.Length / 3))),
            ignoreCase: true
        );

    private static string Cut(string text) => text.Length > Longest ? $"{text[..(Longest - 3)]}..." : text;
}
