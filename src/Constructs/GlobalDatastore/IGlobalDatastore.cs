namespace ElastiCache.Cdk;

/// <summary>A global datastore: a replication group that is written to, and copies of it in other Regions.</summary>
public interface IGlobalDatastore : IResource
{
    /// <summary>The id: a prefix that AWS chooses for the Region of creation, and the suffix.</summary>
    string GlobalReplicationGroupId { get; }
}
