using ElastiCache.Model.Values;

namespace ElastiCache.Model.RuleUnit;

/// <summary>What a rule says of one item of a list, where each item has a place of its own.</summary>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Within">Where it stands within the properties, such as <c>Tags.1.Key</c>; null for the property as a whole.</param>
internal readonly record struct Said(string Message, string? Within)
{
    /// <summary>
    /// What it is about where that is no part of the resource, and of which one finding is enough however many use it, such as a
    /// security group. Default: null, the resource.
    /// </summary>
    public string? About { get; init; }

    /// <summary>What a check says of the items of a list.</summary>
    /// <param name="items">The items; null where they are not known.</param>
    /// <param name="property">The property that is the list.</param>
    /// <param name="check">Says what is wrong with an item, or null.</param>
    /// <param name="key">The entry of the item that is wrong. Default: the item as a whole.</param>
    public static IEnumerable<Said> Of<TItem>(
        IEnumerable<TItem>? items,
        string property,
        Func<TItem, string?> check,
        string? key = null
    ) => Of((items ?? []).Select((item, index) => (check(item), Place(property, index, key))));

    /// <summary>What is said of several places, each with a message, or null.</summary>
    public static IEnumerable<Said> Of(IEnumerable<(string? Message, string Within)> places) =>
        places.Where(place => place.Message is not null).Select(place => new Said(place.Message!, place.Within));

    /// <summary>What is said of one place, if anything is.</summary>
    public static IReadOnlyList<Said> At(string within, string? message) =>
        message is null ? [] : [new Said(message, within)];

    /// <summary>What is said of each text that stands in a list for the second time, where it does.</summary>
    public static IEnumerable<Said> Twice(
        IEnumerable<Value<string>> values,
        string property,
        Func<string, string> message,
        string? key = null
    ) => Duplicates.All(values).Select(twice => new Said(message(twice.Text), Place(property, twice.Index, key)));

    private static string Place(string property, int index, string? key) =>
        $"{property}.{index}{(key is null ? "" : $".{key}")}";
}
