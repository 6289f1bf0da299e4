using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Expressions;

/// <summary>What a template says of the values that one of its parameters may have.</summary>
/// <param name="parameter">The parameter as it is declared.</param>
internal sealed class ParameterConstraints(JsonElement parameter)
{
    // A pattern of a template may be made to take forever.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>Its type, such as <c>String</c>.</summary>
    public string Type => Of("Type") ?? "String";

    /// <summary>Whether a value of it is a list.</summary>
    public bool IsList => Type == "CommaDelimitedList" || Type.StartsWith("List<", StringComparison.Ordinal);

    /// <summary>Whether <c>Ref</c> of it is a list, which it is also for the types that look a list up.</summary>
    public bool RefersToList =>
        IsList
        || Type is "AWS::SSM::Parameter::Value<CommaDelimitedList>"
        || Type.StartsWith("AWS::SSM::Parameter::Value<List<", StringComparison.Ordinal);

    /// <summary>Whether its value is looked up under a name when the stack is deployed.</summary>
    public bool IsLookedUp => Type.StartsWith("AWS::SSM::", StringComparison.Ordinal);

    /// <summary>Whether its value is not to be shown (<c>NoEcho</c>).</summary>
    public bool IsHidden => bool.TryParse(Of("NoEcho"), out var isHidden) && isHidden;

    /// <summary>The only values that it may have; none where there is no such list, or not all of them are written out.</summary>
    public IReadOnlyList<string> AllowedValues =>
        Has("AllowedValues", out var list)
        && list.ValueKind == JsonValueKind.Array
        && list.EnumerateArray().Select(Scalar).ToList() is var allowed
        && !allowed.Contains(null)
            ? [.. allowed.OfType<string>()]
            : [];

    /// <summary>The same, or all that its <c>AllowedPattern</c> names; none where it may be anything else.</summary>
    public IReadOnlyList<string> OnlyValues =>
        AllowedValues is { Count: > 0 } allowed ? allowed
        : Type == "String" && Of(AllowedPattern) is { } pattern
            ? [.. PatternValues.Of(pattern).Where(value => RefusalOfItem(value) is null)]
        : [];

    /// <summary>Its default; null for none.</summary>
    public string? Default => Of("Default");

    /// <summary>The whole numbers from <c>MinValue</c> to <c>MaxValue</c>; none where it is no number, or has not both of them.</summary>
    public (long Least, long Most)? Range =>
        Type == "Number"
        && IsNumber(Of("MinValue"), out var least)
        && IsNumber(Of("MaxValue"), out var most)
        && least <= most
        && Math.Abs(least) < LargestWhole
        && Math.Abs(most) < LargestWhole
            ? ((long)Math.Ceiling(least), (long)Math.Floor(most))
            : null;

    /// <summary>The only one of <c>MinValue</c> and <c>MaxValue</c> of a number; null where it has both, or none.</summary>
    public string? OnlyEnd =>
        Type == "Number"
        && (Of("MinValue") is null || Of("MaxValue") is null)
        && (Of("MinValue") ?? Of("MaxValue")) is { } end
        && IsNumber(end, out _)
            ? end
            : null;

    /// <summary>The constraints that are the ends of a range.</summary>
    public static IReadOnlyList<string> EndKeys { get; } = ["MinValue", "MaxValue"];

    /// <summary>The ends of a number's range, one or both; null where there are none, or they are no whole numbers.</summary>
    public (long? Least, long? Most)? WholeEnds =>
        Type == "Number"
        && (Of("MinValue") ?? Of("MaxValue")) is not null
        && IsWhole(Of("MinValue"), out var least)
        && IsWhole(Of("MaxValue"), out var most)
            ? (least, most)
            : null;

    private static bool IsWhole(string? text, out long? whole)
    {
        whole =
            IsNumber(text, out var number) && Math.Abs(number) < LargestWhole && Math.Floor(number) == number
                ? (long)number
                : null;
        return text is null || whole is not null;
    }

