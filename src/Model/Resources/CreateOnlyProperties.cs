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

    private const string Specification = "AWS service specification (@aws-cdk/aws-service-spec 0.1.216)";

    private const string AboutReplicas =
        "the registry schema says that CloudFormation replaces the group for that, and CloudFormation's own team said "
        + "in July 2026 that it changes the replicas in place where nothing else of the shards changes "
        + "(cloudformation-coverage-roadmap#918). A change set settles it for your stack: aws cloudformation "
        + "create-change-set --stack-name STACK --change-set-name replicas --template-body file://NEW, and then aws "
        + "cloudformation describe-change-set --stack-name STACK --change-set-name replicas --query "
        + "Changes[].ResourceChange.[LogicalResourceId,Replacement]";

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

    /// <summary>The day on which the sources were read.</summary>
    public static DateOnly ReadOn { get; } = new(2026, 11, 21);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<CreateOnlyProperty> All { get; } =
    [
        .. KnownProperties.Types.SelectMany(type =>
            KnownProperties.Of(type)!.CreateOnly.Select(name => Row(type, name))
        ),
        // Of other services: those that a create-only property of a cache refers to.
        Row(ResourceTypes.Subnet, "AvailabilityZone"),
        Row(ResourceTypes.Subnet, "CidrBlock"),
        Row(ResourceTypes.Subnet, "Ipv6Native"),
        Row(ResourceTypes.Subnet, "VpcId"),
        Row("AWS::KMS::Alias", "AliasName"),
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
            type == ResourceTypes.ServerlessCacheSnapshot ? Specification : Registry
        )
        {
            Contradiction = (type, name) == Replicas ? AboutReplicas : null,
        };
}
