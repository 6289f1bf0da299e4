namespace ElastiCache.Model.Values;

/// <summary>Lists of properties whose schema has no minimum: an empty one says as much as none.</summary>
/// <remarks>A group with <c>UserGroupIds: []</c> was deployed, though its schema has a minimum (cfn-lint, pull request 4540).</remarks>
internal static class Lists
{
    /// <summary>The list, or an absent one where it is known to be empty.</summary>
    public static Value<IReadOnlyList<Value<string>>> Read(Value<IReadOnlyList<Value<string>>> list) =>
        list.TryGet(out var items) && items.Count == 0 ? Value<IReadOnlyList<Value<string>>>.Absent : list;

    /// <summary>The list, or null where it is empty.</summary>
    public static IReadOnlyList<T>? Read<T>(IReadOnlyList<T>? list) => list is { Count: 0 } ? null : list;
}
