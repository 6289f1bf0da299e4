namespace ElastiCache.Model.Resources;

/// <summary>
/// The properties whose change replaces the resource, whatever else changes. Those that replace it only under
/// conditions (AUTH token, shards, TLS) are rules of their own.
/// </summary>
internal static class CreateOnlyProperties
{
    /// <summary>Where most rows are from.</summary>
    public const string Registry =
        "createOnlyProperties of the CloudFormation registry schema (cfn-lint 1.51.0, us-east-1)";

    // conditionalCreateOnlyProperties, and the sentence about it in the reference.
    private const string OfTenancy =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html";

    private const string Tenancy = "InstanceTenancy";

    private const string Specification = "AWS service specification (@aws-cdk/aws-service-spec 0.1.216)";

    /// <summary>The commands that make a change set and show what it replaces.</summary>
    public const string ChangeSet =
        "aws cloudformation create-change-set --stack-name STACK --change-set-name trial --template-body file://NEW, and then "
        + "aws cloudformation describe-change-set --stack-name STACK --change-set-name trial --query "
        + "Changes[].ResourceChange.[LogicalResourceId,Replacement]";

    private const string AboutReplicas =
        "the registry schema says that CloudFormation replaces the group for that, and CloudFormation's own team said "
        + "in July 2026 that it changes the replicas in place where nothing else of the shards changes "
        + "(cloudformation-coverage-roadmap#918). A change set settles it for your stack: "
        + ChangeSet;

    private static readonly (string Type, string Name) Replicas = (
        ResourceTypes.ReplicationGroup,
        "ReplicasPerNodeGroup"
    );

    // More is to be said of these.
    private static readonly Dictionary<(string Type, string Name), string> RulesOfTheirOwn = new()
    {
        [Replicas] = "X-16",
        [(ResourceTypes.ReplicationGroup, "NetworkType")] = "L-07",
        [(ResourceTypes.CacheCluster, "NetworkType")] = "L-07",
        [(ResourceTypes.ServerlessCache, "NetworkType")] = "L-07",
        [(ResourceTypes.ServerlessCache, "KmsKeyId")] = "V-20",
        [(ResourceTypes.ServerlessCache, "ServerlessCacheName")] = "V-19",
        [(ResourceTypes.ServerlessCache, "SnapshotArnsToRestore")] = "V-11",
        [(ResourceTypes.User, "UserName")] = "U-25",
    };

    // Those that caches and their groups refer to. A key of KMS is never replaced: an update of what cannot change fails.
    private static readonly (string Type, string Names)[] OfOtherServices =
    [
        (ResourceTypes.Vpc, $"CidrBlock {Tenancy} Ipv4IpamPoolId Ipv4NetmaskLength"),
        (
            ResourceTypes.Subnet,
            "AvailabilityZone AvailabilityZoneId CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength Ipv6IpamPoolId Ipv6Native "
                + "Ipv6NetmaskLength OutpostArn VpcId"
        ),
        (ResourceTypes.SecurityGroup, "GroupDescription GroupName VpcId"),
        (ResourceTypes.Topic, "FifoTopic TopicName"),
        (ResourceTypes.LogGroup, "LogGroupName"),
        (
            ResourceTypes.DeliveryStream,
            "DatabaseSourceConfiguration DeliveryStreamName DeliveryStreamType DirectPutSourceConfiguration "
                + "KinesisStreamSourceConfiguration MSKSourceConfiguration"
        ),
        (ResourceTypes.Secret, "Name"),
        ("AWS::SecretsManager::SecretTargetAttachment", "SecretId"),
        ("AWS::SSM::Parameter", "Name"),
        ("AWS::KMS::Alias", "AliasName"),
        ("AWS::KMS::ReplicaKey", "PrimaryKeyArn"),
        ("AWS::Route53::RecordSet", "HostedZoneId HostedZoneName Name"),
    ];

    /// <summary>The day on which the sources were read; those of other services a week later.</summary>
    public static DateOnly ReadOn { get; } = new(2026, 11, 21);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<CreateOnlyProperty> All { get; } =
    [
        .. KnownProperties.Types.SelectMany(type =>
            KnownProperties.Of(type)!.CreateOnly.Select(name => Row(type, name))
        ),
        .. OfOtherServices.SelectMany(entry => entry.Names.Split(' ').Select(name => Row(entry.Type, name))),
    ];

    private static readonly ILookup<string, CreateOnlyProperty> ByType = All.ToLookup(
        property => property.Type,
        StringComparer.Ordinal
    );

    /// <summary>The rows of a type; none for a type that is not in the table.</summary>
    public static IEnumerable<CreateOnlyProperty> Of(string type) => ByType[type];

    /// <summary>The property that holds the physical name of a type; null where there is none.</summary>
    public static string? NameOf(string type) => KnownProperties.Of(type)?.PhysicalName;

    private static CreateOnlyProperty Row(string type, string name) =>
        new(
            type,
            name,
            // X-09 is the catalogue's row for "create only" as such.
            RulesOfTheirOwn.GetValueOrDefault((type, name), "X-09"),
            type == ResourceTypes.ServerlessCacheSnapshot ? Specification
                : name == Tenancy ? OfTenancy
                : Registry
        )
        {
            InPlaceTo = name == Tenancy ? "default" : null,
            Contradiction = (type, name) == Replicas ? AboutReplicas : null,
        };
}
