using Amazon.CDK;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>A user group that exists already.</summary>
internal sealed class ImportedCacheUserGroup : Resource, ICacheUserGroup
{
    public ImportedCacheUserGroup(Construct scope, string id, string userGroupId)
        : base(Given.Scope(scope, id), id) => UserGroupId = userGroupId;

    public string UserGroupId { get; }

    public string UserGroupArn =>
        Stack.FormatArn(
            new ArnComponents
            {
                Service = "elasticache",
                Resource = "usergroup",
                ResourceName = UserGroupId,
                ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
            }
        );
}
