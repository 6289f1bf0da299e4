namespace ElastiCache.Model.Values;

/// <summary>A <see cref="Value{T}"/> of any type, for code that goes over the properties of a specification.</summary>
internal interface IValue
{
    /// <summary>What to write into a template: the value, or what stands for it. Null when absent.</summary>
    object? Raw { get; }
}
