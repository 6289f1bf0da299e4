namespace ElastiCache.Model.Values;

/// <summary>
/// Something that is fixed, or that is looked at again each time because it depends on the parameters of a template.
/// </summary>
internal readonly struct Depending<T>
{
    private readonly T _fixed;
    private readonly Func<T>? _look;

    /// <summary>Something fixed.</summary>
    public Depending(T value) => (_fixed, _look) = (value, null);

    /// <summary>Something to look at each time.</summary>
    public Depending(Func<T> look) => (_fixed, _look) = (default!, look);

    /// <summary>What it is at present.</summary>
    public T Value => _look is null ? _fixed : _look();
}
