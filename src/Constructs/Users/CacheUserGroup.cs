using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>A group of users, to which caches of Valkey or Redis OSS are opened.</summary>
/// <remarks>
/// A cache depends on its group and the group on its users, wherever they stand, so that they are created in that order
/// and deleted in the opposite one. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
/// </remarks>
public sealed class CacheUserGroup : Resource, ICacheUserGroup
{
    private readonly CfnUserGroup _resource;
    private readonly List<ICacheUser> _users;
    private readonly List<Action<UserGroupSpecification>> _judges = [];

    /// <summary>Creates a group.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties. Default: those of <see cref="CacheUserGroupProps"/>.</param>
    /// <exception cref="CacheConfigurationException">
    /// The group, or the group together with its users, breaks rules of the service; names all of them.
    /// </exception>
    public CacheUserGroup(Construct scope, string id, CacheUserGroupProps? props = null)
        : base(Given.Scope(scope, id), id)
    {
        props ??= new CacheUserGroupProps();
        Given.Check(props);
        Specification = CacheUserGroupTranslation.Specify(this, props);
        Validation.Judge(
            this,
            CacheUserGroupTranslation.Violations(props, Specification),
            CacheUserGroupTranslation.Labels
        );

        _users = [.. props.Users];
        if (CacheUserGroupTranslation.LacksDefaultUser(props))
        {
            DefaultUser = new CacheUser(this, "DefaultUser", CacheUserGroupTranslation.DefaultUser(props));
            _users.Add(DefaultUser);
        }

        _resource = new CfnUserGroup(this, "Resource", CacheUserGroupTranslation.Render(Specification, _users));
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
        Node.AddValidation(
            new LateValidation(() =>
                _users.Count > 0
                    ? null
                    : "Users: a user group must have at least 1 user: give it some, or add them with AddUser (U-23)"
            )
        );
        this.Tag(props.Tags);

        UserGroupId = _resource.Ref;
    }

    /// <inheritdoc/>
    public string UserGroupId { get; }

    /// <inheritdoc/>
    public string UserGroupArn => _resource.AttrArn;

    /// <summary>How far the service is with it, such as <c>active</c>. Known at deployment.</summary>
    public string Status => _resource.AttrStatus;

    /// <summary>
    /// The user named <c>default</c> that was created because a group of Redis must have one. It is off and may do
    /// nothing: clients that log in without a name are turned away. Null where none was created.
    /// </summary>
    public CacheUser? DefaultUser { get; }

    internal UserGroupSpecification Specification { get; private set; }

    /// <summary>Uses a group that exists.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="userGroupId">The physical id.</param>
    public static ICacheUserGroup FromUserGroupId(Construct scope, string id, string userGroupId) =>
        new ImportedCacheUserGroup(Given.Scope(scope, id, userGroupId), id, userGroupId);

    /// <summary>Adds a user. The caches that use the group are judged again.</summary>
    /// <param name="user">The user.</param>
    /// <exception cref="CacheConfigurationException">The user fits neither the group nor its caches; names all reasons.</exception>
    public void AddUser(ICacheUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var specification = CacheUserGroupTranslation.With(Specification, user);
        Validation.Judge(this, Judge.Of(specification), CacheUserGroupTranslation.Labels);
        _judges.ForEach(judge => judge(specification));

        _users.Add(user);
        Specification = specification;
        _resource.UserIds = CacheUserGroupTranslation.UserIds(_users);
    }

    /// <summary>What is known of a group; null for one that is not made here.</summary>
    internal static UserGroupSpecification? SpecificationOf(ICacheUserGroup group) =>
        (group as CacheUserGroup)?.Specification;

    /// <summary>Whether a user is in the group by now.</summary>
    internal bool Has(ICacheUser user) => _users.Exists(member => member == user || member.UserId == user.UserId);

    /// <summary>Has a cache that uses the group judged again whenever a user is added.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="judge">What is wrong with it and such a group, of which errors count.</param>
    /// <param name="labels">What its user calls the properties.</param>
    internal void JudgeWithEachUser(
        Construct cache,
        Func<UserGroupSpecification, IEnumerable<Violation>> judge,
        IReadOnlyDictionary<string, string> labels
    ) =>
        _judges.Add(users =>
            Validation.Judge(cache, judge(users).Where(found => found.Severity == Severity.Error), labels)
        );
}
