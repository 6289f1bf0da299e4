using Props = ElastiCache.Cdk.CacheUserProps;

namespace ElastiCache.Cdk.Tests.Users;

/// <summary>Users that the service would refuse.</summary>
public sealed class CacheUserMistakesTests
{
    private static readonly Dictionary<string, (string Rule, string Property, Func<Props, Props> Mistake)> Mistakes =
        new(StringComparer.Ordinal)
        {
            ["an id with capitals"] = (
                "N-10",
                "UserId",
                props => props with { UserId = "Orders", UserName = "orders" }
            ),
            ["an id that is too long"] = ("N-11", "UserId", props => props with { UserId = new string('a', 41) }),
            ["the id of AWS's own user"] = ("N-12", "UserId", props => props with { UserId = "default" }),
            ["a name with a space"] = ("N-13", "UserName", props => props with { UserName = "the orders" }),
            ["an engine without users"] = ("E-04", "Engine", props => props with { Engine = EngineName.Memcached }),
            ["no words"] = ("U-02", "Access", props => props with { Access = UserAccess.Of(" ") }),
            ["a password in the access string"] = (
                "U-03",
                "Access",
                props => props with { Access = UserAccess.Of("on >secret ~* +@all") }
            ),
            ["a reset"] = ("U-04", "Access", props => props with { Access = UserAccess.Of("reset on") }),
            ["a word of no meaning"] = (
                "U-05",
                "Access",
                props => props with { Access = UserAccess.Of("on everything") }
            ),
            ["a category that is none"] = (
                "U-06",
                "Access",
                props => props with { Access = UserAccess.Of("on +@keys") }
            ),
            ["a short password"] = (
                "U-11",
                "Authentication",
                props => props with { Authentication = Passwords("abcdEFGH1234567") }
            ),
            ["three passwords"] = (
                "U-12",
                "Authentication",
                props =>
                    props with
                    {
                        Authentication = Passwords("abcdEFGH12345678", "abcdEFGH12345679", "abcdEFGH12345670"),
                    }
            ),
            ["a password with a comma"] = (
                "U-13",
                "Authentication",
                props => props with { Authentication = Passwords("abcdEFGH,12345678") }
            ),
            ["no password among them"] = (
                "U-17",
                "Authentication",
                props => props with { Authentication = Passwords() }
            ),
            ["a parameter of Systems Manager"] = (
                "CDK-1",
                "Authentication",
                props =>
                    props with
                    {
                        Authentication = UserAuthentication.Passwords(SecretValue.SsmSecure("/users/app", "1")),
                    }
            ),
            ["an IAM user with another name than id"] = (
                "U-18",
                "UserName",
                props => props with { Authentication = UserAuthentication.Iam, UserId = "orders", UserName = "Orders" }
            ),
            ["no password for Valkey"] = (
                "U-19",
                "Engine",
                props => props with { Authentication = UserAuthentication.NoPassword }
            ),
            ["a key without a secret"] = (
                "CDK-1",
                "EncryptionKey",
                props =>
                    props with
                    {
                        Authentication = UserAuthentication.Iam,
                        EncryptionKey = Amazon.CDK.AWS.KMS.Key.FromKeyArn(
                            Stacks.New(),
                            "Key",
                            "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
                        ),
                    }
            ),
            ["a snapshot of nothing"] = (
                "CDK-1",
                "RemovalPolicy",
                props => props with { RemovalPolicy = RemovalPolicy.SNAPSHOT }
            ),
            ["a tag of AWS"] = (
                "N-20",
                "Tags",
                props =>
                    props with
                    {
                        Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["aws:team"] = "orders" },
                    }
            ),
        };

    public static TheoryData<string> Names => [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_refused_with_its_rule_and_the_construct_users_word_for_the_property(string name)
    {
        var (rule, property, mistake) = Mistakes[name];
        var violation = Assert.Single(Refused(mistake).Violations, violation => violation.Severity == Severity.Error);
        Assert.Equal((rule, property), (violation.RuleId, violation.Property));
    }

    [Fact]
    public void The_sentence_names_path_property_what_was_given_and_what_is_allowed() =>
        Assert.Equal(
            "Stack/User: UserId: an id has 1 to 40 characters, got 41 (N-11)",
            Refused(props => props with { UserId = new string('a', 41) }).Message
        );

    [Fact]
    public void All_mistakes_are_named_at_once_and_no_password_among_them()
    {
        var refused = Refused(props =>
            props with
            {
                UserId = "Orders",
                Access = UserAccess.Of("on everything"),
                Authentication = Passwords("hunter2,"),
            }
        );
        Assert.Equal(["N-10", "U-05", "U-11", "U-13"], refused.Violations.Select(violation => violation.RuleId));
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    private static UserAuthentication Passwords(params string[] texts) =>
        UserAuthentication.Passwords([.. texts.Select(text => SecretValue.UnsafePlainText(text))]);

    private static CacheConfigurationException Refused(Func<Props, Props> mistake)
    {
        var stack = Stacks.New();
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new CacheUser(stack, "User", mistake(new Props { Access = UserAccess.On.AllKeys() }))
        );

        // Nothing was created, neither in the user nor, for it, in the stack.
        Assert.Single(stack.Node.Children);
        Assert.Empty(((Constructs.Construct)stack.Node.FindChild("User")).Node.Children);
        return refused;
    }
}
