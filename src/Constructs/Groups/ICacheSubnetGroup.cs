namespace ElastiCache.Cdk;

/// <summary>A subnet group: the subnets in which caches may place nodes.</summary>
public interface ICacheSubnetGroup : IResource
{
    /// <summary>The physical name.</summary>
    string SubnetGroupName { get; }
}
