using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.KMS;

namespace ElastiCache.Cdk;

/// <summary>A serverless cache of Valkey, Redis OSS or Memcached, hardened by default.</summary>
/// <remarks>
/// With only a VPC: Valkey 8, a rotating key, private subnets, no ingress and no egress, daily backups, and a last
/// snapshot on delete. TLS is always on. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.deployment.html
/// </remarks>
public sealed class ServerlessCache : CacheBase, IServerlessCache
{
    /// <summary>The port of Valkey and Redis OSS: 6379. Memcached has 11211.</summary>
    public const double DefaultPort = CacheDefaults.Port;

    /// <summary>The port of the reader endpoint: 6380.</summary>
    public const double DefaultReaderPort = CacheDefaults.ReaderPort;

    /// <summary>The default number of days for which snapshots are kept: 15, as of replication groups.</summary>
    public const double DefaultSnapshotRetentionDays = CacheDefaults.SnapshotRetentionDays;

    /// <summary>The default time of the daily snapshot: 03:00 UTC.</summary>
    public const string DefaultDailySnapshotTime = CacheDefaults.DailySnapshotTime;

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["MajorEngineVersion"] = nameof(ServerlessCacheProps.Engine),
        ["CacheUsageLimits"] = nameof(ServerlessCacheProps.UsageLimits),
        ["SnapshotRetentionLimit"] = nameof(ServerlessCacheProps.SnapshotRetention),
        ["SnapshotArnsToRestore"] = nameof(ServerlessCacheProps.RestoreFrom),
        ["KmsKeyId"] = nameof(ServerlessCacheProps.AtRestEncryption),
        ["UserGroupId"] = nameof(ServerlessCacheProps.UserGroup),
        ["SubnetIds"] = nameof(ServerlessCacheProps.VpcSubnets),
        ["SecurityGroupIds"] = nameof(ServerlessCacheProps.SecurityGroups),
    };

    // The service allows no longer name.
    private const double MaximumNameLength = 40;

    private readonly CfnServerlessCache _resource;
    private readonly ServerlessCacheEngine _engine;

    /// <summary>Creates a serverless cache.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The cache breaks rules of the service; names all of them.</exception>
    public ServerlessCache(Construct scope, string id, ServerlessCacheProps props)
        : base(scope, id)
    {
        Given.Check(props);
        _engine = props.Engine;
        var path = Node.Path;
        // A public cache is in no VPC.
        var vpc = props.ConnectionType == CacheConnectionType.Public ? null : props.Vpc;

        // Everything is judged before anything is created.
        var ingredients = new CacheIngredients(this, path, vpc)
        {
            VpcSubnets = props.VpcSubnets,
            SecurityGroups = props.SecurityGroups,
        };
        var specification = ServerlessCacheTranslation.Specify(props, path, ingredients.Subnets);
        Validation.Judge(
            this,
            [
                .. ingredients.Violations(),
                .. Judge.Of(specification),
                .. ServerlessCacheConflicts.Of(props),
                .. props.Compliance.SelectMany(policy => policy.Violations(specification)),
            ],
            Labels
        );

        EncryptionKey = props.AtRestEncryption.KeyOf(this, path, props.RemovalPolicy);
        var placement = new RulePlacement(this);
        var securityGroups = ingredients.CreateSecurityGroups(placement);
        var name = props.ServerlessCacheName ?? DefaultName();
        specification = specification with
        {
            ServerlessCacheName = Tokens.Text(name),
            FinalSnapshotName = specification.FinalSnapshotName.IsPresent
                ?
                // A stack's next life finds the last snapshot of the one before it.
                Tokens.Text(props.FinalSnapshotName ?? $"{name}-final-{LogKey.Incarnation}")
                : Value<string>.Absent,
            KmsKeyId = Tokens.Text(EncryptionKey?.KeyArn),
            SecurityGroupIds = Tokens.List([.. securityGroups.Select(group => group.SecurityGroupId)]),
        };
        placement.References = () =>
            [
                .. ingredients.References(),
                .. specification.SnapshotArnsToRestore.Raw?.Select(arn => arn.Raw) ?? [],
                specification.KmsKeyId.Raw,
                specification.UserGroupId.Raw,
            ];

        _resource = ServerlessCacheTranslation.Create(this, specification);
        // CloudFormation knows no deletion policy "Snapshot" here: FinalSnapshotName stands for it.
        _resource.ApplyRemovalPolicy(
            props.RemovalPolicy == RemovalPolicy.SNAPSHOT ? RemovalPolicy.DESTROY : props.RemovalPolicy
        );
        (props.UserGroup as CacheUserGroup)?.JudgeWithEachUser(
            this,
            users => Judge.Of(specification with { UserGroup = users }),
            Labels
        );
        ServerlessCacheName = _resource.Ref;
        Connections = CacheConnections.Of(
            this,
            placement,
            ServerlessPorts.All(_engine),
            securityGroups,
            vpc is null
                ? "a public cache has no security groups, so nobody can be admitted by one: permit its users with GrantConnect"
                : CacheConnections.ImportedWithoutGroups
        );
        Profile = new CacheProfile
        {
            Kind = IServerlessCache.Kind,
            Name = ServerlessCacheName,
            Arn = () => ServerlessCacheArn,
            EngineName = _engine.Name,
            Endpoints = new(() => ServerlessPorts.IsMemcached(_engine) ? [Endpoint] : [Endpoint, ReaderEndpoint]),
            Watched = ServerlessCacheWatch.Of(_engine.Name, ServerlessCacheWatch.Facts(specification)),
            Vpc = props.Vpc,
            NetworkType = props.NetworkType,
            EncryptionKey = EncryptionKey,
            Users = CacheUsers.Of(props.UserGroup, "a UserGroup"),
            Snapshots = SnapshotKind.OfServerlessCache,
        };
        this.Tag(props.Tags);
    }

    /// <inheritdoc/>
    public string ServerlessCacheName { get; }

    /// <inheritdoc/>
    public string ServerlessCacheArn => _resource.AttrArn;

    /// <inheritdoc/>
    public CacheEndpoint Endpoint =>
        new(CacheEndpoint.Serverless, _resource.AttrEndpointAddress, ServerlessPorts.Of(_engine));

    /// <inheritdoc/>
    public CacheEndpoint ReaderEndpoint =>
        ServerlessPorts.IsMemcached(_engine)
            ? throw ServerlessPorts.NoReaderEndpoint(this)
            : new CacheEndpoint(CacheEndpoint.Reader, _resource.AttrReaderEndpointAddress, DefaultReaderPort);

    /// <summary>The status at the end of the deployment, such as <c>available</c>.</summary>
    public string Status => _resource.AttrStatus;

    /// <summary>The key of the encryption at rest; null where AWS owns it.</summary>
    public IKey? EncryptionKey { get; }

    /// <inheritdoc/>
    public override Connections_ Connections { get; }

    internal override CacheProfile Profile { get; }

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

    // The service stores names in lower case; in another, ARNs and metrics would differ from it.
    private string DefaultName() =>
        Names
            .UniqueResourceName(this, new UniqueResourceNameOptions { MaxLength = MaximumNameLength })
            .ToLowerInvariant();
}
