namespace ElastiCache.Model.Resources;

internal sealed partial record ReplicationGroupSpecification
{
    /// <summary>The user groups that <see cref="UserGroupIds"/> stand for; null for one that is not known.</summary>
    public IReadOnlyList<UserGroupSpecification?> UserGroups { get; init; } = [];
}
