using Props = ElastiCache.Cdk.ServerlessCacheProps;

namespace ElastiCache.Cdk;

/// <summary>What the construct's user calls the properties that the rules know by CloudFormation's names.</summary>
internal static class ServerlessCacheLabels
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["MajorEngineVersion"] = nameof(Props.Engine),
        ["CacheUsageLimits"] = nameof(Props.UsageLimits),
        ["SnapshotRetentionLimit"] = nameof(Props.SnapshotRetention),
        ["SnapshotArnsToRestore"] = nameof(Props.RestoreFrom),
        ["KmsKeyId"] = nameof(Props.AtRestEncryption),
        ["UserGroupId"] = nameof(Props.UserGroup),
        ["SubnetIds"] = nameof(Props.VpcSubnets),
        ["SecurityGroupIds"] = nameof(Props.SecurityGroups),
    };
}
