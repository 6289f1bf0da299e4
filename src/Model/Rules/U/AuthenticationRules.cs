// Long: A user may log in in several ways, and each rule is about more than one of them, so they stand together.
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.U;

/// <summary>How a user proves who it is.</summary>
internal static class AuthenticationRules
{
    // As the password of an example.
    private const string Secret = "{{resolve:secretsmanager:shop-password}}";

    private const int ShortestPassword = 16;
    private const int LongestPassword = 128;
    private const int MostPasswords = 2;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<UserSpecification>> All =
    [
        new Rule<UserSpecification>("U-09", nameof(UserSpecification.AuthenticationMode))
        {
            Mistake = user =>
                user.Passwords.IsAbsent && user.NoPasswordRequired.IsNot(true) && user.AuthenticationMode.IsAbsent
                    ? "a user must say how it logs in: give AuthenticationMode with type iam or password (or no-password-required)"
                : user.NoPasswordRequired.Is(true)
                && user.AuthenticationMode.TryGet(out var mode)
                && mode.Type.IsPresent
                && mode.Type.IsNot("no-password-required")
                    ? $"a user logs in in one way, but NoPasswordRequired is true and AuthenticationMode says '{mode.Type}': leave one out"
                : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Implies = ["U-10", "U-19"],
            Statement = "A user logs in in exactly one way: with passwords, with none, or with IAM.",
            Why =
                "The service answers: Input Authentication type: null is not in the allowed list: [password,no-password-required,iam].",
            Breaks = """{"AuthenticationMode": null}""",
            Keeps = """{"AuthenticationMode": {"Type": "iam"}}""",
        },
        new Rule<UserSpecification>("U-10", nameof(UserSpecification.Passwords))
        {
            Mistake = user =>
                AllPasswords(user).Any() && user.NeedsNoPassword == true
                    ? "a user that needs no password must have none: leave the passwords or no-password-required out"
                    : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = "A user that needs no password has none.",
            Why = "The service answers: Password field is not allowed with authentication type: no-password-required.",
            Breaks =
                """{"Engine": "redis", "AuthenticationMode": null, "NoPasswordRequired": true, "Passwords": ["{{resolve:secretsmanager:shop-password}}"]}""",
            Keeps = """{"Engine": "redis", "AuthenticationMode": null, "NoPasswordRequired": true}""",
        },
        new Rule<UserSpecification>("U-11", nameof(UserSpecification.Passwords))
        {
            Mistakes = user =>
                Passwords(
                        user,
                        password =>
                            password.Length is < ShortestPassword or > LongestPassword
                                ? $"a password has {ShortestPassword} to {LongestPassword} characters, got {password.Length}"
                                : null
                    )
                    .Concat(Secrets(user, one => one.WrongLength("a password", ShortestPassword, LongestPassword)))
                    .Concat(
                        Whole(
                            user.PasswordParameters.Select(one =>
                                one.WrongLength("a password", ShortestPassword, LongestPassword)
                            )
                        )
                    ),
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = "A password has 16 to 128 characters.",
            Why = "The service answers: Passwords length must be between 16-128 characters.",
            Breaks = Passwords("abcdEFGH1234567"),
            Keeps = Passwords(Secret),
        },
        new Rule<UserSpecification>("U-29", nameof(UserSpecification.Passwords))
        {
            Mistake = user =>
                AllPasswords(user)
                    .SelectMany(list => list)
                    .Any(password =>
                        password.Raw?.Contains(DynamicReference.OpeningOfSecure, StringComparison.Ordinal) == true
                    )
                    ? "CloudFormation resolves no secure SSM parameter (ssm-secure) in the passwords of a user: keep the "
                        + "password in Secrets Manager and write {{resolve:secretsmanager:...}}"
                    : null,
            Source = Pages.SecureParameters,
            Statement = "The passwords of a user are no secure SSM parameters.",
            Why =
                "CloudFormation refuses the template: ssm-secure is supported in some properties only, and not in these.",
            Breaks = Passwords("{{resolve:ssm-secure:/shop/password:1}}"),
            Keeps = Passwords(Secret),
        },
        new Rule<UserSpecification>("U-12", nameof(UserSpecification.Passwords))
        {
            Mistake = user =>
                AllPasswords(user).FirstOrDefault(list => list.Count > MostPasswords) is { } list
                    ? $"a user has at most {MostPasswords} passwords, got {list.Count}: leave the oldest out"
                    : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = "A user has at most 2 passwords.",
            Why = "The service answers: Maximum number of passwords allowed in this service is 2.",
            Breaks = Passwords(
                Secret,
                "{{resolve:secretsmanager:shop-password-2}}",
                "{{resolve:secretsmanager:shop-password-3}}"
            ),
            Keeps = Passwords(Secret, "{{resolve:secretsmanager:shop-password-2}}"),
        },
        new Rule<UserSpecification>("U-13", nameof(UserSpecification.Passwords))
        {
            Mistakes = user =>
                Passwords(
                        user,
                        password =>
                            password.Any(IsRefused)
                                ? "a password consists of printable ASCII characters without , \" / @, got another character"
                                : null
                    )
                    .Concat(Secrets(user, one => one.WrongCharacter("a password", IsRefused))),
            Source = Pages.Users,
            Statement = "A password consists of printable ASCII characters without , \" / @.",
            Why = "The service refuses the user.",
            Breaks = Passwords("abcdEFGH,12345678"),
            Keeps = Passwords(Secret),
        },
        new Rule<UserSpecification>("U-14", nameof(UserSpecification.Passwords))
        {
            Mistake = user =>
                user.Passwords.TryGet(out var outside)
                && outside.Count > 0
                && user.AuthenticationMode.TryGet(out var mode)
                && mode.Passwords.TryGet(out var inside)
                && inside.Count > 0
                    ? "passwords stand in Passwords or in AuthenticationMode, not in both: leave the former out"
                    : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = "Passwords are given in one place: Passwords or AuthenticationMode.Passwords.",
            Why = "The service answers: Passwords provided via multiple arguments. Use only one argument.",
            Breaks =
                """{"Passwords": ["{{resolve:secretsmanager:shop-password}}"], "AuthenticationMode": {"Type": "password", "Passwords": ["{{resolve:secretsmanager:shop-password}}"]}}""",
            Keeps = Passwords(Secret),
        },
        new Rule<UserSpecification>("U-15", nameof(UserSpecification.AuthenticationMode))
        {
            Mistake = user =>
                user.AuthenticationMode.TryGet(out var mode)
                && (mode.Type.IsAbsent || Words.AuthenticationTypes.Wrong(mode.Type) is not null)
                    ? $"the type of AuthenticationMode is {(mode.Type.Raw is { } type ? Words.AuthenticationTypes.Instead(type) : $"{Words.AuthenticationTypes.Listed}, got none")}"
                    : null,
            Evidence = Evidence.Schema,
            Source = Pages.Users,
            Statement = "The type of AuthenticationMode is password, no-password-required or iam.",
            Why = "CloudFormation refuses the user before it is created.",
            Breaks = """{"AuthenticationMode": {"Type": "none"}}""",
            Keeps = """{"AuthenticationMode": {"Type": "iam"}}""",
        },
        Spelling.Rule<UserSpecification>(
            "U-15",
            nameof(UserSpecification.AuthenticationMode),
            "the type of AuthenticationMode",
            user => user.AuthenticationMode.TryGet(out var mode) ? [mode.Type] : [],
            """{"AuthenticationMode": {"Type": "IAM"}}""",
            """{"AuthenticationMode": {"Type": "iam"}}""",
            key: "Type"
        ),
        new Rule<UserSpecification>("U-16", nameof(UserSpecification.Passwords))
        {
            Mistake = user =>
                user.UsesIam == true && AllPasswords(user).Any()
                    ? "a user that logs in with IAM has no passwords: leave them out, or use the type password"
                    : null,
            Source = Pages.Iam,
            Statement = "A user that logs in with IAM has no passwords.",
            Why = "The service refuses the user: IAM and passwords exclude each other.",
            Breaks =
                """{"AuthenticationMode": {"Type": "iam"}, "Passwords": ["{{resolve:secretsmanager:shop-password}}"]}""",
            Keeps = """{"AuthenticationMode": {"Type": "iam"}}""",
        },
        new Rule<UserSpecification>("U-17", nameof(UserSpecification.AuthenticationMode))
        {
            Mistake = user =>
                user.AuthenticationMode.TryGet(out var mode)
                && mode.Type.Is("password")
                && IsEmpty(mode.Passwords)
                && IsEmpty(user.Passwords)
                    ? "the type password needs 1 or 2 passwords, got none: give them in AuthenticationMode.Passwords, or use iam"
                    : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = "A user of the type password has at least one password.",
            Why = "The service answers: No password was provided.",
            Breaks = """{"AuthenticationMode": {"Type": "password"}}""",
            Keeps = Passwords(Secret),
        },
        new Rule<UserSpecification>("U-18", nameof(UserSpecification.UserName))
        {
            Mistake = user =>
                user.UsesIam == true && user.UserId.TryGet(out var id) && user.UserName.TryGet(out var name)
                    ? !id.ToLowerInvariant().Equals(name, StringComparison.Ordinal)
                        ? $"a user that logs in with IAM has the same id and name, in lower case, got '{id}' and '{name}': write '{id.ToLowerInvariant()}' for both"
                        : null
                    : user.UsesIam == true && Identifier.Capitals(user.UserName) is var (written, small)
                        ? $"a user that logs in with IAM has the same id and name, in lower case, got the name '{written}': write '{small}' for both"
                        : user.UsesIam == true
                        && TextWithGaps.OfAnyName(user.UserId) is { } first
                        && TextWithGaps.OfAnyName(user.UserName) is { } second
                        && !new TextWithGaps(first.Marked.ToLowerInvariant()).MayBe(second)
                            ? $"a user that logs in with IAM has the same id and name, in lower case, got '{user.UserId.Raw}' and '{user.UserName.Raw}': write the same for both"
                            : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Iam,
            Statement = "A user that logs in with IAM has the same id and name, in lower case.",
            Why = "The service answers: User Id and User name must be same for authentication type: iam.",
            Breaks = """{"UserId": "app1", "UserName": "App1"}""",
            Keeps = """{"UserId": "app1", "UserName": "app1"}""",
        },
        new Rule<UserSpecification>("U-19", nameof(UserSpecification.Engine))
        {
            Mistake = user =>
                user.Engine.Is(EngineName.Valkey) && user.NeedsNoPassword == true
                    ? "a user of the engine valkey needs a password or IAM: use AuthenticationMode with type iam or password"
                    : null,
            Evidence = Evidence.ServiceError,
            Source = Pages.Users,
            Statement = "A user of the engine valkey logs in with a password or with IAM.",
            Why = "No group takes the user: No password user X cannot be added to user group with engine Valkey.",
            Breaks = """{"Engine": "valkey", "AuthenticationMode": {"Type": "no-password-required"}}""",
            Keeps = """{"Engine": "redis", "AuthenticationMode": {"Type": "no-password-required"}}""",
        },
        new Rule<UserSpecification>("U-30", nameof(UserSpecification.Passwords))
        {
            Mistake = user =>
                user.PasswordParameters.FirstOrDefault(parameter => parameter is { HasDefault: true, IsGiven: false })
                    is { } told
                    ? $"the default of the parameter {told.Name} is a password and can be read by everybody who can read the template: leave the default out, or refer to a secret, such as {{{{resolve:secretsmanager:NAME}}}}"
                : user.PasswordParameters.FirstOrDefault(parameter => parameter.IsShown) is { } shown
                    ? $"the parameter {shown.Name} is a password and can be read by everybody who can read the stack: give it NoEcho, or refer to a secret, such as {{{{resolve:secretsmanager:NAME}}}}"
                : user
                    .PasswordParameters.Select(parameter =>
                        parameter.ToldByOutput("a password") ?? parameter.ToldAround("a password")
                    )
                    .FirstOrDefault(told => told is not null),
            Severity = Severity.Warning,
            SeverityReason = "CloudFormation takes it.",
            Source = Pages.ParametersOfTemplates,
            Statement = "A parameter that is a password of a user has NoEcho and no default, and no output shows it.",
            Why = "Everybody who can read the template or describe the stack can read the password.",
            Breaks = WithParameter("""{"Type": "String"}"""),
            Keeps = WithParameter("""{"Type": "String", "NoEcho": true}"""),
        },
        new Rule<UserSpecification>("U-31", nameof(UserSpecification.Passwords))
        {
            Mistakes = user =>
                Said.Of(
                    user.PasswordFlaws.Zip(Places(user))
                        .Where(password => password.First != SecretFlaw.NoAttribute)
                        .Select(password => (password.First.Sentence("a password"), password.Second))
                        .Concat(
                            user.PasswordSecrets.Select(secret => (secret.Lack, nameof(UserSpecification.Passwords)))
                        )
                ),
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Pages.Users,
            Statement =
                "A password of a user is what a secret holds: no literal, not the ARN that Ref gives, no dynamic reference that is cut off or to a key that the secret lacks, and no parameter of Systems Manager that is not encrypted.",
            Why =
                "Everybody who can read the template, the stack or the parameters can log in, or the reference cannot be resolved.",
            Breaks = Passwords("abcdEFGH12345678"),
            Keeps = Passwords(Secret),
        },
        new Rule<UserSpecification>("U-31", nameof(UserSpecification.Passwords))
        {
            Mistake = user =>
                user.PasswordFlaws.Contains(SecretFlaw.NoAttribute)
                    ? SecretFlaw.NoAttribute.Sentence("a password")
                    : null,
            Evidence = Evidence.Schema,
            Source = Pages.CloudFormation + "aws-resource-secretsmanager-secret.html",
            Statement = "A password of a user is no attribute that a secret has not, such as SecretString.",
            Why = "CloudFormation refuses the template.",
            Breaks = RuleExamples.Template(
                ("Secret", """{"Type": "AWS::SecretsManager::Secret"}"""),
                ("User", WithPassword("""{"Fn::GetAtt": ["Secret", "SecretString"]}"""))
            ),
            Keeps = RuleExamples.Template(
                (
                    "Secret",
                    """{"Type": "AWS::SecretsManager::Secret", "Properties": {"GenerateSecretString": {"ExcludePunctuation": true}}}"""
                ),
                ("User", WithPassword("""{"Fn::Sub": "{{resolve:secretsmanager:${Secret}}}"}"""))
            ),
        },
    ];

