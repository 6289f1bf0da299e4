using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.U;

/// <summary>User groups and the users in them.</summary>
internal static class UserGroupRules
{
    // As the password of an example.
    private const string Secret = "{{resolve:secretsmanager:shop-password}}";

    private const string Create = Pages.Api + "API_CreateUserGroup.html";

    private const int MostUsers = 100;

    /// <summary>The group by itself.</summary>
    public static readonly IReadOnlyList<IRule<UserGroupSpecification>> OfNames =
    [
        new Rule<UserGroupSpecification>("N-14", nameof(UserGroupSpecification.UserGroupId))
        {
            Mistake = group =>
                LowerCaseIdentifier.WrongCharacter(group.UserGroupId)
                ?? (group.UserGroupId.Is("") ? "an id must be given, such as app-users" : null)
                ?? LowerCaseIdentifier.WrongHyphen(group.UserGroupId),
            Fix = Fixes.Name<UserGroupSpecification>(
                nameof(UserGroupSpecification.UserGroupId),
                one => one.UserGroupId,
                40
            ),
            Evidence = Evidence.Schema,
            Source = Create,
            Statement =
                "A user group's id consists of lower-case letters, digits and hyphens, begins with a letter, and has no hyphen at its end or beside another.",
            Why = "CloudFormation refuses the group before it is created.",
            Breaks = """{"UserGroupId": "my_group"}""",
            Keeps = """{"UserGroupId": "my-group"}""",
        },
        new Rule<UserGroupSpecification>("N-14", nameof(UserGroupSpecification.UserGroupId))
        {
            Mistake = group => group.UserGroupId.Is("") ? null : LowerCaseIdentifier.WrongLength(group.UserGroupId),
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Create,
            Statement = "A user group's id has at most 40 characters, as that of a user.",
            Why = "AWS writes the limit for users only; for groups it is assumed to be the same.",
            Breaks = """{"UserGroupId": "a-name-of-a-user-group-that-is-far-too-long"}""",
            Keeps = """{"UserGroupId": "app-users"}""",
        },
        new Rule<UserGroupSpecification>("E-04", nameof(UserGroupSpecification.Engine))
        {
            Mistake = group => UserEngine.Mistake(group.Engine),
            Fix = Fixes.Text<UserGroupSpecification>(
                "Writes the engine in lower case.",
                nameof(UserGroupSpecification.Engine),
                one => UserEngine.Meant(one.Engine)
            ),
            Evidence = Evidence.Schema,
            Source = Create,
            Statement = UserEngine.Statement,
            Why = UserEngine.Why,
            Breaks = """{"Engine": "Valkey"}""",
            Keeps = """{"Engine": "valkey"}""",
        },
        new Rule<UserGroupSpecification>("U-23", nameof(UserGroupSpecification.UserIds))
        {
            Mistake = group =>
                group.UserIds.IsAbsent ? "a user group must have at least 1 user"
                : group.UserIds.TryGet(out var ids) && ids.Count == 0 ? "a user group must have at least 1 user"
                : Duplicates.In(group.UserIds) is { } id
                    ? $"a user stands once in a group, got '{id}' twice: leave one out"
                : null,
            Evidence = Evidence.Schema,
            Source = Pages.Users,
            Implies = ["U-21", "U-22"],
            Statement = "A user group has at least one user, and each once.",
            Why = "The service refuses the group.",
            Breaks = """{"UserIds": []}""",
            Keeps = """{"UserIds": ["app-user", "batch-user"]}""",
        },
        new Rule<UserGroupSpecification>("U-23", nameof(UserGroupSpecification.UserIds))
        {
            Mistake = group =>
                group.UserIds.TryGet(out var ids) && ids.Count > MostUsers
                    ? $"{ids.Count} users are more than the {MostUsers} that a user group has by default: have the quota raised first"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "A quota that can be raised.",
            Source = "https://docs.aws.amazon.com/general/latest/gr/elasticache-service.html",
            Statement = "More than 100 users in a group need a higher quota.",
            Why = "The service refuses the group in an account whose quota was not raised.",
            Breaks =
                $$"""{"UserIds": [{{string.Join(", ", Enumerable.Range(1, MostUsers + 1).Select(user => $"\"u{user}\""))}}]}""",
            Keeps = """{"UserIds": ["app-user", "batch-user"]}""",
        },
    ];

