namespace ElastiCache.Model.Facts;

/// <summary>
/// The names of the parameter groups that each account has: <c>default.valkey8</c>, and with cluster mode
/// <c>default.valkey8.cluster.on</c>.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html</remarks>
internal static class DefaultGroupName
{
    private const string Prefix = "default.";
    private const string ClusterOn = ".cluster.on";

    /// <summary>Whether a name is one of a default group, of whatever family.</summary>
    public static bool Is(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The default group of a family.</summary>
    public static string Of(string family, bool hasClusterMode) =>
        $"{Prefix}{family}{(hasClusterMode ? ClusterOn : "")}";

    /// <summary>The family that a name has in it, and whether it is with cluster mode; null for the name of another group.</summary>
    public static (string Family, bool HasClusterMode)? Parts(string name) =>
        !Is(name) ? null
        : name[Prefix.Length..] is var rest && rest.EndsWith(ClusterOn, StringComparison.Ordinal)
            ? (rest[..^ClusterOn.Length], true)
        : (rest, false);

    /// <summary>The default group without cluster mode in place of one with it; null for any other name.</summary>
    public static string? WithoutClusterMode(string name) =>
        Parts(name) is (var family, true) ? Of(family, hasClusterMode: false) : null;
}
