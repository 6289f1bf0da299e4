namespace ElastiCache.Model.Resources;

/// <summary>What may be wrong with what a nested stack is passed.</summary>
internal enum PassedFaultKind
{
    /// <summary>A list, where CloudFormation takes texts only.</summary>
    List,

    /// <summary>The nested template has no such parameter.</summary>
    NotTaken,

    /// <summary>The nested template needs it: the parameter has no default.</summary>
    Missing,

    /// <summary>The parameter of the nested template does not allow it.</summary>
    Refused,
}