    /// <summary>The group and its users.</summary>
    public static readonly IReadOnlyList<IRule<UserGroupSpecification>> OfUsers =
    [
        new Rule<UserGroupSpecification>("U-20", nameof(UserGroupSpecification.Engine))
        {
            Mistakes = group =>
                group.Engine.TryGet(out var engine)
                    ? Said.Of(
                        group.Users,
                        nameof(UserGroupSpecification.UserIds),
                        user =>
                            user is null || Fits(engine, user) ? null
                            : engine == EngineName.Redis
                                ? $"a redis group takes redis users only, but {Name(user)} is a {user.Engine} user: change one of the engines"
                            : $"a valkey group takes redis users with a password or IAM only, but {Name(user)} needs none: give it one"
                    )
                    : [],
            Source = Pages.Users,
            Statement =
                "A redis group has redis users only; a valkey group has valkey users, and redis users with a password or IAM.",
            Why = "The service refuses the group.",
            Breaks = Together("redis", User("redis", "default", "default-user"), User("valkey", "app-user")),
            Keeps = Together("redis", User("redis", "default", "default-user"), User("redis", "app-user")),
        },
        new Rule<UserGroupSpecification>("U-21", nameof(UserGroupSpecification.UserIds))
        {
            Mistake = group =>
                group.Engine.Is(EngineName.Redis)
                && group.Users.Count > 0
                && group.Users.All(user =>
                    user is not null && user.UserName.TryGet(out var name) && name != UserSpecification.Default
                )
                    ? "a redis group must have a user whose name is default: add the id default, or better a user of your own with UserName default"
                    : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = "A redis group has a user whose name is default.",
            Why = "The service answers: Redis user group needs to contain a user with the user name default.",
            Breaks = Together("redis", User("redis", "app-user")),
            Keeps = Together("redis", User("redis", "default", "default-user")),
        },
        new Rule<UserGroupSpecification>("U-22", nameof(UserGroupSpecification.UserIds))
        {
            Mistake = group =>
                Duplicates.In(group.Users.Where(user => user is not null).Select(user => user!.UserName)) is { } name
                    ? $"the users of a group have different names, got '{name}' twice: rename one or leave it out"
                    : null,
            Source = Create,
            Statement = "The users of a group have different names.",
            Why = "The service answers with DuplicateUserName.",
            Breaks = Together("valkey", User("valkey", "app", "app1"), User("valkey", "app", "app2")),
            Keeps = Together("valkey", User("valkey", "app", "app1"), User("valkey", "batch", "app2")),
        },
        new Rule<UserGroupSpecification>("U-32", nameof(UserGroupSpecification.UserIds))
        {
            Mistakes = group =>
                Said.Of(
                    group.Users.Zip(Ids(group)),
                    nameof(UserGroupSpecification.UserIds),
                    user =>
                        user.First?.IsOfAws == true || user.Second.Is(UserSpecification.Default) ? OfAws(group)
                        // Where the engine refuses it, that is told (U-19, U-20).
                        : user.First is { IsOpen: true } open && IsTaken(group, open)
                            ? $"{Name(open)} is on and needs no password, so whoever reaches the cache logs in: give it a password or IAM, or switch it off"
                        : null
                ),
            Severity = Severity.Warning,
            SeverityReason = "The service takes the group.",
            Source = Pages.Users,
            Statement =
                "No user of a group is on without a password: the user default of AWS is, and may do everything.",
            Why = "Whoever reaches the port of the cache reads and writes, whatever the other users may do.",
            Breaks = """{"Engine": "redis", "UserIds": ["default", "app-user"]}""",
            Keeps = """{"Engine": "redis", "UserIds": ["default-of-shop", "app-user"]}""",
        },
    ];

    private static bool IsTaken(UserGroupSpecification group, UserSpecification user) =>
        !user.Engine.Is(EngineName.Valkey) && !group.Engine.Is(EngineName.Valkey);

    // The users stand for the ids one by one; where these are not known, for none.
    private static IEnumerable<Value<string>> Ids(UserGroupSpecification group) =>
        group.UserIds.TryGet(out var ids) ? ids : group.Users.Select(_ => Value<string>.Unresolved());

    private static string OfAws(UserGroupSpecification group) =>
        "the user default that AWS makes needs no password and may do everything, so whoever reaches the cache may: "
        + (
            group.Engine.Is(EngineName.Valkey)
                ? "leave it out, a group of valkey needs none"
                : "in its place, take a user of your own with the UserName default that is off or has a password"
        );

    private static bool Fits(string group, UserSpecification user) =>
        group switch
        {
            EngineName.Redis => !user.Engine.Is(EngineName.Valkey),
            EngineName.Valkey => !user.Engine.Is(EngineName.Redis) || user.NeedsNoPassword != true,
            _ => true,
        };

    private static string Name(UserSpecification user) =>
        user.UserId.TryGet(out var id) ? $"'{id}'"
        : user.UserName.TryGet(out var name) ? $"'{name}'"
        : user.LogicalId is { } known ? known
        : "one of the users";

    private static string User(string engine, string name, string? id = null) =>
        RuleExamples.Resource(
            ResourceTypes.User,
            $$"""{"UserId": "{{id ?? name}}", "UserName": "{{name}}", "Engine": "{{engine}}", "AccessString": "on ~app:* +@read", "AuthenticationMode": {"Type": "password", "Passwords": ["{{Secret}}"]} }"""
        );

    private static string Together(string engine, params string[] users) =>
        RuleExamples.Template([
            ExampleOf.Resource(
                "Users",
                ResourceTypes.UserGroup,
                $$"""{"UserGroupId": "app-users", "Engine": "{{engine}}", "UserIds": [{{string.Join(", ", users.Select((_, index) => $$"""{"Ref": "User{{index}}"}"""))}}]}"""
            ),
            .. users.Select((user, index) => ($"User{index}", user)),
        ]);
}
