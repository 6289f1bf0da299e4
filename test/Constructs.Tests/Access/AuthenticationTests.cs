using Amazon.CDK.AWS.SecretsManager;
using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Access;

/// <summary>The ways for clients to prove who they are. None of them puts a token into the template.</summary>
public sealed class AuthenticationTests
{
    private readonly Caches _caches = Exhibit.Of<Caches>();

    [Theory]
    [EffectOf<Props>(nameof(Props.Authentication))]
    [InlineData(
        "Generated",
        """
            { "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Generated/AuthToken»" }, ":SecretString:::}}"]] }
            """
    )]
    [InlineData(
        "Yours",
        """{ "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Mine»" }, ":SecretString:::}}"]] }"""
    )]
    [InlineData(
        "Field",
        """{ "Fn::Join": ["", ["{{resolve:secretsmanager:", { "Ref": "«Mine»" }, ":SecretString:token::}}"]] }"""
    )]
    [InlineData("Parameter", "\"{{resolve:ssm-secure:/cache/token:1}}\"")]
    public void A_token_is_a_dynamic_reference(string cache, string expected) =>
        _caches.Template.Equal(expected, _caches.Template.Properties(cache)["AuthToken"]);

    [Fact]
    public void Without_authentication_there_is_neither_token_nor_secret()
    {
        _caches.Template.Contains("None", """{ "AuthToken": null, "TransitEncryptionEnabled": true }""");
        Assert.False(_caches.Template.Has("None/AuthToken"));
        Assert.Null(_caches.None.AuthToken);
    }

    [Theory]
    [InlineData("Yours")]
    [InlineData("Field")]
    [InlineData("Parameter")]
    public void A_secret_of_yours_is_not_joined_by_another(string cache) =>
        Assert.False(_caches.Template.Has($"{cache}/AuthToken"));

    [Fact]
    public void A_secret_of_yours_is_the_AuthToken() => Assert.Equal(_caches.Mine, _caches.Yours.AuthToken);

    [Fact]
    public void A_token_from_elsewhere_has_no_secret() => Assert.Null(_caches.Parameter.AuthToken);

    [Fact]
    public void A_grant_allows_to_read_and_decrypt_the_secret_and_nothing_else() =>
        _caches.Template.Equal(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Action": ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
                  "Effect": "Allow",
                  "Resource": { "Ref": "«Generated/AuthToken»" }
                },
                {
                  "Action": "kms:Decrypt",
                  "Condition": {
                    "StringEquals": {
                      "kms:ViaService": {
                        "Fn::Join": ["", ["secretsmanager.", { "Ref": "AWS::Region" }, ".amazonaws.com"]]
                      }
                    }
                  },
                  "Effect": "Allow",
                  "Resource": { "Fn::GetAtt": ["«Generated/Key»", "Arn"] }
                }
              ]
            }
            """,
            _caches.Template.Properties("Role/DefaultPolicy")["PolicyDocument"]
        );

    /// <summary>One group for each way, and a role that may read the first one's secret.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Mine = new Secret(Stack, "Mine");
            var generated = Group("Generated");
            Yours = Group("Yours", props => props with { Authentication = Authentication.Token(Mine) });
            Group("Field", props => props with { Authentication = Authentication.Token(Mine, "token") });
            Parameter = Group(
                "Parameter",
                props =>
                    props with
                    {
                        Authentication = Authentication.Token(SecretValue.SsmSecure("/cache/token", "1")),
                    }
            );
            None = Group("None", props => props with { Authentication = Authentication.None });

            var role = new Amazon.CDK.AWS.IAM.Role(
                Stack,
                "Role",
                new Amazon.CDK.AWS.IAM.RoleProps
                {
                    AssumedBy = new Amazon.CDK.AWS.IAM.ServicePrincipal("ecs-tasks.amazonaws.com"),
                }
            );
            generated.AuthToken!.GrantRead(role);
        }

        public ISecret Mine { get; }

        public ReplicationGroup Yours { get; }

        public ReplicationGroup Parameter { get; }

        public ReplicationGroup None { get; }
    }
}
