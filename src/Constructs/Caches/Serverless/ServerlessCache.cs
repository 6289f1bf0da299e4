using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>A serverless cache of Valkey, Redis OSS or Memcached, hardened by default.</summary>
/// <remarks>
/// With only a VPC: Valkey 8, a rotating key, private subnets, no ingress and no egress, daily backups, and a last
/// snapshot on delete. TLS is always on. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.deployment.html
/// </remarks>
public sealed class ServerlessCache : Resource, IServerlessCache
{
    /// <summary>The port of Valkey and Redis OSS: 6379. Memcached has 11211.</summary>
    public const double DefaultPort = 6379;

    /// <summary>The port of the reader endpoint: 6380.</summary>
    public const double DefaultReaderPort = 6380;

    /// <summary>The default number of days for which snapshots are kept: 15, as of replication groups.</summary>
    public const double DefaultSnapshotRetentionDays = ReplicationGroup.DefaultSnapshotRetentionDays;

    /// <summary>The default time of the daily snapshot: 03:00 UTC.</summary>
    public const string DefaultDailySnapshotTime = "03:00";

    // The service allows no longer name.
    private const double MaximumNameLength = 40;

    private readonly CfnServerlessCache _resource;
    private readonly ServerlessCacheEngine _engine;
    private readonly string _path;

    /// <summary>Creates a serverless cache.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The cache breaks rules of the service; names all of them.</exception>
    public ServerlessCache(Construct scope, string id, ServerlessCacheProps props)
        : base(scope, id)
    {
        ArgumentNullException.ThrowIfNull(props);
        (Props, _engine, _path) = (props, props.Engine, Node.Path);

        // Everything is judged before anything is created.
        var subnets = Network(props) is { } vpc ? SubnetsOf(vpc, props.VpcSubnets) : null;
        var specification = ServerlessCacheTranslation.Specify(props, _path, subnets);
        Validation.Judge(
            this,
            [
                .. subnets is null ? [] : Judge.Of(subnets),
                .. Judge.Of(specification),
                .. ServerlessCacheContradictions.Of(props),
                .. props.Compliance.SelectMany(policy => policy.Violations(specification)),
            ],
            ServerlessCacheLabels.All
        );

        Monitored = MonitoredServerless.Facts(specification);
        EncryptionKey = props.AtRestEncryption.KeyOf(this, _path, props.RemovalPolicy);
        var placement = new RulePlacement(this);
        var securityGroups = CreateSecurityGroups(props, placement);
        var name = props.ServerlessCacheName ?? DefaultName();
        specification = specification with
        {
            ServerlessCacheName = Tokens.Text(name),
            FinalSnapshotName = specification.FinalSnapshotName.IsPresent
                ?
                // A stack's next life finds the last snapshot of the one before it.
                Tokens.Text(props.FinalSnapshotName ?? $"{name}-final-{CacheLogs.Incarnation}")
                : Value<string>.Absent,
            KmsKeyId = Tokens.Text(EncryptionKey?.KeyArn),
            SecurityGroupIds = Tokens.List([.. securityGroups.Select(group => group.SecurityGroupId)]),
        };
        placement.References = () => References(props, specification);

        _resource = new CfnServerlessCache(this, "Resource", ServerlessCacheTranslation.Render(specification));
        ServerlessCacheTranslation.Complete(_resource, specification);
        // CloudFormation knows no deletion policy "Snapshot" here: FinalSnapshotName stands for it.
        _resource.ApplyRemovalPolicy(
            props.RemovalPolicy == RemovalPolicy.SNAPSHOT ? RemovalPolicy.DESTROY : props.RemovalPolicy
        );
        (props.UserGroup as CacheUserGroup)?.JudgeWithEachUser(users =>
            Validation.Judge(
                this,
                Judge
                    .Of(specification with { UserGroup = users })
                    .Where(violation => violation.Severity == Severity.Error),
                ServerlessCacheLabels.All
            )
        );
        ServerlessCacheName = _resource.Ref;
        Connections = Network(props) is null
            ? new CacheConnections(this, placement, ServerlessPorts.All(_engine), securityGroups)
            {
                WhyClosed =
                    "a public cache has no security groups, so nobody can be admitted by one: permit its users with GrantConnect",
            }
            : new CacheConnections(this, placement, ServerlessPorts.All(_engine), securityGroups);
        this.Tag(props.Tags);
    }

