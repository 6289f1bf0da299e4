using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>A Memcached cluster, hardened by default.</summary>
/// <remarks>
/// With only a VPC and a node type: Memcached 1.6, two nodes in two Availability Zones, TLS, private subnets, no
/// ingress and no egress. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html
/// </remarks>
public sealed class MemcachedCluster : Resource, IMemcachedCluster
{
    /// <summary>The default port: 11211.</summary>
    public const double DefaultPort = 11211;

    /// <summary>The default maintenance window: Sunday, 05:00 to 06:00 UTC.</summary>
    public const string DefaultMaintenanceWindow = "sun:05:00-sun:06:00";

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
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
        ArgumentNullException.ThrowIfNull(props);
        _port = props.Port;

        // Everything is judged before anything is created.
        var ingredients = new CacheIngredients(this, Node.Path, props.Vpc)
        {
            Engine = props.Engine,
            ClusterMode = false,
            Purpose = props.Purpose,
            Parameters = props.Parameters,
            ParameterGroup = props.ParameterGroup,
            VpcSubnets = props.VpcSubnets,
            SubnetGroup = props.SubnetGroup,
            SecurityGroups = props.SecurityGroups,
        };
        var specification = MemcachedClusterTranslation.Specify(
            props,
            Stack.Region,
            ingredients.SubnetGroupSpecification,
            ingredients.ParameterGroupSpecification
        );
        Validation.Judge(
            this,
            NotMemcached(props)
                ??
                [
                    .. ingredients.Violations(),
                    .. Judge.Of(specification),
                    .. Judge.Of(PlacementSpecification.Of(specification)),
                    .. Unsupported(props),
                    .. props.Compliance.SelectMany(policy => policy.Violations(specification)),
                ],
            Labels
        );

        CacheEventTopic.WarnIfEncrypted(this, props.NotificationTopic);
        var placement = new RulePlacement(this);
        var securityGroups = ingredients.CreateSecurityGroups(placement);
        specification = specification with
        {
            CacheParameterGroupName = ingredients.CreateParameterGroup(),
            CacheSubnetGroupName = ingredients.CreateSubnetGroup(),
            VpcSecurityGroupIds = Tokens.List([.. securityGroups.Select(group => group.SecurityGroupId)]),
        };
        placement.References = () => [.. ingredients.References(), specification.NotificationTopicArn.Raw];

        _resource = new CfnCacheCluster(this, "Resource", MemcachedClusterTranslation.Render(specification));
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
        ClusterName = _resource.Ref;
        Connections = new CacheConnections(this, placement, props.Port, securityGroups);
        this.Tag(props.Tags);
    }

    /// <inheritdoc/>
    public string ClusterName { get; }

    /// <inheritdoc/>
    public string ClusterArn => ArnOf(this, ClusterName);

    /// <inheritdoc/>
    public CacheEndpoint ConfigurationEndpoint => new(_resource.AttrConfigurationEndpointAddress, _port);

    /// <inheritdoc/>
    public Connections_ Connections { get; }

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

    internal static string ArnOf(IResource cluster, string name) =>
        cluster.Stack.FormatArn(
            new ArnComponents
            {
                Service = "elasticache",
                Resource = "cluster",
                ResourceName = name,
                ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
            }
        );

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

    private static IEnumerable<Violation> Unsupported(MemcachedClusterProps props)
    {
        if (props.RemovalPolicy == RemovalPolicy.SNAPSHOT)
        {
            yield return new Violation(
                "M-01",
                Severity.Error,
                nameof(props.RemovalPolicy),
                "Memcached makes no snapshots: choose DESTROY or RETAIN"
            );
        }
    }
}
