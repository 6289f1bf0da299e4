namespace ElastiCache.Model;

/// <summary>What every resource that has tags has in common.</summary>
public interface ITaggedSpecification
{
    /// <summary>The tags.</summary>
    IReadOnlyList<TagSpecification> Tags { get; }
}
