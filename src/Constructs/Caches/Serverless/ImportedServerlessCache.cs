using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>A serverless cache that exists already. It can be reached and referred to, not changed.</summary>
internal sealed class ImportedServerlessCache : Resource, IServerlessCache
{
    private readonly ServerlessCacheAttributes _attributes;

    public ImportedServerlessCache(Construct scope, string id, ServerlessCacheAttributes attributes)
        : base(scope, id)
    {
        _attributes = attributes;
        Connections = new CacheConnections(
            this,
            new RulePlacement(this),
            ServerlessPorts.All(attributes.Engine),
            attributes.SecurityGroups
        );
    }

    public string ServerlessCacheName => _attributes.ServerlessCacheName;

    public string ServerlessCacheArn => ServerlessCache.ArnOf(this, ServerlessCacheName);

    public CacheEndpoint Endpoint =>
        new(Hostname(_attributes.EndpointHostname), ServerlessPorts.Of(_attributes.Engine));

    public CacheEndpoint ReaderEndpoint =>
        ServerlessPorts.IsMemcached(_attributes.Engine)
            ? throw ServerlessCache.NoReaderEndpoint(this)
            : new CacheEndpoint(
                _attributes.ReaderEndpointHostname ?? Hostname(_attributes.EndpointHostname),
                ServerlessCache.DefaultReaderPort
            );

    public Connections_ Connections { get; }

    private string Hostname(string? hostname) =>
        hostname
        ?? throw new InvalidOperationException(
            $"{Node.Path}: this cache was imported without {nameof(_attributes.EndpointHostname)}: give it in the attributes"
        );
}
