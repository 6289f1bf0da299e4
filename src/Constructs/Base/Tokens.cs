namespace ElastiCache.Cdk;

/// <summary>
/// Tells tokens (values known only at deployment) from plain values. The encodings are those of the CDK's token map;
/// reading them here saves a call to Node for every property.
/// </summary>
internal static class Tokens
{
    private const long NumberMark = 0xFBFF;

    public static bool IsToken(string text) =>
        text.Contains("${Token[", StringComparison.Ordinal)
        || text.StartsWith("#{Token[", StringComparison.Ordinal)
        || text.Contains(DynamicReference.Opening, StringComparison.Ordinal);

    public static bool IsToken(double number) =>
        ((BitConverter.DoubleToInt64Bits(number) >> 48) & 0xFFFF) == NumberMark;

    public static Value<string> Text(string? text) =>
        text is null ? Value<string>.Absent
        : IsToken(text) ? Value<string>.Unresolved(text)
        : Value<string>.Known(text);

    /// <summary>A name; unresolved where none is given, and what has it is yet to be created or not known.</summary>
    public static Value<string> Named(string? name) => name is null ? Value<string>.Unresolved() : Text(name);

    public static Value<double> Number(double? number) =>
        number is not { } given ? Value<double>.Absent
        : IsToken(given) ? Value<double>.Unresolved(given)
        : Value<double>.Known(given);

    /// <summary>Whether a duration is made of a token in another unit than days, which nobody can convert.</summary>
    public static bool IsInconvertible(Duration duration) => duration.IsUnresolved() && duration.UnitLabel() != "days";

    /// <summary>What is wrong with a number of days that is made of such a token; null for nothing.</summary>
    public static string? DaysMistake(Duration? duration) =>
        duration is not null && IsInconvertible(duration)
            ? "a duration that is known only at deployment must be in days, such as Duration.Days(token)"
            : null;

    /// <summary>A duration in days, which need not be whole.</summary>
    public static Value<double> Days(Duration duration) =>
        IsInconvertible(duration) ? Value<double>.Unresolved()
        : duration.IsUnresolved() ? Value<double>.Unresolved(duration.ToDays())
        : Value<double>.Known(duration.ToDays(new TimeConversionOptions { Integral = false }));

    /// <summary>A list; empty is absent, and a list that is one token as a whole cannot be counted.</summary>
    public static Value<IReadOnlyList<Value<string>>> List(IReadOnlyList<string> items)
    {
        Value<string>[] values = [.. items.Select(item => Text(item))];
        return values.Length == 0 ? Value<IReadOnlyList<Value<string>>>.Absent
            : items[0].StartsWith("#{Token[", StringComparison.Ordinal)
                ? Value<IReadOnlyList<Value<string>>>.Unresolved(values)
            : Value<IReadOnlyList<Value<string>>>.Known(values);
    }

    /// <summary>What to hand to CloudFormation for a list; null when it is absent.</summary>
    public static string[]? Render(this Value<IReadOnlyList<Value<string>>> list) =>
        list.IsAbsent ? null : [.. list.Raw!.Select(item => item.Raw!)];
}
