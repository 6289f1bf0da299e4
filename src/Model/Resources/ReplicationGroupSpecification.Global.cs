using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

internal sealed partial record ReplicationGroupSpecification
{
    /// <summary>Whether the group joins a global datastore, even if only the deployment knows which.</summary>
    internal bool JoinsGlobalDatastore
    {
        get => DependingJoinsGlobalDatastore.Value || GlobalReplicationGroupId.TryGet(out _);
        init => DependingJoinsGlobalDatastore = new(value);
    }

    internal Depending<bool> DependingJoinsGlobalDatastore { private get; init; }

    /// <summary>Whether the group is a member of a global datastore: it joins one, or one of the template names it.</summary>
    internal bool IsGlobalMember
    {
        get => DependingIsGlobalMember.Value || JoinsGlobalDatastore;
        init => DependingIsGlobalMember = new(value);
    }

    internal Depending<bool> DependingIsGlobalMember { private get; init; }

    /// <summary>Another member of its global datastore in the same Region, such as <c>its primary</c>; null where none is known.</summary>
    internal string? MemberBeside
    {
        get => DependingMemberBeside.Value;
        init => DependingMemberBeside = new(value);
    }

    internal Depending<string?> DependingMemberBeside { private get; init; }

    /// <summary>Names of properties that are set and that a group has from its global datastore.</summary>
    internal IEnumerable<string> SetBesideGlobalDatastore =>
        new (string Name, bool IsSet)[]
        {
            (nameof(Engine), Engine.TryGet(out _)),
            (nameof(EngineVersion), EngineVersion.TryGet(out _)),
            (nameof(CacheNodeType), CacheNodeType.TryGet(out _)),
            (nameof(CacheParameterGroupName), CacheParameterGroupName.TryGet(out _)),
            (nameof(NumNodeGroups), NumNodeGroups.TryGet(out _)),
            (nameof(AtRestEncryptionEnabled), AtRestEncryptionEnabled.TryGet(out _)),
            (nameof(TransitEncryptionEnabled), TransitEncryptionEnabled.TryGet(out _)),
            (nameof(TransitEncryptionMode), TransitEncryptionMode.TryGet(out _)),
            (nameof(SnapshotArns), SnapshotArns.TryGet(out _)),
            (nameof(SnapshotName), SnapshotName.TryGet(out _)),
        }
            .Where(property => property.IsSet)
            .Select(property => property.Name);
}
