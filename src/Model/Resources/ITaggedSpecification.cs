namespace ElastiCache.Model.Resources;

/// <summary>What users, user groups and serverless caches have in common: tags whose form the schema of the type states.</summary>
internal interface ITaggedSpecification
{
    /// <summary>The tags, in the order in which they are written.</summary>
    IReadOnlyList<TagSpecification> Tags { get; }
}