    private static string Passwords(params string[] passwords) =>
        $$$"""{"AuthenticationMode": {"Type": "password", "Passwords": [{{{string.Join(", ", passwords.Select(password => $"\"{password}\""))}}}]}}""";

    private static string WithPassword(string password) =>
        RuleExamples.Resource(
            ResourceTypes.User,
            $$"""{"UserId": "app-user", "UserName": "app-user", "Engine": "valkey", "AccessString": "on ~app:* +@read", "AuthenticationMode": {"Type": "password", "Passwords": [{{password}}] } }"""
        );

    private static string WithParameter(string parameter) =>
        RuleExamples.WithParameter(
            parameter,
            RuleExamples.Resource(
                ResourceTypes.User,
                """{"UserId": "app-user", "UserName": "app-user", "Engine": "valkey", "AccessString": "on ~app:* +@read", "AuthenticationMode": {"Type": "password", "Passwords": [{"Ref": "Secret"}]}}"""
            )
        );

    private static IEnumerable<IReadOnlyList<Value<string>>> AllPasswords(UserSpecification user)
    {
        if (user.Passwords.TryGet(out var outside) && outside.Count > 0)
        {
            yield return outside;
        }

        if (user.AuthenticationMode.TryGet(out var mode) && mode.Passwords.TryGet(out var inside) && inside.Count > 0)
        {
            yield return inside;
        }
    }

