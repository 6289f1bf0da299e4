using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>Props to specification, specification to CloudFormation: of user groups.</summary>
internal static class CacheUserGroupTranslation
{
    /// <summary>What the construct's user calls the properties that the rules know by CloudFormation's names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["UserIds"] = nameof(CacheUserGroupProps.Users),
    };

    /// <summary>What CloudFormation will be told, with the default user that has yet to be created.</summary>
    public static UserGroupSpecification Specify(Construct scope, CacheUserGroupProps props)
    {
        var group = props.Users.Aggregate(
            new UserGroupSpecification
            {
                UserGroupId = Tokens.Text(props.UserGroupId ?? GeneratedCacheUserId.For(scope)),
                Engine = Tokens.Text(props.Engine),
                UserIds = Value<IReadOnlyList<Value<string>>>.Known([]),
                Tags = [.. props.Tags.Select(tag => new TagSpecification(tag.Key, Tokens.Text(tag.Value)))],
            },
            With
        );
        return LacksDefaultUser(props)
            ? With(
                group,
                CacheUserTranslation.Specify(scope, DefaultUser(props)) with
                {
                    UserId = Value<string>.Unresolved(),
                }
            )
            : group;
    }

    /// <summary>The group with one more user.</summary>
    public static UserGroupSpecification With(UserGroupSpecification group, ICacheUser user) =>
        CacheUser.SpecificationOf(user) is { } known
            ? With(group, known)
            : group with
            {
                UserIds = Append(group.UserIds, Tokens.Text(user.UserId)),
                Users = [.. group.Users, null],
            };

    /// <summary>What is wrong with the group and its users, as far as it is known yet.</summary>
    public static IEnumerable<Violation> Violations(CacheUserGroupProps props, UserGroupSpecification group) =>
        [
            .. Validation.Conflicts(
                (
                    nameof(props.RemovalPolicy),
                    props.RemovalPolicy == RemovalPolicy.SNAPSHOT
                        ? "a group has no data to make a snapshot of: use DESTROY or RETAIN"
                        : null
                )
            ),
            // At least one user there must be, but it may come yet.
            .. Judge.Of(group).Where(found => found.RuleId != "U-23" || group.Users.Count > 0),
        ];

    /// <summary>Whether the group needs a default user and none of its users can be it.</summary>
    public static bool LacksDefaultUser(CacheUserGroupProps props) =>
        props.Engine == EngineName.Redis
        && props.Users.All(user =>
            CacheUser.SpecificationOf(user)?.UserName.TryGet(out var name) == true && name != UserSpecification.Default
        );

    /// <summary>A user that can do nothing. It needs no password to be off, so there is none to keep.</summary>
    public static CacheUserProps DefaultUser(CacheUserGroupProps props) =>
        new()
        {
            Engine = EngineName.Redis,
            UserName = UserSpecification.Default,
            Access = UserAccess.Disabled,
            Authentication = UserAuthentication.NoPassword,
            RemovalPolicy = props.RemovalPolicy,
        };

    /// <summary>The specification in CloudFormation's words, with references to the users.</summary>
    public static CfnUserGroupProps Render(UserGroupSpecification group, IEnumerable<ICacheUser> users) =>
        new()
        {
            UserGroupId = group.UserGroupId.Raw!,
            Engine = group.Engine.Raw!,
            UserIds = UserIds(users),
        };

    public static string[] UserIds(IEnumerable<ICacheUser> users) => [.. users.Select(user => user.UserId)];

    // The id as it will be, where it is known, rather than the reference that is rendered.
    private static UserGroupSpecification With(UserGroupSpecification group, UserSpecification user) =>
        group with
        {
            UserIds = Append(group.UserIds, user.UserId),
            Users = [.. group.Users, user],
        };

    private static Value<IReadOnlyList<Value<string>>> Append(
        Value<IReadOnlyList<Value<string>>> ids,
        Value<string> id
    ) => Value<IReadOnlyList<Value<string>>>.Known([.. ids.Raw!, id]);
}
