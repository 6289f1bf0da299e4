namespace ElastiCache.Model.Expressions;

/// <summary>Why a parameter refuses a value.</summary>
internal enum ParameterRefusal
{
    /// <summary>It is none of its <c>AllowedValues</c>.</summary>
    NotAllowed,

    /// <summary>It is not a number.</summary>
    NoNumber,

    /// <summary>It is below its <c>MinValue</c>.</summary>
    MinValue,

    /// <summary>It is above its <c>MaxValue</c>.</summary>
    MaxValue,

    /// <summary>It is shorter than its <c>MinLength</c>.</summary>
    MinLength,

    /// <summary>It is longer than its <c>MaxLength</c>.</summary>
    MaxLength,

    /// <summary>It does not match its <c>AllowedPattern</c>.</summary>
    AllowedPattern,
}
