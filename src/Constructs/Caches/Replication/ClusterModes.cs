namespace ElastiCache.Cdk;

/// <summary>What the cluster mode of a group means for what is made around it. Unset, it follows from the topology.</summary>
internal static class ClusterModes
{
    /// <summary>Whether cluster clients may connect: there is a configuration endpoint, and the parameter group says so.</summary>
    public static bool TakesClusterClients(this ReplicationGroupProps props) =>
        props.ClusterMode is { } mode ? mode != ClusterMode.Disabled : props.ChosenTopology.IsSharded;

    /// <summary>Whether plain clients may connect: there are a primary and a reader endpoint.</summary>
    public static bool TakesPlainClients(this ReplicationGroupProps props) =>
        props.ClusterMode is { } mode ? mode != ClusterMode.Enabled : !props.ChosenTopology.IsSharded;

    /// <summary>What decided, for messages.</summary>
    public static string Protocol(this ReplicationGroupProps props) =>
        props.ClusterMode is { } mode ? $"{nameof(ClusterMode)}.{mode}" : props.ChosenTopology.ToString();

    /// <summary>
    /// The id of the parameter group that is created. The one of a live group cannot be given cluster mode, so a group
    /// that goes there changes to another one, in the update of the mode.
    /// </summary>
    public static string ParameterGroupId(this ClusterMode? mode) =>
        mode is null or ClusterMode.Disabled ? "ParameterGroup" : "ClusterParameterGroup";

    /// <summary>What CloudFormation calls a mode.</summary>
    public static string? Name(this ClusterMode? mode) =>
        mode switch
        {
            null => null,
            ClusterMode.Disabled => "disabled",
            ClusterMode.Compatible => "compatible",
            _ => "enabled",
        };
}
