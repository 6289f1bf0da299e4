using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.U;

/// <summary>Names and engines of users, and every rule of them.</summary>
internal static class UserRules
{
    /// <summary>Ids, names and engines.</summary>
    public static readonly IReadOnlyList<IRule<UserSpecification>> OfNames =
    [
        new Rule<UserSpecification>("N-10", nameof(UserSpecification.UserId))
        {
            Mistake = user => LowerCaseIdentifier.WrongCharacter(user.UserId),
            Fix = Fixes.Name<UserSpecification>(nameof(UserSpecification.UserId), one => one.UserId, 40),
            Evidence = Evidence.Schema,
            Source = Pages.CreateUser,
            Implies = ["N-11", "U-18"],
            Statement = "A user's id begins with a letter and consists of lower-case letters, digits and hyphens.",
            Why = "CloudFormation refuses the user before it is created.",
            Breaks = """{"UserId": "App_User"}""",
            Keeps = """{"UserId": "app-user", "UserName": "app-user"}""",
        },
        new Rule<UserSpecification>("N-11", nameof(UserSpecification.UserId))
        {
            Mistake = user => LowerCaseIdentifier.WrongForm(user.UserId),
            Fix = Fixes.Name<UserSpecification>(nameof(UserSpecification.UserId), one => one.UserId, 40),
            Evidence = Evidence.Tool,
            Source = Pages.CreateUser,
            Implies = ["U-18"],
            Statement = "A user's id has 1 to 40 characters, and no hyphen at its end or beside another.",
            Why = "The service refuses the user.",
            Breaks = """{"UserId": "app--user"}""",
            Keeps = """{"UserId": "app-user"}""",
        },
        new Rule<UserSpecification>("N-12", nameof(UserSpecification.UserId))
        {
            Mistake = user =>
                user.UserId.Is(UserSpecification.Default)
                    ? "the id 'default' belongs to the user that AWS creates in every account: take another id, such as app-default; the UserName may be default"
                    : null,
            Source = Pages.Users,
            Implies = ["U-18"],
            Statement = "A user's id is not default; its name may be.",
            Why = "Every account has a user of that id already, so the creation fails.",
            Breaks = """{"UserId": "default", "UserName": "default"}""",
            Keeps =
                """{"UserId": "app-default", "UserName": "default", "AuthenticationMode": {"Type": "password", "Passwords": ["{{resolve:secretsmanager:shop-password}}"]}}""",
        },
        new Rule<UserSpecification>("N-13", nameof(UserSpecification.UserName))
        {
            Mistake = user =>
                user.UserName.IsAbsent ? "a user must have a name, by which clients log in"
                : user.UserName.Limits?.Wrong("a user's name", 1, 120) is { } wrong ? wrong
                : user.UserName.TryGet(out var name) && (name.Length is < 1 or > 120 || name.Any(char.IsWhiteSpace))
                    ? $"a user's name has 1 to 120 characters without spaces, got '{name}' ({name.Length} characters)"
                : null,
            Evidence = Evidence.Tool,
            Source = Pages.CreateUser,
            Implies = ["U-18"],
            Statement = "A user's name has 1 to 120 characters without spaces.",
            Why = "The service refuses the user, or clients could not name it.",
            Breaks = """{"UserName": "my user"}""",
            Keeps = """{"UserId": "my-user", "UserName": "my-user"}""",
        },
        new Rule<UserSpecification>("E-04", nameof(UserSpecification.Engine))
        {
            Mistake = user => UserEngine.Mistake(user.Engine),
            Fix = Fixes.Text<UserSpecification>(
                "Writes the engine in lower case.",
                nameof(UserSpecification.Engine),
                one => UserEngine.Meant(one.Engine)
            ),
            Evidence = Evidence.Schema,
            Source = Pages.CreateUser,
            Statement = UserEngine.Statement,
            Why = UserEngine.Why,
            Breaks = """{"Engine": "Valkey"}""",
            Keeps = """{"Engine": "valkey"}""",
        },
    ];
}
