using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>A Memcached cluster that exists already. It can be reached and referred to, not changed.</summary>
internal sealed class ImportedMemcachedCluster : Resource, IMemcachedCluster
{
    private readonly MemcachedClusterAttributes _attributes;

    public ImportedMemcachedCluster(Construct scope, string id, MemcachedClusterAttributes attributes)
        : base(scope, id)
    {
        _attributes = attributes;
        Connections = new CacheConnections(this, new RulePlacement(this), attributes.Port, attributes.SecurityGroups);
    }

    public string ClusterName => _attributes.ClusterName;

    public string ClusterArn => MemcachedCluster.ArnOf(this, ClusterName);

    public CacheEndpoint ConfigurationEndpoint =>
        _attributes.ConfigurationEndpointHostname is { } hostname
            ? new CacheEndpoint(hostname, _attributes.Port)
            : throw new InvalidOperationException(
                $"{Node.Path}: this cluster was imported without {nameof(_attributes.ConfigurationEndpointHostname)}: give it in the attributes"
            );

    public Connections_ Connections { get; }
}
