namespace ElastiCache.Model.Resources;

/// <summary>What a condition, or something in its place, stands for.</summary>
internal enum ConditionUse
{
    /// <summary>A value, where no condition may stand.</summary>
    Value,

    /// <summary>The name that <c>Fn::If</c> decides by.</summary>
    Branch,

    /// <summary>The condition of a resource.</summary>
    OfResource,

    /// <summary>The condition of an output.</summary>
    OfOutput,

    /// <summary>The name of another condition, within one.</summary>
    OfCondition,
}
