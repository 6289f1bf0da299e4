// Long: One test for each prop of a user, and for each way to log in.
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;
using Props = ElastiCache.Cdk.CacheUserProps;

namespace ElastiCache.Cdk.Tests.Users;

/// <summary>What becomes of the properties of a user.</summary>
public sealed class CacheUserTests
{
    private readonly People _users = Exhibit.Of<People>();

    [Fact]
    [DefaultOf<Props>(nameof(Props.Engine))]
    [DefaultOf<Props>(nameof(Props.UserId))]
    [DefaultOf<Props>(nameof(Props.UserName))]
    [EffectOf<Props>(nameof(Props.Access))]
    public void The_smallest_user_is_one_of_Valkey_named_after_its_path() =>
        _users.Template.Contains(
            "OrderService",
            """
            {
              "UserId": "stack-order-service-24adbfd2",
              "UserName": "stack-order-service-24adbfd2",
              "Engine": "valkey",
              "AccessString": "on ~orders:* +@read +@write -@dangerous",
              "NoPasswordRequired": null,
              "Passwords": null
            }
            """
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.Authentication))]
    public void A_user_has_a_generated_password_by_default_of_which_the_template_has_a_reference_only() =>
        _users.Template.Equal(
            """
            {
              "Type": "password",
              "Passwords": [
                {
                  "Fn::Join": [
                    "",
                    ["{{resolve:secretsmanager:", { "Ref": "«OrderService/Secret»" }, ":SecretString:password::}}"]
                  ]
                }
              ]
            }
            """,
            _users.Template.Properties("OrderService")["AuthenticationMode"]
        );

    [Fact]
    public void Its_secret_is_an_object_of_name_and_password() =>
        _users.Template.Equal(
            """
            {
              "ExcludePunctuation": true,
              "GenerateStringKey": "password",
              "PasswordLength": 64,
              "SecretStringTemplate": "{\"username\":\"stack-order-service-24adbfd2\"}"
            }
            """,
            _users.Template.Properties("OrderService/Secret")["GenerateSecretString"]
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.EncryptionKey))]
    public void All_secrets_of_a_stack_are_encrypted_with_one_rotated_key_by_default()
    {
        _users.Template.Contains("CacheUserKey", """{ "EnableKeyRotation": true }""");
        Assert.All(
            ["OrderService", "Named"],
            user =>
                _users.Template.Equal(
                    """{ "Fn::GetAtt": ["«CacheUserKey»", "Arn"] }""",
                    _users.Template.Properties($"{user}/Secret")["KmsKeyId"]
                )
        );
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.EncryptionKey))]
    public void A_key_of_yours_encrypts_the_secret() =>
        _users.Template.Equal(
            """{ "Fn::GetAtt": ["«Key»", "Arn"] }""",
            _users.Template.Properties("WithKey/Secret")["KmsKeyId"]
        );

    [Theory]
    [EffectOf<Props>(nameof(Props.UserId))]
    [EffectOf<Props>(nameof(Props.UserName))]
    [InlineData("Named", "orders-1", "Orders")]
    [InlineData("Identified", "orders-2", "orders-2")]
    [InlineData("Iam", "orders-3", "orders-3")]
    [InlineData("NamedOnly", "stack-named-only-002d174f", "Billing")]
    public void Id_and_name_are_what_is_given_and_the_same_where_only_one_is(string user, string id, string name) =>
        _users.Template.Contains(user, $$"""{ "UserId": "{{id}}", "UserName": "{{name}}" }""");

    [Theory]
    [EffectOf<Props>(nameof(Props.Authentication))]
    [InlineData(
        "Yours",
        """[{ "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Mine»" }, ":SecretString:::}}"]] }]"""
    )]
    [InlineData(
        "Field",
        """[{ "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Mine»" }, ":SecretString:secret::}}"]] }]"""
    )]
    [InlineData(
        "Both",
        """
            [
              { "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Mine»" }, ":SecretString:::}}"]] },
              { "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Next»" }, ":SecretString:::}}"]] }
            ]
            """
    )]
    [InlineData(
        "Fields",
        """
            [
              { "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Mine»" }, ":SecretString:new::}}"]] },
              { "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Mine»" }, ":SecretString:old::}}"]] }
            ]
            """
    )]
    public void Passwords_of_yours_are_references_too_and_no_secret_is_created(string user, string expected)
    {
        var mode = _users.Template.Properties(user)["AuthenticationMode"]!;
        Assert.Equal("password", (string?)mode["Type"]);
        _users.Template.Equal(expected, mode["Passwords"]);
        Assert.False(_users.Template.Has($"{user}/Secret"));
    }

    [Theory]
    [InlineData("Iam", "iam")]
    [InlineData("Open", "no-password-required")]
    public void A_user_without_passwords_has_neither_passwords_nor_a_secret(string user, string type)
    {
        _users.Template.Equal($$"""{ "Type": "{{type}}" }""", _users.Template.Properties(user)["AuthenticationMode"]);
        Assert.False(_users.Template.Has($"{user}/Secret"));
    }

    [Fact]
    public void The_secret_of_a_user_is_the_one_that_clients_read()
    {
        Assert.IsType<CredentialSecret>(_users.OrderService.Secret);
        Assert.Equal(_users.Mine, _users.Yours.Secret);
        Assert.Null(_users.Iam.Secret);
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.Engine))]
    public void A_user_may_be_one_of_Redis() => _users.Template.Contains("Open", """{ "Engine": "redis" }""");

    [Theory]
    [DefaultOf<Props>(nameof(Props.RemovalPolicy))]
    [EffectOf<Props>(nameof(Props.RemovalPolicy))]
    [InlineData("OrderService", "Delete")]
    [InlineData("Retained", "Retain")]
    public void The_secret_follows_the_user(string user, string expected) =>
        Assert.All(
            [user, $"{user}/Secret"],
            path => Assert.Equal(expected, (string?)_users.Template.Resource(path)["DeletionPolicy"])
        );

    [Fact]
    public void The_key_of_the_stack_stays_if_a_secret_does()
    {
        Assert.Equal("RetainExceptOnCreate", (string?)_users.Template.Resource("CacheUserKey")["DeletionPolicy"]);

        var stack = Stacks.New();
        new CacheUser(stack, "User", new Props { Access = UserAccess.On });
        Assert.Equal("Delete", (string?)CacheTemplate.Of(stack).Resource("CacheUserKey")["DeletionPolicy"]);
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.Tags))]
    public void Tags_are_those_of_user_and_secret() =>
        Assert.All(
            ["Tagged", "Tagged/Secret"],
            path =>
                _users.Template.Equal(
                    """[{ "Key": "team", "Value": "orders" }]""",
                    _users.Template.Properties(path)["Tags"]
                )
        );

    [Fact]
    [DefaultOf<Props>(nameof(Props.Tags))]
    public void There_are_no_tags_by_default() => _users.Template.Contains("OrderService", """{ "Tags": null }""");

    [Theory]
    [InlineData("Arn", """{ "Fn::GetAtt": ["«OrderService»", "Arn"] }""")]
    [InlineData("Status", """{ "Fn::GetAtt": ["«OrderService»", "Status"] }""")]
    [InlineData("Id", """{ "Ref": "«OrderService»" }""")]
    public void Its_attributes_are_those_of_the_resource(string output, string expected) =>
        _users.Template.Equal(expected, _users.Template.Output(output));

    [Fact]
    public void Tokens_are_passed_on()
    {
        _users.Template.Contains(
            "Late",
            """
            {
              "UserId": { "Ref": "Text" },
              "UserName": { "Ref": "Text" },
              "Engine": { "Ref": "Text" },
              "AccessString": { "Fn::Join": ["", ["on ~", { "Ref": "Text" }, ":* +@read"]] }
            }
            """
        );
        _users.Template.Equal(
            """{ "Fn::Join": ["", ["{\"username\":\"", { "Ref": "Text" }, "\"}"]] }""",
            _users.Template.Properties("Late/Secret")["GenerateSecretString"]!["SecretStringTemplate"]
        );
    }

    [Fact]
    public void A_password_in_the_template_is_warned_of()
    {
        var warning = Assert.Single(
            Warnings.Of(_users.Stack, "Plain"),
            text => text.StartsWith("Authentication: a password in the template", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("abcdEFGH12345678", warning, StringComparison.Ordinal);
    }

    /// <summary>One user for each property.</summary>
    public sealed class People : Exhibit
    {
        public People()
        {
            var text = new CfnParameter(Stack, "Text").ValueAsString;
            Mine = NewSecret("Mine");
            OrderService = Add(
                "OrderService",
                new Props
                {
                    Access = UserAccess
                        .On.Keys("orders:*")
                        .Allow(CommandCategory.Read, CommandCategory.Write)
                        .Deny(CommandCategory.Dangerous),
                }
            );
            var props = new Props { Access = UserAccess.On };
            AddNames(props, text);
            AddAuthentication(props);
            Add("WithKey", props with { EncryptionKey = new Key(Stack, "Key") });
            Add("Retained", props with { RemovalPolicy = RemovalPolicy.RETAIN });
            Add(
                "Tagged",
                props with
                {
                    Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "orders" },
                }
            );
            Output("Arn", OrderService.UserArn);
            Output("Status", OrderService.Status);
            Output("Id", OrderService.UserId);
        }

        public Secret Mine { get; }

        public CacheUser OrderService { get; }

        public CacheUser Yours { get; private set; } = null!;

        public CacheUser Iam { get; private set; } = null!;

        private void AddNames(Props props, string text)
        {
            Add("Named", props with { UserId = "orders-1", UserName = "Orders" });
            Add("Identified", props with { UserId = "orders-2" });
            Add("NamedOnly", props with { UserName = "Billing" });
            Add(
                "Late",
                props with
                {
                    UserId = text,
                    Engine = text,
                    Access = UserAccess.On.Keys($"{text}:*").Allow(CommandCategory.Read),
                }
            );
        }

        private void AddAuthentication(Props props)
        {
            Yours = Add("Yours", props with { Authentication = UserAuthentication.Passwords(Mine) });
            Add("Field", props with { Authentication = UserAuthentication.Passwords(Mine, "secret") });
            Add("Both", props with { Authentication = UserAuthentication.Passwords(Mine, NewSecret("Next")) });
            Add(
                "Fields",
                props with
                {
                    Authentication = UserAuthentication.Passwords(
                        Mine.SecretValueFromJson("new"),
                        Mine.SecretValueFromJson("old")
                    ),
                }
            );
            Add(
                "Plain",
                props with
                {
                    Authentication = UserAuthentication.Passwords(SecretValue.UnsafePlainText("abcdEFGH12345678")),
                }
            );
            Iam = Add("Iam", props with { UserName = "orders-3", Authentication = UserAuthentication.Iam });
            Add("Open", props with { Engine = EngineName.Redis, Authentication = UserAuthentication.NoPassword });
        }

        private CacheUser Add(string id, Props props) => new(Stack, id, props);

        // Without some of the punctuation that Secrets Manager generates, a password is one that ElastiCache takes.
        private Secret NewSecret(string id) =>
            new(
                Stack,
                id,
                new SecretProps { GenerateSecretString = new SecretStringGenerator { ExcludePunctuation = true } }
            );
    }
}
