namespace ElastiCache.Model.Values;

/// <summary>A range of ports, both ends included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
internal readonly record struct PortRange(double From, double To)
{
    /// <summary>Whether the range has <paramref name="port"/>.</summary>
    public bool Has(double port) => From <= port && port <= To;

    /// <inheritdoc/>
    public override string ToString() => From == To ? $"{From}" : $"{From} to {To}";
}
