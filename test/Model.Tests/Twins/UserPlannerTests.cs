namespace ElastiCache.Model.Tests.Twins;

/// <summary>The users of an engine, from those of a user group, and what is said of them.</summary>
public sealed class UserPlannerTests
{
    private static readonly Value<IReadOnlyList<Value<string>>> Passwords = Value<IReadOnlyList<Value<string>>>.Known([
        "first-password-of-it",
        Value<string>.Unresolved(),
        "",
    ]);

    [Theory]
    [InlineData(true, null, TwinLogin.None)]
    [InlineData(false, null, TwinLogin.Password)]
    [InlineData(null, null, TwinLogin.Password)]
    [InlineData(null, "no-password-required", TwinLogin.None)]
    [InlineData(null, "password", TwinLogin.Password)]
    [InlineData(null, "iam", TwinLogin.Iam)]
    public void A_user_logs_in_as_declared(bool? open, string? mode, object login) =>
        Assert.Equal(
            (TwinLogin)login,
            Plan(
                User() with
                {
                    NoPasswordRequired = open is { } flag ? flag : Value<bool>.Absent,
                    AuthenticationMode = mode is null
                        ? Value<AuthenticationModeSpecification>.Absent
                        : new AuthenticationModeSpecification { Type = mode },
                }
            ).User.Login
        );

    [Fact]
    public void Who_may_need_a_password_has_one() =>
        Assert.Equal(
            TwinLogin.Password,
            Plan(User() with { NoPasswordRequired = Value<bool>.Unresolved() }).User.Login
        );

    [Fact]
    public void Passwords_that_are_known_are_kept_wherever_they_stand()
    {
        var (user, said) = Plan(
            User() with
            {
                Passwords = Passwords,
                AuthenticationMode = new AuthenticationModeSpecification
                {
                    Type = "password",
                    Passwords = Value<IReadOnlyList<Value<string>>>.Known(["second-password-of-it"]),
                },
            }
        );

        Assert.Equal(["first-password-of-it", "second-password-of-it"], user.KnownPasswords);
        Assert.Empty(said);
    }

    [Fact]
    public void A_token_that_is_known_is_the_password_of_the_default_user_with_all_rights()
    {
        var user = Assert.Single(
            UserPlanner.Of(new ReplicationGroupSpecification { AuthToken = "token-of-sixteen" }, [])
        );

        Assert.Equal(
            (TwinUser.Default, true, TwinUser.Everything, TwinLogin.Password),
            (user.Name, user.IsEnabled, user.Access, user.Login)
        );
        Assert.Equal(["token-of-sixteen"], user.KnownPasswords);
    }

    [Fact]
    public void The_default_user_that_no_group_has_is_off_and_may_do_nothing() =>
        Assert.Equal(
            new TwinUser(TwinUser.Default, false, "", TwinLogin.Password),
            UserPlanner.OfGroups([], [])[0] with
            {
                KnownPasswords = new TwinUser("", false, "", TwinLogin.Password).KnownPasswords,
            }
        );

    [Fact]
    public void A_group_and_a_user_that_the_template_lacks_are_said_each()
    {
        var said = new List<TwinDifference>();

        UserPlanner.OfGroups([null, new UserGroupSpecification { Users = [null, User()] }], said);

        Assert.Equal(
            [
                "users: a user or a user group is not of this template, so the twin does not have it",
                "users: a user or a user group is not of this template, so the twin does not have it",
            ],
            Texts(said)
        );
    }

    [Fact]
    public void A_user_without_a_name_is_called_by_its_id() =>
        Assert.Equal("by-id", Plan(User() with { UserName = Value<string>.Absent, UserId = "by-id" }).User.Name);

    [Fact]
    public void A_user_whose_name_nobody_knows_is_left_out() =>
        Assert.Equal(
            ["users: the name of a user is only known at the deployment, so the twin does not have it"],
            LeftOut(User() with { UserName = Value<string>.Unresolved(), UserId = Value<string>.Absent })
        );

