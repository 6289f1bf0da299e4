using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>A replication group that exists already. It can be reached and referred to, not changed.</summary>
internal sealed class ImportedReplicationGroup : Resource, IReplicationGroup
{
    private readonly ReplicationGroupAttributes _attributes;

    public ImportedReplicationGroup(Construct scope, string id, ReplicationGroupAttributes attributes)
        : base(scope, id)
    {
        _attributes = attributes;
        Connections = new CacheConnections(this, new RulePlacement(this), attributes.Port, attributes.SecurityGroups);
    }

    public string ReplicationGroupId => _attributes.ReplicationGroupId;

    public string ReplicationGroupArn => ReplicationGroup.ArnOf(this, ReplicationGroupId);

    public CacheEndpoint PrimaryEndpoint =>
        At(_attributes.PrimaryEndpointHostname, nameof(_attributes.PrimaryEndpointHostname));

    public CacheEndpoint ReaderEndpoint =>
        At(_attributes.ReaderEndpointHostname, nameof(_attributes.ReaderEndpointHostname));

    public CacheEndpoint ConfigurationEndpoint =>
        At(_attributes.ConfigurationEndpointHostname, nameof(_attributes.ConfigurationEndpointHostname));

    public ISecret? AuthToken => _attributes.AuthToken;

    public Connections_ Connections { get; }

    internal MonitoredGroup? Monitored => MonitoredGroup.Of(_attributes);

    private CacheEndpoint At(string? hostname, string attribute) =>
        hostname is null
            ? throw new InvalidOperationException(
                $"{Node.Path}: this group was imported without {attribute}: give it in the attributes"
            )
            : new CacheEndpoint(hostname, _attributes.Port);
}
