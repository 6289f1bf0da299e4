using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>A serverless cache that exists already. It can be reached and referred to, not changed.</summary>
internal sealed class ImportedServerlessCache : CacheBase, IServerlessCache
{
    private readonly ServerlessCacheAttributes _attributes;

    public ImportedServerlessCache(Construct scope, string id, ServerlessCacheAttributes attributes)
        : base(scope, id)
    {
        _attributes = attributes;
        Connections = CacheConnections.Of(
            this,
            new RulePlacement(this),
            ServerlessPorts.All(attributes.Engine),
            attributes.SecurityGroups,
            CacheConnections.ImportedWithoutGroups
        );
        Profile = new CacheProfile
        {
            Kind = IServerlessCache.Kind,
            Name = attributes.ServerlessCacheName,
            Arn = () => ServerlessCacheArn,
            EngineName = attributes.Engine.Name,
            Endpoints = new(Known),
            Watched = ServerlessCacheWatch.Of(attributes.Engine.Name, new ServerlessCacheFacts()),
            Snapshots = SnapshotKind.OfServerlessCache,
        };
    }

    public string ServerlessCacheName => _attributes.ServerlessCacheName;

    public string ServerlessCacheArn => Arns.In(Stack, IServerlessCache.ArnResource, ServerlessCacheName);

    public CacheEndpoint Endpoint =>
        new(CacheEndpoint.Serverless, Hostname(_attributes.EndpointHostname), ServerlessPorts.Of(_attributes.Engine));

    public CacheEndpoint ReaderEndpoint =>
        ServerlessPorts.IsMemcached(_attributes.Engine)
            ? throw ServerlessPorts.NoReaderEndpoint(this)
            : new CacheEndpoint(
                CacheEndpoint.Reader,
                _attributes.ReaderEndpointHostname ?? Hostname(_attributes.EndpointHostname),
                CacheDefaults.ReaderPort
            );

    public override Connections_ Connections { get; }

    internal override CacheProfile Profile { get; }

    private CacheEndpoint[] Known()
    {
        var hasReader = !ServerlessPorts.IsMemcached(_attributes.Engine);
        return _attributes switch
        {
            { EndpointHostname: not null } => hasReader ? [Endpoint, ReaderEndpoint] : [Endpoint],
            { ReaderEndpointHostname: not null } when hasReader => [ReaderEndpoint],
            _ => [],
        };
    }

    private string Hostname(string? hostname) =>
        hostname
        ?? throw new InvalidOperationException(
            $"{Node.Path}: this cache was imported without {nameof(_attributes.EndpointHostname)}: give it in the attributes"
        );
}
