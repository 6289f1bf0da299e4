using System.Runtime.CompilerServices;

namespace ElastiCache.Model.Values;

/// <summary>Checks lists that a caller gives.</summary>
internal static class GivenItems
{
    /// <summary>Checks that neither the list nor an item of it is null.</summary>
    /// <param name="items">The list.</param>
    /// <param name="name">What the caller calls it.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static void Check<T>(IReadOnlyList<T> items, [CallerArgumentExpression(nameof(items))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is null)
            {
                throw new ArgumentException($"{name}[{index}] is null", name);
            }
        }
    }
}
