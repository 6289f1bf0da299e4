namespace ElastiCache.Model.Judging;

/// <summary>What an output of a nested stack is before and after an update.</summary>
/// <param name="Old">Its value before; null where only the deployment knows it.</param>
/// <param name="New">Its value after; null where only the deployment knows it.</param>
/// <param name="IsFixed">Whether neither hangs on a parameter.</param>
/// <param name="Changes">Whether it may be another one after.</param>
internal sealed record NestedOutput(string? Old, string? New, bool IsFixed, bool Changes)
{
    /// <summary>Whether it surely is another one after. Default: that is not known.</summary>
    public bool IsOther { get; init; }
}
