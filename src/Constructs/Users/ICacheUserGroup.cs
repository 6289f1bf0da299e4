namespace ElastiCache.Cdk;

/// <summary>A group of users, to which a cache is opened; created here or elsewhere.</summary>
public interface ICacheUserGroup : IResource
{
    /// <summary>The physical id.</summary>
    string UserGroupId { get; }

    /// <summary>The ARN.</summary>
    string UserGroupArn { get; }
}
