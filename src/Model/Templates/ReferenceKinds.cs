using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Which types of resources the properties refer to, and where one refers to another.</summary>
internal sealed partial class ReferenceKinds(TemplateContext context)
{
    private const string GroupName = "AWS::EC2::SecurityGroup::GroupName";
    private const string DefaultSecurityGroup = "DefaultSecurityGroup";
    private const string Logs = "LogDeliveryConfigurations";
    private const string Details = "DestinationDetails";

    private static readonly (string Object, string Name)[] Destinations =
    [
        ("CloudWatchLogsDetails", "LogGroup"),
        ("KinesisFirehoseDetails", "DeliveryStream"),
    ];

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
        ["LogGroup"] = [ResourceTypes.LogGroup],
        ["DeliveryStream"] = [ResourceTypes.DeliveryStream],
    };

    // The name of the resource itself is none of them, and another type may have an attribute that is the right one.
    private static readonly Dictionary<string, string[]> OwnNames = new(StringComparer.Ordinal)
    {
        [ResourceTypes.SubnetGroup] = ["CacheSubnetGroupName"],
        [ResourceTypes.ParameterGroup] = ["CacheParameterGroupName"],
        [ResourceTypes.UserGroup] = ["UserGroupId"],
    };

    // Attributes of the right type that are something else of it. Of the rest CloudFormation tells that there are none.
    private static readonly Dictionary<string, string[]> OthersOf = new(StringComparer.Ordinal)
    {
        [ResourceTypes.Topic] = ["TopicName"],
        [ResourceTypes.SecurityGroup] = ["GroupName", "VpcId"],
        [ResourceTypes.User] = ["Arn", "Status"],
        [ResourceTypes.UserGroup] = ["Arn", "Status"],
        [ResourceTypes.Subnet] =
        [
            "AvailabilityZone",
            "AvailabilityZoneId",
            "CidrBlock",
            "Ipv6CidrBlocks",
            "NetworkAclAssociationId",
            "OutpostArn",
            "VpcId",
        ],
    };

    // Types of parameters, and what each is the id of.
    private static readonly (string Kind, string Type)[] Ids =
    [
        ("AWS::EC2::SecurityGroup::Id", ResourceTypes.SecurityGroup),
        ("AWS::EC2::Subnet::Id", ResourceTypes.Subnet),
    ];

    // The API takes letters, digits and hyphens for the ids of users and their groups, so no ARN.
    private static readonly HashSet<string> NeverByArn = [ResourceTypes.User, ResourceTypes.UserGroup];

    private static readonly HashSet<string> Known =
    [
        .. Taken.Values.SelectMany(types => types),
        ResourceTypes.Vpc,
        ResourceTypes.ReplicationGroup,
        ResourceTypes.CacheCluster,
        ResourceTypes.ServerlessCache,
        ResourceTypes.Secret,
        "AWS::DynamoDB::Table",
        "AWS::IAM::Role",
        "AWS::Kinesis::Stream",
        "AWS::Lambda::Function",
        "AWS::Logs::LogStream",
        "AWS::S3::Bucket",
        "AWS::SQS::Queue",
        "AWS::RDS::DBSubnetGroup",
        "AWS::RDS::DBParameterGroup",
        "AWS::MemoryDB::SubnetGroup",
        "AWS::MemoryDB::ParameterGroup",
        "AWS::MemoryDB::ACL",
        "AWS::MemoryDB::User",
    ];

    /// <summary>The properties of a resource that refer to others.</summary>
    public static IEnumerable<string> Properties(TemplateResource resource) =>
        ResourceTypes.IsElastiCache(resource.Type)
        && resource.Written.Entry("Properties") is ObjectExpression properties
            ? Taken
                .Keys.Append(Logs)
                .Where(name =>
                    OwnNames.GetValueOrDefault(resource.Type)?.Contains(name) != true
                    && properties.Entry(name) is { } written
                    && (Taken.GetValueOrDefault(name)?.All(NeverByArn.Contains) == true || References.In(written).Any())
                )
            : [];

    /// <summary>Where a property refers to another type, with the parameters as they are at present.</summary>
    public IEnumerable<ResourceSpecification> Wrong(TemplateResource resource, string property) =>
        Values(context.Properties(resource), property)
            .Select(value =>
                value.Value.Reference is not null
                    ? Behind(value.Value, value.Taken, value.Path)
                    : OfParameter(value.Value, value.Taken, value.Path)
                        ?? Arn(value.Value, value.Taken, value.Path)
                        ?? Behind(value.Value, value.Taken, value.Path)
            )
            .OfType<WrongReference>()
            // Whatever items a parameter has, its type is one mistake.
            .DistinctBy(wrong => wrong.IsParameter ? wrong.LogicalId : wrong.Path)
            .Select(wrong => new ResourceSpecification { Type = resource.Type, WrongReference = wrong });

    private static IEnumerable<(Evaluated Value, string[] Taken, string Path)> Values(
        TemplateObject bag,
        string property
    ) =>
        property == Logs
            ? (bag.Items(property) ?? []).SelectMany(
                (log, index) =>
                    Destinations.Select(destination =>
                        (
                            log.Below(Details).Below(destination.Object).Value(destination.Name),
                            Taken[destination.Name],
                            $"{Logs}.{index}.{Details}.{destination.Object}.{destination.Name}"
                        )
                    )
            )
            : bag.Elements(property)
                .Select(
                    (value, index) =>
                        (
                            value,
                            Taken[property],
                            bag.Value(property).Kind == EvaluatedKind.List ? $"{property}.{index}" : property
                        )
                );

    /// <summary>Whether an attribute is something else of the resource than its id or ARN, such as the VPC of a subnet.</summary>
    public static bool IsAnother(string type, string attribute) =>
        OthersOf.GetValueOrDefault(type)?.Contains(attribute) == true;

    private static WrongReference? Arn(Evaluated value, string[] taken, string path) =>
        taken.All(NeverByArn.Contains)
        && (value.Text ?? value.Outline) is { } text
        && text.StartsWith("arn:", StringComparison.OrdinalIgnoreCase)
            ? new WrongReference(taken[0], "", taken[0], path) { Arn = text }
            : null;

    // Of a parameter whose type says what it is an id or name of. One of text may be anything.
    private WrongReference? OfParameter(Evaluated value, string[] taken, string path)
    {
        var name = value.Parameter ?? value.Item?.List;
        if (name is null || context.Evaluation.Definitions.Parameters.GetValueOrDefault(name) is not { } parameter)
        {
            return null;
        }

        var kind = Inner().Match(parameter.Type) is { Success: true } inner ? inner.Value : "";
        return kind.Length == 0 || Ids.Any(id => id.Kind == kind && taken.Contains(id.Type))
            ? null
            : new WrongReference(taken[0], name, parameter.Type, path)
            {
                IsParameter = true,
                IsName = kind == GroupName && taken.Contains(ResourceTypes.SecurityGroup),
            };
    }

    private WrongReference? Behind(Evaluated value, string[] taken, string path) =>
        context.Behind(value) is var (there, behind) && behind.Reference is { } reference
            ? Wrong(there, reference, taken, path)
            : null;

    // CloudFormation returns the id of a security group by Ref only where it has a VpcId, in an account with a default VPC too.
    private static WrongReference? Wrong(TemplateContext there, Reference reference, string[] taken, string path) =>
        there.Template.Resources.TryGetValue(reference.LogicalId, out var named)
        && taken.Contains(named.Type)
        && IsAnother(named.Type, reference.Attribute)
            ? new WrongReference(taken[0], there.NameOf(named), named.Type, path) { Attribute = reference.Attribute }
        : named is { Type: ResourceTypes.SecurityGroup }
        && taken.Contains(named.Type)
        && reference.Attribute.Length == 0
        && there.Properties(named).Value("VpcId").IsAbsent
            ? new WrongReference(taken[0], there.NameOf(named), named.Type, path) { IsName = true }
        : named is not null
        && Known.Contains(named.Type)
        && !taken.Contains(named.Type)
        && reference.Attribute != DefaultSecurityGroup
            ? new WrongReference(taken[0], there.NameOf(named), named.Type, path)
        : null;

    // What such a parameter, a list of such or one of Systems Manager has.
    [GeneratedRegex("AWS::(EC2|Route53)::[A-Za-z0-9]+::[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();
}
