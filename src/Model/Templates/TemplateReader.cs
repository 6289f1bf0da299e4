using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Resources of a template to specifications.</summary>
/// <param name="context">The template, for what its resources refer to.</param>
/// <param name="region">The Region of the stack, where it is known.</param>
/// <param name="today">The day to judge for, by UTC. Default: today.</param>
internal sealed partial class TemplateReader(TemplateContext context, string? region, DateOnly? today = null)
{
    private const string Parameters = "CacheParameterGroupName";

    private readonly DateOnly _today = today ?? DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>
    /// The Region of the stack: the one that is given, else the one that a branch of the template is for, where a rule looks
    /// at such a branch. It depends on parameters then.
    /// </summary>
    public Value<string> Region { get; } =
        region
        ?? Value<string>.Depending(() =>
            context.Evaluation.Tried("AWS::Region") is { } tried && AwsRegion.Exists(tried)
                ? tried
                : Value<string>.Absent
        );

    public ReplicationGroupSpecification ReplicationGroup(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(
            new ReplicationGroupSpecification
            {
                DependingIsOfNoEngine = bag.IsNoneOf("Engine", ReplicationGroupSpecification.Engines),
                DependingNodeGroupConfiguration = bag.Depending<IReadOnlyList<NodeGroupSpecification>?>(now =>
                    now.Items("NodeGroupConfiguration")?.Select(NodeGroup).ToList()
                ),
                DependingParameterGroup = bag.Depending(ParameterGroupOf),
                DependingSubnetGroup = bag.Depending(SubnetGroupOf),
                KmsKeySpec = KeySpecOf(bag),
                DependingAuthTokenParameter = bag.Depending(now => context.SecretParameter(now.Value("AuthToken"))),
                DependingAuthTokenFlaw = bag.Depending(now => new SecretReader(context).FlawOf(now.Value("AuthToken"))),
                DependingAuthTokenSecret = bag.Depending(now =>
                    new SecretReader(context).GeneratedBy(now.Value("AuthToken"))
                ),
                UserGroups = bag.DependingList(now => new UserReader(context).UserGroups(now, "UserGroupIds")),
                DependingJoinsGlobalDatastore = bag.Depending(now => now.IsSet("GlobalReplicationGroupId")),
                DependingIsGlobalMember = bag.Depending(_ => IsGlobalMember(resource)),
                DependingMemberBeside = bag.Depending(now => MemberBeside(resource, now)),
                DependingLogDeliveryConfigurations = bag.Depending<IReadOnlyList<LogDeliverySpecification>?>(now =>
                    now.Items("LogDeliveryConfigurations")?.Select(LogDelivery).ToList()
                ),
                Region = Region,
                Today = _today,
            }
        );
    }

    public CacheClusterSpecification CacheCluster(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(
            new CacheClusterSpecification
            {
                DependingIsOfNoEngine = bag.IsNoneOf("Engine", CacheClusterSpecification.Engines),
                DependingParameterGroup = bag.Depending(ParameterGroupOf),
                DependingSubnetGroup = bag.Depending(SubnetGroupOf),
                DependingLogDeliveryConfigurations = bag.Depending<IReadOnlyList<LogDeliverySpecification>?>(now =>
                    now.Items("LogDeliveryConfigurations")?.Select(LogDelivery).ToList()
                ),
                MisplacedProperties = bag.DependingList<string>(now => [.. now.Misplaced]),
                Region = Region,
                Today = _today,
            }
        );
    }

    public ParameterGroupSpecification ParameterGroup(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(
            new ParameterGroupSpecification
            {
                CacheParameterGroupName = bag.Text("CacheParameterGroupName"),
                // A map that cannot be read might hold anything, cluster-enabled too.
                DependingProperties = bag.Depending(now =>
                    now.Map("Properties")
                    ?? new Dictionary<string, Value<string>>(StringComparer.Ordinal)
                    {
                        ["cluster-enabled"] = Value<string>.Unresolved(),
                    }
                ),
            }
        );
    }

    public SubnetGroupSpecification SubnetGroup(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(
            new SubnetGroupSpecification
            {
                AvailabilityZones = context.Look(() => ZonesOf(SubnetsOf(bag))),
                DependingIsInOneZone = bag.Depending(now => new NetworkReader(context).AreInOneZone(now)),
                MapsPublicAddresses = context.Look(() =>
                    Any(SubnetsOf(bag), subnet => subnet.Flag("MapPublicIpOnLaunch").Is(true))
                ),
                Vpcs = context.Look(() => VpcsOf(SubnetsOf(bag))),
                HasDedicatedTenancy = context.Look(() => Any(SubnetsOf(bag), HasDedicatedTenancy)),
                MixesOutposts = context.Look(() => MixOutposts(SubnetsOf(bag))),
                IsOnOutpost = context.Look(() => AreOnOutpost(SubnetsOf(bag))),
                NetworkTypes = context.Look(() => NetworkTypesOf(SubnetsOf(bag))),
            }
        );
    }

    public SnapshotSpecification Snapshot(TemplateResource resource) =>
        context.Properties(resource).Fill(new SnapshotSpecification { Region = Region });

    public ServerlessCacheSnapshotSpecification ServerlessCacheSnapshot(TemplateResource resource) =>
        context.Properties(resource).Fill(new ServerlessCacheSnapshotSpecification { Region = Region });

    private static NodeGroupSpecification NodeGroup(TemplateObject bag) => bag.Fill(new NodeGroupSpecification());

    private static LogDeliverySpecification LogDelivery(TemplateObject bag)
    {
        var details = bag.Below("DestinationDetails");
        return bag.Fill(
            new LogDeliverySpecification
            {
                HasDestinationDetails = details.Exists,
                LogGroup = details.Below("CloudWatchLogsDetails").Text("LogGroup"),
                DeliveryStream = details.Below("KinesisFirehoseDetails").Text("DeliveryStream"),
            }
        );
    }

    /// <summary>The parameter group of a cache, where it is a resource of the template, one that is imported, or a default one.</summary>
    /// <param name="bag">The properties of the cache.</param>
    public ParameterGroupSpecification? ParameterGroupOf(TemplateObject bag) =>
        context.Sought(bag.Value(Parameters), ResourceTypes.ParameterGroup) is var (there, group)
            ? In(there).ParameterGroup(group)
        : bag.Text(Parameters).TryGet(out var name) ? ParameterGroupSpecification.Default(name)
        : bag.Written?.Entry(Parameters) is { } written
        && Imports.NameOf(written, context.Evaluation) is { } import
        && context.Exported(import) is var (other, exported)
        && exported.Type == ResourceTypes.ParameterGroup
            ? new TemplateReader(other, null).ParameterGroup(exported)
        : null;

    private SubnetGroupSpecification? SubnetGroupOf(TemplateObject bag) =>
        context.Sought(bag.Value("CacheSubnetGroupName"), ResourceTypes.SubnetGroup) is var (there, group)
            ? In(there).SubnetGroup(group)
            : null;

    /// <summary>What reads another template of the same deployment.</summary>
    /// <param name="there">That template.</param>
    public TemplateReader In(TemplateContext there) => there == context ? this : new(there, null, _today);
}