    /// <inheritdoc/>
    public string ServerlessCacheName { get; }

    /// <inheritdoc/>
    public string ServerlessCacheArn => _resource.AttrArn;

    /// <inheritdoc/>
    public CacheEndpoint Endpoint => new(_resource.AttrEndpointAddress, ServerlessPorts.Of(_engine));

    /// <inheritdoc/>
    public CacheEndpoint ReaderEndpoint =>
        ServerlessPorts.IsMemcached(_engine)
            ? throw NoReaderEndpoint(this)
            : new CacheEndpoint(_resource.AttrReaderEndpointAddress, DefaultReaderPort);

    /// <summary>The status at the end of the deployment, such as <c>available</c>.</summary>
    public string Status => _resource.AttrStatus;

    /// <summary>The key of the encryption at rest; null where AWS owns it.</summary>
    public IKey? EncryptionKey { get; }

    /// <inheritdoc/>
    public Connections_ Connections { get; }

    internal ServerlessCacheFacts Monitored { get; }

    internal ServerlessCacheProps Props { get; }

    /// <summary>Uses a serverless cache that exists. It can be reached and referred to, not changed.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="attributes">What is known of it.</param>
    public static IServerlessCache FromServerlessCacheAttributes(
        Construct scope,
        string id,
        ServerlessCacheAttributes attributes
    )
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return new ImportedServerlessCache(scope, id, attributes);
    }

    internal static string ArnOf(IResource cache, string name) =>
        cache.Stack.FormatArn(
            new ArnComponents
            {
                Service = "elasticache",
                Resource = "serverlesscache",
                ResourceName = name,
                ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
            }
        );

    internal static InvalidOperationException NoReaderEndpoint(IConstruct cache) =>
        new($"{cache.Node.Path}: Memcached has no reader endpoint: use Endpoint");

    // A public cache is in no VPC.
    private static IVpc? Network(ServerlessCacheProps props) =>
        props.ConnectionType == CacheConnectionType.Public ? null : props.Vpc;

    private SubnetGroupSpecification SubnetsOf(IVpc vpc, ISubnetSelection? selection) =>
        CacheSubnetGroup.Specify(
            this,
            new CacheSubnetGroupProps
            {
                Vpc = vpc,
                VpcSubnets = selection,
                Description = "no group is created",
            }
        );

    // The service stores names in lower case; in another, ARNs and metrics would differ from it.
    private string DefaultName() =>
        Names
            .UniqueResourceName(this, new UniqueResourceNameOptions { MaxLength = MaximumNameLength })
            .ToLowerInvariant();

    private IReadOnlyList<ISecurityGroup> CreateSecurityGroups(ServerlessCacheProps props, RulePlacement placement) =>
        props.SecurityGroups.Count > 0 ? props.SecurityGroups
        : Network(props) is not { } vpc ? []
        : [new CacheSecurityGroup(this, "SecurityGroup", vpc, $"Admits the app tiers of the cache {_path}", placement)];

    private static IEnumerable<string?> References(
        ServerlessCacheProps props,
        ServerlessCacheSpecification specification
    ) =>
        [
            props.Vpc?.VpcId,
            .. specification.SubnetIds.Raw?.Select(id => id.Raw) ?? [],
            .. specification.SnapshotArnsToRestore.Raw?.Select(arn => arn.Raw) ?? [],
            .. props.SecurityGroups.Select(group => group.SecurityGroupId),
            specification.KmsKeyId.Raw,
            specification.UserGroupId.Raw,
        ];
}
