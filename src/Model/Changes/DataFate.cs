namespace ElastiCache.Model.Changes;

/// <summary>What becomes of the data of a resource that is replaced or removed.</summary>
internal enum DataFate
{
    /// <summary>It stays where it is.</summary>
    Kept,

    /// <summary>The resource has none.</summary>
    None,

    /// <summary>The resource goes on outside of the stack, with its data.</summary>
    Retained,

    /// <summary>A last snapshot is taken.</summary>
    Snapshot,

    /// <summary>It is lost.</summary>
    Lost,
}
