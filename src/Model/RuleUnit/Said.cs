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
    ) =>
        (items ?? [])
            .Select(
                (item, index) => (Message: check(item), Within: $"{property}.{index}{(key is null ? "" : $".{key}")}")
            )
            .Where(said => said.Message is not null)
            .Select(said => new Said(said.Message!, said.Within));
}
