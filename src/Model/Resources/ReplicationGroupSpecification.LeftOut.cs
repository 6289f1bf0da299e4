using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

// What holds for a group, with what holds when nothing is said. Rules ask here, so that they agree.
internal sealed partial record ReplicationGroupSpecification
{
    internal static readonly IReadOnlyList<string> Engines = [EngineName.Valkey, EngineName.Redis];

    public override IReadOnlyList<string> PossibleEngines => Engines;

    /// <summary>The engine; left out, the one that has the version, where only one has it. Null where it cannot be told.</summary>
    public override string? RunningEngine =>
        Engine.TryGet(out var given) ? given
        : Engine.IsAbsent
        && !Inherits
        && EngineVersion.TryGet(out var text)
        && CacheEngineVersion.TryParse(text, out var version)
            ? version.EngineOfGroup
        : null;

    /// <summary>
    /// Whether a replica takes over when the primary fails; null when that cannot be told. Left out, it is on for Valkey
    /// and with cluster mode, as groups read back. For Redis OSS without cluster mode AWS documents off, while
    /// CloudFormation was seen to switch it on.
    /// </summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html says off;
    /// https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1275 and stacks with one node say on.
    /// </remarks>
    internal bool? HasFailover =>
        AutomaticFailoverEnabled.TryGet(out var given) ? given
        : AutomaticFailoverEnabled.IsUnresolved || GlobalReplicationGroupId.IsPresent ? null
        : RunningEngine == EngineName.Valkey || HasClusterMode == true ? true
        : null;

    /// <summary>Whether the nodes of a shard stand in different zones; null when that cannot be told. Left out, it is off.</summary>
    internal bool? HasMultiAZ => Given(MultiAZEnabled, leftOut: false);

    /// <summary>
    /// Whether data is encrypted at rest; null when that cannot be told. Left out, it is on for Valkey and off for
    /// Redis OSS.
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html</remarks>
    internal bool? HasAtRestEncryption =>
        Given(
            AtRestEncryptionEnabled,
            RunningEngine switch
            {
                EngineName.Valkey => true,
                EngineName.Redis => false,
                _ => null,
            }
        );

    /// <summary>
    /// Whether clients speak TLS; null when that cannot be told. Left out, it is off for Redis OSS; a Valkey group must
    /// say it (S-01), and is taken to be without until it does. A secondary of a global datastore has what its primary has.
    /// </summary>
    internal bool? HasTransitEncryption =>
        Given(TransitEncryptionEnabled, leftOut: GlobalReplicationGroupId.IsPresent ? null : false);

    /// <summary>
    /// Whether cluster mode is on: the group has shards and a configuration endpoint. Null when that cannot be told. The
    /// property says it where it is given; then the parameter group, which is the engine's default one where none is
    /// named; and where that is not known, more than one shard. One shard is what a group without cluster mode has.
    /// </summary>
    /// <remarks>
    /// "For cluster mode disabled either omit this parameter or set it to 1", says of NumNodeGroups
    /// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html; that such a group
    /// has no cluster mode is seen in https://github.com/aws-controllers-k8s/community/issues/2794.
    /// </remarks>
    internal bool? HasClusterMode =>
        GlobalReplicationGroupId.IsPresent ? null
        : ClusterMode.Is("enabled") ? true
        : ClusterMode.Is("disabled") ? false
        : ClusterMode.IsPresent ? null
        : ParameterGroup is { } group ? group.ClusterEnabled
        : HasSeveralShards ? true
        : CacheParameterGroupName.IsAbsent && !NumNodeGroups.IsUnresolved && NodeGroupConfiguration is null ? false
        : null;

    /// <summary>Whether more than one shard is asked for.</summary>
    internal bool HasSeveralShards =>
        (NumNodeGroups.TryGet(out var shards) && shards > 1) || NodeGroupConfiguration is { Count: > 1 };

    /// <summary>
    /// The number of nodes of a group without shards; absent where no number is given, and then it is 1 if failover is
    /// off: so says one page of AWS, while another asks for a number.
    /// </summary>
    internal Value<double> NodeCount =>
        NumCacheClusters.IsAbsent && SaysNoNumber && AutomaticFailoverEnabled.Is(false) ? 1 : NumCacheClusters;

    /// <summary>Whether no property says how many nodes there are.</summary>
    internal bool SaysNoNumber =>
        NumCacheClusters.IsAbsent
        && NumNodeGroups.IsAbsent
        && ReplicasPerNodeGroup.IsAbsent
        && NodeGroupConfiguration is null
        && !Inherits;

    private static bool? Given(Value<bool> value, bool? leftOut) =>
        value.TryGet(out var given) ? given
        : value.IsAbsent ? leftOut
        : null;

    ReplicationGroupSpecification IForgetful<ReplicationGroupSpecification>.Forget(string property) =>
        property switch
        {
            nameof(Engine) => this with { Engine = Value<string>.Unresolved() },
            nameof(EngineVersion) => this with { EngineVersion = Value<string>.Unresolved(), IsVersionRefused = true },
            nameof(CacheNodeType) => this with { CacheNodeType = Value<string>.Unresolved() },
            nameof(NetworkType) => this with { NetworkType = Value<string>.Unresolved() },
            nameof(ClusterMode) => this with { ClusterMode = Value<string>.Unresolved() },
            nameof(CacheParameterGroupName) => this with
            {
                CacheParameterGroupName = Value<string>.Unresolved(),
                ParameterGroup = null,
            },
            nameof(NumNodeGroups) => this with { NumNodeGroups = Value<double>.Unresolved() },
            nameof(AtRestEncryptionEnabled) => this with { AtRestEncryptionEnabled = Value<bool>.Unresolved() },
            nameof(TransitEncryptionEnabled) => this with { TransitEncryptionEnabled = Value<bool>.Unresolved() },
            nameof(TransitEncryptionMode) => this with { TransitEncryptionMode = Value<string>.Unresolved() },
            nameof(SnapshotArns) => this with { SnapshotArns = Value<IReadOnlyList<Value<string>>>.Unresolved() },
            nameof(SnapshotName) => this with { SnapshotName = Value<string>.Unresolved() },
            _ => this,
        };
}
