using ElastiCache.Model.Values;

namespace ElastiCache.Model.RuleUnit;

/// <summary>The kinds of fixes that several rules have.</summary>
internal static class Fixes
{
    /// <summary>Writes true or false.</summary>
    public static Fix<T> Flag<T>(string property, bool value) =>
        new($"Writes {property}: {(value ? "true" : "false")}.", _ => [FixEdit.Flag(property, value)]);

    /// <summary>Writes a text that follows from the rest.</summary>
    /// <param name="does">What is done, in a sentence.</param>
    /// <param name="property">The property.</param>
    /// <param name="text">The text; null where none follows.</param>
    public static Fix<T> Text<T>(string does, string property, Func<T, string?> text) =>
        new(does, specification => text(specification) is { } value ? [FixEdit.Text(property, value)] : []);

    /// <summary>Leaves a property out.</summary>
    public static Fix<T> Remove<T>(string property) => new($"Leaves {property} out.", _ => [FixEdit.Remove(property)]);

    /// <summary>Leaves out what stands in a list twice.</summary>
    public static Fix<T> Once<T>(string property) =>
        new($"Leaves out what stands in {property} for the second time.", _ => [FixEdit.Once(property)]);

    /// <summary>Writes a physical name in the form that is asked for, where no more than a character has to make way.</summary>
    /// <param name="property">The property that holds the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="maximum">The number of characters that it may have.</param>
    /// <param name="isLowerCase">Whether capitals become small.</param>
    public static Fix<T> Name<T>(string property, Func<T, Value<string>> name, int maximum, bool isLowerCase = true) =>
        new(
            isLowerCase
                ? "Writes the name in lower case, with single hyphens for what it may not have."
                : "Writes the name with single hyphens for what it may not have.",
            specification =>
                name(specification).TryGet(out var text) && Identifier.Tidy(text, maximum, isLowerCase) is { } tidy
                    ? [FixEdit.Name(property, tidy)]
                    : []
        );
}
