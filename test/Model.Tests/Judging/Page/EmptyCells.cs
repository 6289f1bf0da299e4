namespace ElastiCache.Model.Tests.Judging.Page;

/// <summary>Properties that no rule of their type is about, and why.</summary>
internal static class EmptyCells
{
    private const string YesOrNo = "True and false are both right.";
    private const string FreeText = "Any text is right.";
    private const string Classic = "EC2-Classic is gone; S-28 says so where a cache names such a group.";

    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["CacheCluster.AutoMinorVersionUpgrade"] = YesOrNo,
        ["ReplicationGroup.SnapshotName"] = "B-11 judges it beside SnapshotArns; only the account knows its snapshots.",
        ["GlobalReplicationGroup.CacheNodeType"] = "G-04 judges it beside those of the members.",
        ["GlobalReplicationGroup.Engine"] = "The members have the engine, and G-05 judges it there.",
        ["GlobalReplicationGroup.GlobalNodeGroupCount"] = "G-14 judges it beside the shards that are listed.",
        ["GlobalReplicationGroup.GlobalReplicationGroupDescription"] = FreeText,
        ["GlobalReplicationGroup.Tags"] = "CloudFormation lists the property, and no page says what the service takes.",
        ["ServerlessCache.Endpoint"] = "It can only be read: M-13.",
        ["ServerlessCache.ReaderEndpoint"] = "It can only be read: M-13.",
        ["User.NoPasswordRequired"] = "U-09, U-10 and U-19 judge it beside what it contradicts.",
        ["Snapshot.CacheClusterId"] = "B-20 judges it beside ReplicationGroupId.",
        ["SecurityGroup.Description"] = Classic,
        ["SecurityGroup.Tags"] = Classic,
        ["SecurityGroupIngress.CacheSecurityGroupName"] = Classic,
        ["SecurityGroupIngress.EC2SecurityGroupName"] = Classic,
        ["SecurityGroupIngress.EC2SecurityGroupOwnerId"] = Classic,
    };
}
