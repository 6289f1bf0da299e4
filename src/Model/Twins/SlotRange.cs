namespace ElastiCache.Model.Twins;

/// <summary>Hash slots that follow on each other, both ends included.</summary>
/// <param name="First">The first slot.</param>
/// <param name="Last">The last slot.</param>
internal readonly record struct SlotRange(int First, int Last)
{
    /// <summary>The number of all hash slots.</summary>
    public const int Count = 16384;

    /// <inheritdoc/>
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
