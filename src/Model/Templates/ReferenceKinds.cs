using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Which types of resources the properties refer to, and where one refers to another.</summary>
/// <param name="context">The template.</param>
internal sealed class ReferenceKinds(TemplateContext context)
{
    private const string DefaultSecurityGroup = "DefaultSecurityGroup";

    private static readonly Dictionary<string, string[]> Taken = new(StringComparer.Ordinal)
    {
        ["CacheSubnetGroupName"] = [ResourceTypes.SubnetGroup],
        ["CacheParameterGroupName"] = [ResourceTypes.ParameterGroup],
        ["UserGroupIds"] = [ResourceTypes.UserGroup],
        ["UserGroupId"] = [ResourceTypes.UserGroup],
        ["UserIds"] = [ResourceTypes.User],
        ["SecurityGroupIds"] = [ResourceTypes.SecurityGroup],
        ["VpcSecurityGroupIds"] = [ResourceTypes.SecurityGroup],
        ["SubnetIds"] = [ResourceTypes.Subnet],
        ["KmsKeyId"] = [ResourceTypes.Key, "AWS::KMS::ReplicaKey", "AWS::KMS::Alias"],
        ["NotificationTopicArn"] = [ResourceTypes.Topic],
    };

    // The name of the resource itself is none of them, and another type may have an attribute that is the right one.
    private static readonly Dictionary<string, string[]> OwnNames = new(StringComparer.Ordinal)
    {
        [ResourceTypes.SubnetGroup] = ["CacheSubnetGroupName"],
        [ResourceTypes.ParameterGroup] = ["CacheParameterGroupName"],
        [ResourceTypes.UserGroup] = ["UserGroupId"],
    };

    private static readonly HashSet<string> Known =
    [
        .. Taken.Values.SelectMany(types => types),
        ResourceTypes.Vpc,
        ResourceTypes.ReplicationGroup,
        ResourceTypes.CacheCluster,
        ResourceTypes.ServerlessCache,
        "AWS::IAM::Role",
        "AWS::RDS::DBSubnetGroup",
        "AWS::RDS::DBParameterGroup",
        "AWS::MemoryDB::SubnetGroup",
        "AWS::MemoryDB::ParameterGroup",
        "AWS::MemoryDB::ACL",
        "AWS::MemoryDB::User",
    ];

    /// <summary>The properties of a resource that refer to others.</summary>
    public static IEnumerable<string> Properties(TemplateResource resource) =>
        resource.Type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal)
        && resource.Written.Entry("Properties") is ObjectExpression properties
            ? Taken.Keys.Where(name =>
                OwnNames.GetValueOrDefault(resource.Type)?.Contains(name) != true
                && properties.Entry(name) is { } written
                && References.In(written).Any()
            )
            : [];

    /// <summary>Whether a property refers to another type with the parameters as they are at present.</summary>
    public ResourceSpecification Wrong(TemplateResource resource, string property) =>
        new()
        {
            Type = resource.Type,
            WrongReference = context
                .Properties(resource)
                .Elements(property)
                .Select(element => element.Reference)
                .OfType<Reference>()
                .Select(reference => Wrong(reference, Taken[property]))
                .FirstOrDefault(wrong => wrong is not null),
        };

    private WrongReference? Wrong(Reference reference, string[] taken) =>
        context.Template.Resources.TryGetValue(reference.LogicalId, out var named)
        && Known.Contains(named.Type)
        && !taken.Contains(named.Type)
        && reference.Attribute != DefaultSecurityGroup
            ? new WrongReference(taken[0], named.LogicalId, named.Type)
            : null;
}
