using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>
/// A global datastore: makes a replication group the primary of copies in up to two other Regions, which are
/// <see cref="SecondaryReplicationGroup"/>s in stacks of those Regions.
/// </summary>
/// <remarks>
/// From then on node type, engine version and number of shards of every member are changed here, not at the members.
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html
/// </remarks>
public sealed class GlobalDatastore : Resource, IGlobalDatastore
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["Members"] = nameof(GlobalDatastoreProps.Primary),
        ["AutomaticFailoverEnabled"] = nameof(GlobalDatastoreProps.AutomaticFailover),
        ["CacheNodeType"] = nameof(GlobalDatastoreProps.NodeType),
        ["CacheParameterGroupName"] = nameof(GlobalDatastoreProps.ParameterGroup),
        ["GlobalNodeGroupCount"] = nameof(GlobalDatastoreProps.Shards),
    };

    private readonly CfnGlobalReplicationGroup _resource;
    private readonly List<(Stack Stack, string Name)> _members;

    /// <summary>Creates a global datastore.</summary>
    /// <param name="scope">The parent: in the Region of the primary.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">
    /// The datastore or its primary breaks rules of the service; names all of them.
    /// </exception>
    public GlobalDatastore(Construct scope, string id, GlobalDatastoreProps props)
        : base(Given.Scope(scope, id), id)
    {
        Given.Check(props);
        Props = props;
        var primary = (props.Primary as ReplicationGroup)?.Specification;
        var region = props.Primary.Stack.Region;
        var specification = Specify(props, region, primary);
        Validation.Judge(this, Judge.Of(specification), Labels);

        _resource = ResourceRendering.Create<CfnGlobalReplicationGroup, CfnGlobalReplicationGroupProps>(
            this,
            specification,
            // The secondaries join by themselves: CloudFormation refuses a list of more than the primary on creation.
            (
                nameof(specification.Members),
                specification
                    .Members!.Select<GlobalMemberSpecification, object>(
                        ResourceRendering.Of<CfnGlobalReplicationGroup.GlobalReplicationGroupMemberProperty>
                    )
                    .ToArray()
            ),
            (nameof(CfnGlobalReplicationGroupProps.GlobalReplicationGroupDescription), props.Description ?? Node.Path)
        );
        (props.Primary as ReplicationGroup)?.LeaveUpgradesToGlobalDatastore();
        GlobalReplicationGroupId = _resource.Ref;
        _members = [(props.Primary.Stack, "its primary")];
    }

    /// <inheritdoc/>
    public string GlobalReplicationGroupId { get; }

    internal GlobalDatastoreProps Props { get; }

    /// <summary>The member that stands in the Region of a stack, as far as that is known; null for none.</summary>
    internal string? MemberIn(Stack stack) =>
        _members.Find(member => member.Stack == stack || AreInOneRegion(member.Stack.Region, stack.Region)).Name;

    internal void AddSecondary(Stack stack, string path) => _members.Add((stack, $"the secondary {path}"));

    /// <summary>Uses a global datastore that exists, such as one of another Region.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="globalReplicationGroupId">The whole id, with the prefix that AWS chose, such as <c>ldgnf-orders</c>.</param>
    public static IGlobalDatastore FromGlobalReplicationGroupId(
        Construct scope,
        string id,
        string globalReplicationGroupId
    ) => new ImportedGlobalDatastore(Given.Scope(scope, id, globalReplicationGroupId), id, globalReplicationGroupId);

    private static GlobalReplicationGroupSpecification Specify(
        GlobalDatastoreProps props,
        string region,
        ReplicationGroupSpecification? primary
    ) =>
        new()
        {
            GlobalReplicationGroupIdSuffix = Tokens.Text(props.GlobalReplicationGroupIdSuffix),
            Members =
            [
                new GlobalMemberSpecification
                {
                    ReplicationGroupId = Tokens.Text(props.Primary.ReplicationGroupId),
                    ReplicationGroupRegion = Tokens.Text(region),
                    Role = "PRIMARY",
                    Group = primary,
                },
            ],
            AutomaticFailoverEnabled = Failover(props, primary),
            CacheNodeType = Tokens.Text(props.NodeType?.Name),
            EngineVersion = Tokens.Text(props.EngineVersion),
            CacheParameterGroupName = Tokens.Text(props.ParameterGroup?.ParameterGroupName),
            GlobalNodeGroupCount = Tokens.Number(props.Shards),
        };

    private static bool AreInOneRegion(string one, string other) => !Tokens.IsToken(one) && one == other;

    // Written out where it is known: left to itself, CloudFormation takes false and switches the members' failover off.
    private static Value<bool> Failover(GlobalDatastoreProps props, ReplicationGroupSpecification? primary) =>
        props.AutomaticFailover is { } given ? given : primary?.AutomaticFailoverEnabled ?? Value<bool>.Absent;
}
