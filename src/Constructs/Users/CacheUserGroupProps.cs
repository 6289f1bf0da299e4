namespace ElastiCache.Cdk;

/// <summary>Properties of a <see cref="CacheUserGroup"/>. Strings may be tokens.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticache-usergroup.html
/// </remarks>
public sealed record CacheUserGroupProps
{
    /// <summary>
    /// The users: 1 to 100, each once, with different names. Default: none yet; add some with
    /// <see cref="CacheUserGroup.AddUser"/>.
    /// </summary>
    public IReadOnlyList<ICacheUser> Users { get; init; } = [];

    /// <summary>
    /// The engine: <see cref="EngineName.Valkey"/> or <see cref="EngineName.Redis"/>. Default: Valkey. A group of Redis
    /// must have a user named <c>default</c>: where none of <see cref="Users"/> is, one that can do nothing is created.
    /// </summary>
    public string Engine { get; init; } = EngineName.Valkey;

    /// <summary>
    /// The physical id: 1 to 40 lower-case letters, digits and single hyphens, a letter first. Default: made of the
    /// construct's path. Changing it replaces the group.
    /// </summary>
    public string? UserGroupId { get; init; }

    /// <summary>
    /// What becomes of the group when it leaves the template or is replaced: destroy or retain. Default: it is
    /// destroyed, which the service refuses while a cache uses it. The default user that is created follows it.
    /// </summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.DESTROY;

    /// <summary>Tags of everything that the construct creates. Default: those of the stack.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
