namespace ElastiCache.Cli.Verbs.Engines;

/// <summary>How a feature is called in the output.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Heading">Its heading in the table.</param>
internal sealed record FeatureColumn(EngineFeature Feature, string Key, string Heading)
{
    /// <summary>A column for every feature, in the order of <see cref="EngineFeature.All"/>.</summary>
    public static IReadOnlyList<FeatureColumn> All { get; } =
    [
        new(EngineFeature.TransitEncryption, "transitEncryption", "TLS"),
        new(EngineFeature.TransitEncryptionMode, "transitEncryptionMode", "TLS\nmode"),
        new(EngineFeature.AtRestEncryption, "atRestEncryption", "at\nrest"),
        new(EngineFeature.AuthToken, "authToken", "AUTH\ntoken"),
        new(EngineFeature.UserGroups, "userGroups", "user\ngroups"),
        new(EngineFeature.ClusterModeProperty, "clusterMode", "Cluster\nMode"),
        new(EngineFeature.FiveHundredShards, "fiveHundredShards", "500\nshards"),
        new(EngineFeature.DataTiering, "dataTiering", "data\ntiering"),
        new(EngineFeature.IPv6, "ipv6", "IPv6"),
        new(EngineFeature.SlowLog, "slowLog", "slow\nlog"),
        new(EngineFeature.EngineLog, "engineLog", "engine\nlog"),
        new(EngineFeature.AutoMinorVersionUpgrade, "autoMinorVersionUpgrade", "auto\nminor"),
        new(EngineFeature.IamAuthentication, "iamAuthentication", "IAM"),
        new(EngineFeature.Durability, "durability", "dura-\nbility"),
        new(EngineFeature.Search, "search", "search"),
    ];
}
