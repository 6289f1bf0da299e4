namespace ElastiCache.Cdk;

/// <summary>A user group that exists already.</summary>
internal sealed class ImportedCacheUserGroup(Construct scope, string id, string userGroupId)
    : Resource(scope, id),
        ICacheUserGroup
{
    public string UserGroupId { get; } = userGroupId;

    public string UserGroupArn => Arns.In(Stack, "usergroup", UserGroupId);
}
