using Amazon.CDK;
using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>Props to specification, specification to CloudFormation: one line a property, in both directions.</summary>
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
        var retention = props.SnapshotRetention is { } given
            ? Tokens.Days(given)
            : ServerlessCache.DefaultSnapshotRetentionDays;

        return new ServerlessCacheSpecification
        {
            ServerlessCacheName = Name(props.ServerlessCacheName),
            Description = Tokens.Text(props.Description ?? path),
            Engine = Tokens.Text(props.Engine.Name),
            MajorEngineVersion = Tokens.Text(props.Engine.MajorVersion),
            DataStorage = DataStorage(props.UsageLimits),
            EcpuPerSecond = Ecpu(props.UsageLimits),
            DailySnapshotTime = Tokens.Text(
                props.DailySnapshotTime ?? (retention.Is(0) ? null : ServerlessCache.DefaultDailySnapshotTime)
            ),
            SnapshotRetentionLimit = retention,
            SnapshotArnsToRestore = Tokens.List(Sources(props.RestoreFrom)),
            FinalSnapshotName =
                props.FinalSnapshotName is null && props.RemovalPolicy != RemovalPolicy.SNAPSHOT
                    ? Value<string>.Absent
                    : Name(props.FinalSnapshotName),
            KmsKeyId = props.AtRestEncryption.CreatesKey
                ? Value<string>.Unresolved()
                : Tokens.Text(props.AtRestEncryption.Key?.KeyArn),
            SubnetIds = subnets?.SubnetIds ?? Value<IReadOnlyList<Value<string>>>.Absent,
            SecurityGroupIds = Tokens.List([.. props.SecurityGroups.Select(group => group.SecurityGroupId)]),
            NetworkType = Tokens.Text(props.NetworkType.Name()),
            ConnectionType = props.ConnectionType == CacheConnectionType.Public ? "public" : Value<string>.Absent,
            UserGroupId = Tokens.Text(props.UserGroup?.UserGroupId),
            UserGroup = props.UserGroup is { } users ? CacheUserGroup.SpecificationOf(users) : null,
            Tags = [.. props.Tags.Select(tag => new TagSpecification(tag.Key, tag.Value))],
        };
    }

    /// <summary>The specification in CloudFormation's words, without what the oldest CDK does not know.</summary>
    public static CfnServerlessCacheProps Render(ServerlessCacheSpecification cache) =>
        new CfnServerlessCacheProps
        {
            ServerlessCacheName = cache.ServerlessCacheName.Raw!,
            Description = cache.Description.Raw,
            Engine = cache.Engine.Raw!,
            MajorEngineVersion = cache.MajorEngineVersion.Raw,
            CacheUsageLimits = UsageLimits(cache),
            DailySnapshotTime = cache.DailySnapshotTime.Raw,
            SnapshotRetentionLimit = cache.SnapshotRetentionLimit.Render(),
            SnapshotArnsToRestore = cache.SnapshotArnsToRestore.Render(),
            FinalSnapshotName = cache.FinalSnapshotName.Raw,
        }
            .With(nameof(CfnServerlessCacheProps.KmsKeyId), cache.KmsKeyId.Raw)
            .With(nameof(CfnServerlessCacheProps.UserGroupId), cache.UserGroupId.Raw)
            .With(nameof(CfnServerlessCacheProps.SubnetIds), cache.SubnetIds.Render())
            .With(nameof(CfnServerlessCacheProps.SecurityGroupIds), cache.SecurityGroupIds.Render());

    /// <summary>What the oldest CDK that is supported does not know.</summary>
    public static void Complete(CfnServerlessCache resource, ServerlessCacheSpecification cache)
    {
        Override("NetworkType", cache.NetworkType.Raw);
        Override("ConnectionType", cache.ConnectionType.Raw);

        void Override(string property, string? value)
        {
            if (value is not null)
            {
                resource.AddPropertyOverride(property, value);
            }
        }
    }

    private static Value<string> Name(string? given) => given is null ? Value<string>.Unresolved() : Tokens.Text(given);

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
                    ? new CfnServerlessCache.DataStorageProperty
                    {
                        Minimum = data.Minimum.Render(),
                        Maximum = data.Maximum.Render(),
                        Unit = data.Unit.Raw!,
                    }
                    : null,
                EcpuPerSecond = cache.EcpuPerSecond.Raw is { } requests
                    ? new CfnServerlessCache.ECPUPerSecondProperty
                    {
                        Minimum = requests.Minimum.Render(),
                        Maximum = requests.Maximum.Render(),
                    }
                    : null,
            };
}
