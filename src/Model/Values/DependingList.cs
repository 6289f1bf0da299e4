using System.Collections;

namespace ElastiCache.Model.Values;

/// <summary>A list that depends on the parameters of a template.</summary>
internal sealed class DependingList<T>(Depending<IReadOnlyList<T>> list) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => list.Value.Count;

    /// <inheritdoc/>
    public T this[int index] => list.Value[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => list.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