    [Theory]
    [InlineData("a\nb", "on ~* +@all")]
    [InlineData("api", "on ~*\n+@all")]
    public void A_user_of_more_than_one_line_is_left_out(string name, string access) =>
        Assert.Equal(
            ["users: a user whose name or access string has more than one line is left out"],
            LeftOut(User() with { UserName = name, AccessString = access })
        );

    [Fact]
    public void The_default_user_of_the_account_is_open_which_is_said()
    {
        var said = new List<TwinDifference>();

        var users = UserPlanner.OfGroups(
            [
                new UserGroupSpecification
                {
                    Users =
                    [
                        User() with
                        {
                            UserId = "default",
                            UserName = "default",
                            AccessString = Value<string>.Unresolved(),
                        },
                    ],
                },
            ],
            said
        );

        Assert.Same(UserPlanner.Open, Assert.Single(users));
        Assert.Equal(
            [
                "users: the user 'default' of the account may do everything without a password, as it may after an account is opened",
            ],
            Texts(said)
        );
    }

    [Fact]
    public void A_default_user_of_the_template_has_the_rights_that_it_names() =>
        Assert.Equal(
            "~x +get",
            UserPlanner
                .OfGroups(
                    [
                        new UserGroupSpecification
                        {
                            Users =
                            [
                                User() with
                                {
                                    UserId = "default",
                                    UserName = "default",
                                    AccessString = "on ~x +get",
                                },
                            ],
                        },
                    ],
                    []
                )
                .Single()
                .Access
        );

    [Fact]
    public void An_access_string_that_ElastiCache_refuses_is_refused()
    {
        var said = Plan(User() with { AccessString = "on ~* +@all nonsense" }).Said;

        Assert.True(said[0].IsRefused);
        Assert.Equal("api", said[0].Subject);
        Assert.StartsWith(
            "the access string of the user api is wrong, and ElastiCache would refuse it: ",
            said[0].Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(")", said[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_access_string_that_nobody_knows_allows_nothing()
    {
        var (user, said) = Plan(User() with { AccessString = Value<string>.Unresolved() });

        Assert.Equal((true, "-@all"), (user.IsEnabled, user.Access));
        Assert.Equal(
            ["api: the access string of the user api is only known at the deployment, so it may do nothing here"],
            Texts(said)
        );
    }

    [Theory]
    [InlineData(
        "on ~* +get +@json",
        "~* +get",
        "api: +@json of the user api is about data types that ElastiCache has and the engines here have not: left out"
    )]
    [InlineData(
        "on ~* +@search +get +json.get",
        "~* +get",
        "api: +@search, +json.get of the user api are about data types that ElastiCache has and the engines here have not: left out"
    )]
    public void Data_types_that_no_engine_here_has_are_left_out(string written, string access, string expected)
    {
        var (user, said) = Plan(User() with { AccessString = written });

        Assert.Equal(access, user.Access);
        Assert.Equal([expected], Texts(said.Where(difference => !difference.IsRefused)));
    }

    [Fact]
    public void A_user_of_IAM_is_said() =>
        Assert.Equal(
            ["api: the user api logs in with IAM in ElastiCache, and with a password that was made for it here"],
            Texts(Plan(User() with { AuthenticationMode = new AuthenticationModeSpecification { Type = "iam" } }).Said)
        );

    private static (TwinUser User, List<TwinDifference> Said) Plan(UserSpecification user)
    {
        var said = new List<TwinDifference>();
        return (UserPlanner.OfGroups([new UserGroupSpecification { Users = [user] }], said)[1], said);
    }

    private static IEnumerable<string> LeftOut(UserSpecification user)
    {
        var said = new List<TwinDifference>();
        Assert.Single(UserPlanner.OfGroups([new UserGroupSpecification { Users = [user] }], said));
        return Texts(said);
    }

    private static IEnumerable<string> Texts(IEnumerable<TwinDifference> differences) =>
        differences.Select(difference => $"{difference.Subject}: {difference.Message}");

    private static UserSpecification User() =>
        new()
        {
            UserId = "api",
            UserName = "api",
            Engine = "valkey",
            AccessString = "on ~* +get",
        };
}
