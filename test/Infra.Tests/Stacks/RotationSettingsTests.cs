namespace Infra.Tests.Stacks;

/// <summary>How the function that replaces passwords reaches AWS, and whose passwords it replaces.</summary>
public sealed class RotationSettingsTests
{
    private const string Existing = """
        {
          "existing": {
            "vpcId": "vpc-00000001",
            "subnetIds": ["subnet-00000001", "subnet-00000002"],
            "availabilityZones": ["eu-west-1a", "eu-west-1b"]
          }
        }
        """;

    [Theory]
    [InlineData("{}", 2)]
    [InlineData("""{ "createVpcEndpoints": true }""", 2)]
    [InlineData("""{ "createVpcEndpoints": false }""", 0)]
    [SettingEffect("caches.*.rotation.createVpcEndpoints")]
    public void A_VPC_without_a_way_out_gets_endpoints_unless_told_otherwise(string rotation, int endpoints) =>
        Assert.Equal(endpoints, Endpoints("""{ "create": {} }""", rotation));

    [Fact]
    public void A_VPC_that_exists_gets_no_endpoints() => Assert.Equal(0, Endpoints(Existing, "{}"));

    [Fact]
    public void Endpoints_in_a_VPC_whose_range_is_not_known_are_refused() =>
        // The CDK would fail: they admit the range of the VPC.
        Assert.Equal(
            [
                "$.caches.sessions.rotation.createVpcEndpoints: endpoints admit the range of their VPC, which is not known of one that is named by its ids: create them in that VPC yourself, and leave this out",
            ],
            SettingsText.Mistakes(
                SettingsText.With(
                    """{ "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.r7g.large" } } }""",
                    ("network", Existing),
                    ("caches/sessions/rotation", """{ "createVpcEndpoints": true }""")
                )
            )
        );

    [Fact]
    public void Only_passwords_are_replaced() =>
        Assert.Single(
            Made(
                Existing,
                "{}",
                (
                    "caches/sessions/users",
                    """
                    {
                      "app": { "keys": ["*"], "commands": ["@all"] },
                      "role": { "authentication": "iam", "keys": ["*"], "commands": ["@all"] }
                    }
                    """
                )
            )
                .Caches.All("AWS::SecretsManager::RotationSchedule")
        );

    private static int Endpoints(string network, string rotation)
    {
        var made = Made(network, rotation);
        return made.Caches.All("AWS::EC2::VPCEndpoint").Count
            + (made.HasNetwork ? made.Network.All("AWS::EC2::VPCEndpoint").Count : 0);
    }

    private static Synthesis Made(string network, string rotation, params (string Path, string Json)[] more) =>
        Synthesis.Of(
            SettingsText.With(
                """{ "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.r7g.large" } } }""",
                [("network", network), ("caches/sessions/rotation", rotation), .. more]
            )
        );
}