    /// <summary>Which of <c>MinValue</c> and <c>MaxValue</c> of a number a text is; null where it is none.</summary>
    public string? EndOf(string text) =>
        Type == "Number" && IsNumber(text, out var number)
            ? EndKeys.FirstOrDefault(key => IsNumber(Of(key), out var end) && end == number)
            : null;

    /// <summary>The fewest characters that a text has which it may be, and which constraint says so; null where none does.</summary>
    public (double Number, string By)? LeastCharacters =>
        Type != "String" ? null
        : IsNumber(Of("MinLength"), out var least) && (Pattern?.Least ?? 0) <= least ? (least, "MinLength")
        : Pattern?.Least is > 0 and var few ? (few, AllowedPattern)
        : null;

    /// <summary>The most characters that a text has which it may be, and which constraint says so; null where none does.</summary>
    public (double Number, string By)? MostCharacters =>
        Type != "String" ? null
        : IsNumber(Of("MaxLength"), out var most) && (Pattern?.Most ?? most) >= most ? (most, "MaxLength")
        : Pattern?.Most is { } many ? (many, AllowedPattern)
        : null;

    private const string AllowedPattern = "AllowedPattern";

    private PatternLength? Pattern => Of(AllowedPattern) is { } pattern ? PatternLength.Of(pattern) : null;

    private const double LargestWhole = 1e15;

    /// <summary>Why a value is refused, and which item of a list; null where it is not.</summary>
    public (ParameterRefusal Refusal, string Item)? Refusal(string value)
    {
        foreach (var item in IsList ? value.Split(',', StringSplitOptions.TrimEntries) : [value])
        {
            if (RefusalOfItem(item) is { } refusal)
            {
                return (refusal, item);
            }
        }

        return null;
    }

    /// <summary>Why its default is refused, and which item of a list; null where it is not, or there is none.</summary>
    public (ParameterRefusal Refusal, string Item)? RefusalOfDefault() =>
        Default is not { } value ? null
        : Refusal(value) is not { } refused ? null
        // How a number, true or false that is no text is compared with texts is up to the reader of the YAML.
        : refused.Refusal == ParameterRefusal.NotAllowed
        && Has("Default", out var written)
        && written.ValueKind != JsonValueKind.String
            ? null
        : refused;

    /// <summary>What stands under a key such as <c>MinValue</c>; null where nothing does, or no scalar.</summary>
    public string? Of(string key) => Has(key, out var value) ? Scalar(value) : null;

    private ParameterRefusal? RefusalOfItem(string item) =>
        AllowedValues is { Count: > 0 } allowed && !allowed.Contains(item) ? ParameterRefusal.NotAllowed
        : Type is "Number" or "List<Number>" ? WrongNumber(item)
        // What is given is a name there, and the constraints may be about what stands under it.
        : IsLookedUp ? null
        : WrongText(item);

    private ParameterRefusal? WrongNumber(string item) =>
        !IsNumber(item, out var number) ? ParameterRefusal.NoNumber
        : IsNumber(Of("MinValue"), out var least) && number < least ? ParameterRefusal.MinValue
        : IsNumber(Of("MaxValue"), out var most) && number > most ? ParameterRefusal.MaxValue
        : null;

    private ParameterRefusal? WrongText(string item) =>
        !IsList && IsNumber(Of("MinLength"), out var least) && item.Length < least ? ParameterRefusal.MinLength
        : !IsList && IsNumber(Of("MaxLength"), out var most) && item.Length > most ? ParameterRefusal.MaxLength
        : Of("AllowedPattern") is { } pattern && !Matches(item, pattern) ? ParameterRefusal.AllowedPattern
        : null;

    // A pattern that is none here may be one of CloudFormation, which reads them as Java does.
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private bool Has(string key, out JsonElement value)
    {
        value = default;
        return parameter.ValueKind == JsonValueKind.Object && parameter.TryGetProperty(key, out value);
    }

    private static bool IsNumber(string? text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string? Scalar(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => NumberText.Of(value),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
}
