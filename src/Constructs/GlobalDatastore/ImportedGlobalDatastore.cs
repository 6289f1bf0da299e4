namespace ElastiCache.Cdk;

/// <summary>A global datastore that exists already.</summary>
internal sealed class ImportedGlobalDatastore(Construct scope, string id, string globalReplicationGroupId)
    : Resource(scope, id),
        IGlobalDatastore
{
    public string GlobalReplicationGroupId { get; } = globalReplicationGroupId;
}
