using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>What a serverless cache is in the words of CloudFormation: one line a property.</summary>
internal static class ServerlessCacheTranslation
{
    /// <summary>
    /// What CloudFormation will be told, as far as the props say it. The names of what the construct has yet to create
    /// (cache, key, security group) are unresolved.
    /// </summary>
    public static ServerlessCacheSpecification Specify(
        ServerlessCacheProps props,
        string path,
        SubnetGroupSpecification? subnets
    )
    {
        var retention = props.SnapshotRetention is { } given ? Tokens.Days(given) : CacheDefaults.SnapshotRetentionDays;

        return new ServerlessCacheSpecification
        {
            ServerlessCacheName = Tokens.Named(props.ServerlessCacheName),
            Description = Tokens.Text(props.Description ?? path),
            Engine = Tokens.Text(props.Engine.Name),
            MajorEngineVersion = Tokens.Text(props.Engine.MajorVersion),
            DataStorage = DataStorage(props.UsageLimits),
            EcpuPerSecond = Ecpu(props.UsageLimits),
            DailySnapshotTime = Tokens.Text(
                props.DailySnapshotTime ?? (retention.Is(0) ? null : CacheDefaults.DailySnapshotTime)
            ),
            SnapshotRetentionLimit = retention,
            SnapshotArnsToRestore = Tokens.List(Sources(props.RestoreFrom)),
            FinalSnapshotName =
                props.FinalSnapshotName is null && props.RemovalPolicy != RemovalPolicy.SNAPSHOT
                    ? Value<string>.Absent
                    : Tokens.Named(props.FinalSnapshotName),
            KmsKeyId = props.AtRestEncryption.KeyArn,
            SubnetIds = subnets?.SubnetIds ?? Value<IReadOnlyList<Value<string>>>.Absent,
            SecurityGroupIds = Tokens.List([.. props.SecurityGroups.Select(group => group.SecurityGroupId)]),
            NetworkType = Tokens.Text(props.NetworkType.Name()),
            ConnectionType = props.ConnectionType == CacheConnectionType.Public ? "public" : Value<string>.Absent,
            UserGroupId = Tokens.Text(props.UserGroup?.UserGroupId),
            UserGroup = props.UserGroup is { } users ? CacheUserGroup.SpecificationOf(users) : null,
            Tags = [.. props.Tags.Select(tag => new TagSpecification(tag.Key, tag.Value))],
        };
    }

    /// <summary>Creates the resource.</summary>
    public static CfnServerlessCache Create(Construct scope, ServerlessCacheSpecification cache) =>
        ResourceRendering.Create<CfnServerlessCache, CfnServerlessCacheProps>(
            scope,
            cache,
            (nameof(CfnServerlessCacheProps.CacheUsageLimits), UsageLimits(cache))
        );

    private static IReadOnlyList<string> Sources(SnapshotSource? source) =>
        source is null ? []
        : source.SnapshotArn is { } arn ? [arn]
        : source.FileArns;

    private static Value<UsageLimit> DataStorage(CacheUsageLimits? limits) =>
        limits is { DataStorageMinimum: null, DataStorageMaximum: null } or null
            ? Value<UsageLimit>.Absent
            : new UsageLimit
            {
                Minimum = Sizes.Gibibytes(limits.DataStorageMinimum),
                Maximum = Sizes.Gibibytes(limits.DataStorageMaximum),
                Unit = "GB",
            };

    private static Value<UsageLimit> Ecpu(CacheUsageLimits? limits) =>
        limits is { EcpuPerSecondMinimum: null, EcpuPerSecondMaximum: null } or null
            ? Value<UsageLimit>.Absent
            : new UsageLimit
            {
                Minimum = Tokens.Number(limits.EcpuPerSecondMinimum),
                Maximum = Tokens.Number(limits.EcpuPerSecondMaximum),
            };

    private static CfnServerlessCache.CacheUsageLimitsProperty? UsageLimits(ServerlessCacheSpecification cache) =>
        cache.DataStorage.IsAbsent && cache.EcpuPerSecond.IsAbsent
            ? null
            : new CfnServerlessCache.CacheUsageLimitsProperty
            {
                DataStorage = cache.DataStorage.Raw is { } data
                    ? ResourceRendering.Of<CfnServerlessCache.DataStorageProperty>(data)
                    : null,
                EcpuPerSecond = cache.EcpuPerSecond.Raw is { } requests
                    ? ResourceRendering.Of<CfnServerlessCache.ECPUPerSecondProperty>(requests)
                    : null,
            };
}
