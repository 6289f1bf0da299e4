using Amazon.CDK;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>A snapshot of a serverless cache, made once, when it is deployed. For another, add another construct.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-manual.html</remarks>
public sealed class ServerlessCacheSnapshot : Resource
{
    private readonly CfnResource _resource;

    /// <summary>Makes a snapshot.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The snapshot breaks rules of the service; names all of them.</exception>
    public ServerlessCacheSnapshot(Construct scope, string id, ServerlessCacheSnapshotProps props)
        : base(scope, id)
    {
        ArgumentNullException.ThrowIfNull(props);
        var snapshot = new ServerlessCacheSnapshotSpecification
        {
            ServerlessCacheSnapshotName = Tokens.Text(props.SnapshotName ?? SnapshotResource.DefaultName(this)),
            ServerlessCacheName = Tokens.Text(props.ServerlessCache.ServerlessCacheName),
            KmsKeyId = Tokens.Text(
                (props.EncryptionKey ?? (props.ServerlessCache as ServerlessCache)?.EncryptionKey)?.KeyArn
            ),
            Tags = SnapshotResource.Specify(props.Tags),
        };
        _resource = SnapshotResource.Create(
            this,
            "AWS::ElastiCache::ServerlessCacheSnapshot",
            Judge.Of(snapshot),
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [nameof(snapshot.ServerlessCacheSnapshotName)] = snapshot.ServerlessCacheSnapshotName.Raw,
                [nameof(snapshot.ServerlessCacheName)] = snapshot.ServerlessCacheName.Raw,
                [nameof(snapshot.KmsKeyId)] = snapshot.KmsKeyId.Raw,
            },
            props.Tags,
            props.RemovalPolicy
        );
    }

    /// <summary>The physical name. Whoever uses it waits until the snapshot is made.</summary>
    public string SnapshotName => SnapshotResource.NameIn(SnapshotArn);

    /// <summary>The ARN.</summary>
    public string SnapshotArn => _resource.GetAtt("Arn").ToString()!;
}
