namespace ElastiCache.Model.Changes;

/// <summary>Where the steps of an update lead.</summary>
internal enum UpdateWay
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>From OLD to NEW, each step in place.</summary>
    InPlace,

    /// <summary>To a second cache as NEW describes it, and away from the first.</summary>
    SecondCache,
}
