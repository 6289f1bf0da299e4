using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>A Memcached cluster that exists already. It can be reached and referred to, not changed.</summary>
internal sealed class ImportedMemcachedCluster : CacheBase, IMemcachedCluster
{
    private readonly MemcachedClusterAttributes _attributes;

    public ImportedMemcachedCluster(Construct scope, string id, MemcachedClusterAttributes attributes)
        : base(scope, id)
    {
        _attributes = attributes;
        Connections = CacheConnections.Of(this, new RulePlacement(this), attributes.Port, attributes.SecurityGroups);
        Profile = new CacheProfile
        {
            Kind = IMemcachedCluster.Kind,
            Name = attributes.ClusterName,
            Arn = () => ClusterArn,
            EngineName = Model.Facts.EngineName.Memcached,
            Endpoints = new(() => attributes.ConfigurationEndpointHostname is null ? [] : [ConfigurationEndpoint]),
            Watched = MemcachedWatch.Of(nodes: null),
            Users = CacheUsers.OfMemcached,
        };
    }

    public string ClusterName => _attributes.ClusterName;

    public string ClusterArn => Arns.In(Stack, IMemcachedCluster.ArnResource, ClusterName);

    public CacheEndpoint ConfigurationEndpoint =>
        _attributes.ConfigurationEndpointHostname is { } hostname
            ? new CacheEndpoint(CacheEndpoint.Configuration, hostname, _attributes.Port)
            : throw new InvalidOperationException(
                $"{Node.Path}: this cluster was imported without {nameof(_attributes.ConfigurationEndpointHostname)}: give it in the attributes"
            );

    public override Connections_ Connections { get; }

    internal override CacheProfile Profile { get; }
}
