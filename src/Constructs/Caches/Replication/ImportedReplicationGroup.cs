using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>A replication group that exists already. It can be reached and referred to, not changed.</summary>
internal sealed class ImportedReplicationGroup : CacheBase, IReplicationGroup
{
    private readonly ReplicationGroupAttributes _attributes;

    public ImportedReplicationGroup(Construct scope, string id, ReplicationGroupAttributes attributes)
        : base(scope, id)
    {
        _attributes = attributes;
        Connections = CacheConnections.Of(this, new RulePlacement(this), attributes.Port, attributes.SecurityGroups);
        Profile = new CacheProfile
        {
            Kind = IReplicationGroup.Kind,
            Name = attributes.ReplicationGroupId,
            Arn = () => ReplicationGroupArn,
            EngineName = attributes.EngineName,
            Endpoints = new(() => [.. Known()]),
            Watched = ReplicationGroupWatch.Of(ReplicationGroupWatch.Monitored(attributes)),
            AuthToken = attributes.AuthToken,
            Snapshots = SnapshotKind.OfReplicationGroup,
        };
    }

    public string ReplicationGroupId => _attributes.ReplicationGroupId;

    public string ReplicationGroupArn => Arns.In(Stack, IReplicationGroup.ArnResource, ReplicationGroupId);

    public CacheEndpoint PrimaryEndpoint =>
        At(CacheEndpoint.Primary, _attributes.PrimaryEndpointHostname, nameof(_attributes.PrimaryEndpointHostname));

    public CacheEndpoint ReaderEndpoint =>
        At(CacheEndpoint.Reader, _attributes.ReaderEndpointHostname, nameof(_attributes.ReaderEndpointHostname));

    public CacheEndpoint ConfigurationEndpoint =>
        At(
            CacheEndpoint.Configuration,
            _attributes.ConfigurationEndpointHostname,
            nameof(_attributes.ConfigurationEndpointHostname)
        );

    public ISecret? AuthToken => _attributes.AuthToken;

    public override Connections_ Connections { get; }

    internal override CacheProfile Profile { get; }

    private IEnumerable<CacheEndpoint> Known()
    {
        (string Name, string? Hostname)[] all =
        [
            (CacheEndpoint.Primary, _attributes.PrimaryEndpointHostname),
            (CacheEndpoint.Configuration, _attributes.ConfigurationEndpointHostname),
            (CacheEndpoint.Reader, _attributes.ReaderEndpointHostname),
        ];
        return from endpoint in all
            where endpoint.Hostname is not null
            select new CacheEndpoint(endpoint.Name, endpoint.Hostname, _attributes.Port);
    }

    private CacheEndpoint At(string name, string? hostname, string attribute) =>
        hostname is null
            ? throw new InvalidOperationException(
                $"{Node.Path}: this group was imported without {attribute}: give it in the attributes"
            )
            : new CacheEndpoint(name, hostname, _attributes.Port);
}
