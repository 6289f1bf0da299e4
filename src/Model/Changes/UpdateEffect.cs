namespace ElastiCache.Model.Changes;

/// <summary>What an update does to a resource, the mildest first.</summary>
internal enum UpdateEffect
{
    /// <summary>Nothing.</summary>
    Unchanged,

    /// <summary>It is new.</summary>
    Created,

    /// <summary>It is changed and keeps its data.</summary>
    InPlace,

    /// <summary>It is changed and keeps its data unless something is so in the account that no template tells.</summary>
    InPlaceUnless,

    /// <summary>The templates do not tell whether it is replaced or removed: a value or condition is known at deployment.</summary>
    Unclear,

    /// <summary>A new, empty one takes its place.</summary>
    Replaced,

    /// <summary>It is no longer in the stack.</summary>
    Removed,

    /// <summary>The service does not do it in one update, but in several.</summary>
    NeedsSteps,

    /// <summary>The service or CloudFormation refuses it.</summary>
    Refused,
}