    private static IEnumerable<Said> Passwords(UserSpecification user, Func<string, string?> check) =>
        Said.Of(
            AllPasswords(user)
                .SelectMany(list => list)
                .Zip(Places(user), (password, place) => (password.TryGet(out var text) ? check(text) : null, place))
        );

    private static IEnumerable<Said> Secrets(UserSpecification user, Func<GeneratedSecret, string?> check) =>
        Whole(user.PasswordSecrets.Select(check));

    // Which of the passwords it is, is not known.
    private static IEnumerable<Said> Whole(IEnumerable<string?> messages) =>
        messages.OfType<string>().Select(message => new Said(message, nameof(UserSpecification.Passwords)));

    // Those beside the mode come first, as the reader has them.
    private static IEnumerable<string> Places(UserSpecification user)
    {
        var outside = user.Passwords.TryGet(out var list) ? list.Count : 0;
        return Enumerable
            .Range(0, outside)
            .Select(index => $"{nameof(UserSpecification.Passwords)}.{index}")
            .Concat(
                Enumerable
                    .Range(0, int.MaxValue)
                    .Select(index =>
                        $"{nameof(UserSpecification.AuthenticationMode)}.{nameof(UserSpecification.Passwords)}.{index}"
                    )
            );
    }

    private static bool IsEmpty(Value<IReadOnlyList<Value<string>>> list) =>
        list.IsAbsent || (list.TryGet(out var items) && items.Count == 0);

    private static bool IsRefused(char character) => character is < ' ' or > '~' or ',' or '"' or '/' or '@';
}
