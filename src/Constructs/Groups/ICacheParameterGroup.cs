namespace ElastiCache.Cdk;

/// <summary>A parameter group: the settings of an engine.</summary>
public interface ICacheParameterGroup : IResource
{
    /// <summary>The physical name.</summary>
    string ParameterGroupName { get; }
}
