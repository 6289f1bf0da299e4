namespace ElastiCache.Model.Expressions;

/// <summary>What kind of thing an expression denotes.</summary>
internal enum EvaluatedKind
{
    /// <summary>Nothing is there.</summary>
    Absent,

    /// <summary>A text, a number, true or false.</summary>
    Scalar,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A resource of the template, or an attribute of one.</summary>
    Reference,

    /// <summary>Only the deployment knows it.</summary>
    Unknown,
}
