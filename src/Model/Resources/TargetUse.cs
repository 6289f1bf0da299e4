namespace ElastiCache.Model.Resources;

/// <summary>What names something else of a template.</summary>
internal enum TargetUse
{
    /// <summary><c>Ref</c>, or a name within <c>Fn::Sub</c>: a parameter or a resource.</summary>
    Ref,

    /// <summary><c>Fn::GetAtt</c>, or a name with a dot within <c>Fn::Sub</c>: a resource.</summary>
    GetAtt,

    /// <summary><c>DependsOn</c>: a resource.</summary>
    DependsOn,

    /// <summary><c>Ref</c> within <c>Conditions</c>: a parameter.</summary>
    Condition,
}
