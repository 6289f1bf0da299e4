using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>A Memcached cluster, hardened by default.</summary>
/// <remarks>
/// With only a VPC and a node type: Memcached 1.6, two nodes in two Availability Zones, TLS, private subnets, no
/// ingress and no egress. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html
/// </remarks>
public sealed class MemcachedCluster : CacheBase, IMemcachedCluster
{
    /// <summary>The default port: 11211.</summary>
    public const double DefaultPort = CacheDefaults.MemcachedPort;

    /// <summary>The default maintenance window: Sunday, 05:00 to 06:00 UTC.</summary>
    public const string DefaultMaintenanceWindow = CacheDefaults.MaintenanceWindow;

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["CacheNodeType"] = nameof(MemcachedClusterProps.NodeType),
        ["EngineVersion"] = nameof(MemcachedClusterProps.Engine),
        ["NumCacheNodes"] = nameof(MemcachedClusterProps.Nodes),
        ["AZMode"] = nameof(MemcachedClusterProps.CrossAz),
        ["PreferredAvailabilityZones"] = nameof(MemcachedClusterProps.AvailabilityZones),
        ["TransitEncryptionEnabled"] = nameof(MemcachedClusterProps.TransitEncryption),
        ["NotificationTopicArn"] = nameof(MemcachedClusterProps.NotificationTopic),
        ["CacheParameterGroupName"] = nameof(MemcachedClusterProps.ParameterGroup),
        ["CacheParameterGroupFamily"] = nameof(MemcachedClusterProps.Engine),
        ["Properties"] = nameof(MemcachedClusterProps.Parameters),
        ["CacheSubnetGroupName"] = nameof(MemcachedClusterProps.SubnetGroup),
        ["SubnetIds"] = nameof(MemcachedClusterProps.VpcSubnets),
        ["VpcSecurityGroupIds"] = nameof(MemcachedClusterProps.SecurityGroups),
        ["Zones"] = nameof(MemcachedClusterProps.AvailabilityZones),
    };

    private readonly CfnCacheCluster _resource;
    private readonly double _port;

    /// <summary>Creates a Memcached cluster.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The cluster breaks rules of the service; names all of them.</exception>
    public MemcachedCluster(Construct scope, string id, MemcachedClusterProps props)
        : base(scope, id)
    {
        Given.Check(props);
        _port = props.Port;

        // Everything is judged before anything is created.
        var path = Node.Path;
        var ingredients = new CacheIngredients(this, path, props.Vpc)
        {
            Parameters = new ParameterGroupChoice(this, path)
            {
                Engine = props.Engine,
                ClusterMode = false,
                Purpose = props.Purpose,
                Parameters = props.Parameters,
                Given = props.ParameterGroup,
            },
            VpcSubnets = props.VpcSubnets,
            SubnetGroup = props.SubnetGroup,
            SecurityGroups = props.SecurityGroups,
        };
        var specification = MemcachedClusterTranslation.Specify(props, Stack.Region, ingredients);
        Validation.Judge(
            this,
            NotMemcached(props)
                ??
                [
                    .. ingredients.Violations(),
                    .. Judge.Of(specification),
                    .. Judge.Of(PlacementSpecification.Of(specification)),
                    .. Validation.NoSnapshot(
                        props.RemovalPolicy,
                        "Memcached makes no snapshots: choose DESTROY or RETAIN"
                    ),
                    .. props.Compliance.SelectMany(policy => policy.Violations(specification)),
                ],
            Labels
        );

        EventTopics.WarnIfEncrypted(this, props.NotificationTopic);
        var placement = new RulePlacement(this);
        var securityGroups = ingredients.CreateSecurityGroups(placement);
        specification = specification with
        {
            CacheParameterGroupName = ingredients.Parameters.Create(),
            CacheSubnetGroupName = ingredients.CreateSubnetGroup(),
            VpcSecurityGroupIds = Tokens.List([.. securityGroups.Select(group => group.SecurityGroupId)]),
        };
        placement.References = () => [.. ingredients.References(), specification.NotificationTopicArn.Raw];

        _resource = ResourceRendering.Create<CfnCacheCluster, CfnCacheClusterProps>(this, specification);
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
        ClusterName = _resource.Ref;
        Connections = CacheConnections.Of(this, placement, props.Port, securityGroups);
        Profile = new CacheProfile
        {
            Kind = IMemcachedCluster.Kind,
            Name = ClusterName,
            Arn = () => ClusterArn,
            EngineName = Model.Facts.EngineName.Memcached,
            Endpoints = new(() => [ConfigurationEndpoint]),
            Watched = MemcachedWatch.Of(props.Nodes),
            Vpc = props.Vpc,
            Users = CacheUsers.OfMemcached,
        };
        this.Tag(props.Tags);
    }

    /// <inheritdoc/>
    public string ClusterName { get; }

    /// <inheritdoc/>
    public string ClusterArn => Arns.In(Stack, IMemcachedCluster.ArnResource, ClusterName);

    /// <inheritdoc/>
    public CacheEndpoint ConfigurationEndpoint =>
        new(CacheEndpoint.Configuration, _resource.AttrConfigurationEndpointAddress, _port);

    /// <inheritdoc/>
    public override Connections_ Connections { get; }

    internal override CacheProfile Profile { get; }

    /// <summary>Uses a Memcached cluster that exists. It can be reached and referred to, not changed.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="attributes">What is known of it.</param>
    public static IMemcachedCluster FromMemcachedClusterAttributes(
        Construct scope,
        string id,
        MemcachedClusterAttributes attributes
    )
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return new ImportedMemcachedCluster(scope, id, attributes);
    }

    // With another engine everything else would be judged by the wrong rules.
    private static IEnumerable<Violation>? NotMemcached(MemcachedClusterProps props) =>
        props.Engine.Name == Model.Facts.EngineName.Memcached
            ? null
            :
            [
                new Violation(
                    "E-02",
                    Severity.Error,
                    nameof(props.Engine),
                    $"a Memcached cluster runs memcached, got {props.Engine}: use a ReplicationGroup for it"
                ),
            ];
}
