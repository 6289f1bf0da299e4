using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>An SNS topic of the same template, as far as caches care.</summary>
internal sealed record TopicSpecification
{
    /// <summary>Its name in the template.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is encrypted with a KMS key.</summary>
    public Value<bool> IsEncrypted { get; init; }

    /// <summary>Whether it is a FIFO topic.</summary>
    public Value<bool> IsFifo { get; init; }
}
