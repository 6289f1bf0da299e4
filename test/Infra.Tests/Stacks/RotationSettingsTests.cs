namespace Infra.Tests.Stacks;

/// <summary>How the function that replaces passwords reaches AWS, and whose passwords it replaces.</summary>
public sealed class RotationSettingsTests
{
    private const string Existing = """
        {
          "existing": {
            "vpcId": "vpc-00000001",
            "wayOut": "nat",
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

    [Theory]
    [InlineData(1, 2, "", true)]
    [InlineData(1, 1, "", false)]
    // Where a tier is created, its stack has the endpoints of all.
    [InlineData(1, 2, "\"web\": {}", false)]
    public void In_a_VPC_that_is_looked_up_one_stack_creates_the_endpoints(
        int one,
        int other,
        string tiers,
        bool isRefused
    )
    {
        string Cache(int stack) =>
            $$"""{ "engine": "valkey", "nodeType": "cache.r7g.large", "stack": {{stack}}, "rotation": { "createVpcEndpoints": true } }""";
        var text = $$"""
            {
              "network": { "lookup": { "vpcId": "vpc-00000001" } },
              "appTiers": { {{tiers}} },
              "caches": { "b": {{Cache(other)}}, "a": {{Cache(one)}} }
            }
            """;

        if (isRefused)
        {
            Assert.Equal(
                [
                    "$.caches.b.rotation.createVpcEndpoints: the stack of a creates the endpoints, and a VPC has one of each service: set this to false, and the function uses those",
                ],
                SettingsText.Mistakes(text)
            );
        }
        else
        {
            Assert.Equal(2, SettingsText.Read(text).Caches.Count);
        }
    }

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
    public void Nobody_is_asked_for_route_tables_where_tiers_are_created_either() =>
        Assert.DoesNotContain(
            "aws:cdk:warning",
            Synthesis
                .Of(
                    SettingsText.With(
                        SettingsText.Base,
                        ("network", Existing),
                        ("network/existing/rotationSubnetIds", """["subnet-00000009"]"""),
                        ("caches/sessions/rotation", "{}")
                    )
                )
                .Manifest.ToJsonString()
        );

    [Fact]
    public void A_subnet_that_is_given_twice_is_told_by_its_place() =>
        Assert.Equal(
            ["$.network.existing.rotationSubnetIds[1]: subnet-00000009 is given twice"],
            SettingsText.Mistakes(
                Text(
                    Existing.Replace(
                        "\"wayOut\"",
                        "\"rotationSubnetIds\": [\"subnet-00000009\", \"subnet-00000009\"], \"wayOut\"",
                        StringComparison.Ordinal
                    ),
                    "{}"
                )
            )
        );

    [Fact]
    [SettingEffect("network.existing.wayOut")]
    public void In_a_VPC_of_which_nobody_knows_a_way_out_nothing_rotates() =>
        Assert.StartsWith(
            "$.caches.sessions.rotation: the function that rotates must reach Secrets Manager",
            Assert.Single(
                SettingsText.Mistakes(
                    Text(Existing.Replace("\"wayOut\": \"nat\",", "", StringComparison.Ordinal), "{}")
                )
            )
        );

    [Theory]
    [InlineData("", """["subnet-00000001","subnet-00000002"]""")]
    [InlineData("\"rotationSubnetIds\": [\"subnet-00000009\"],", """["subnet-00000009"]""")]
    [SettingEffect("network.existing.rotationSubnetIds")]
    public void The_function_stands_in_the_subnets_of_the_caches_or_in_its_own(string own, string subnets) =>
        Assert.Equal(
            subnets,
            Assert.Single(
                Made(Existing.Replace("\"wayOut\"", $"{own}\"wayOut\"", StringComparison.Ordinal), "{}")
                    .Caches.PropertiesOfAll("AWS::Lambda::Function")
            )["VpcConfig"]!["SubnetIds"]!.ToJsonString()
        );

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("""{ "alarms": {} }""", 1)]
    public void Where_there_are_alarms_a_rotation_that_fails_sets_one_off(string environment, int alarms)
    {
        var caches = Made(
            Existing,
            "{}",
            [.. JsonNode.Parse(environment)!.AsObject().Select(setting => (setting.Key, setting.Value!.ToJsonString()))]
        ).Caches;
        var errors = caches
            .PropertiesOfAll("AWS::CloudWatch::Alarm")
            .Where(alarm => alarm["Namespace"]?.GetValue<string>() == "AWS/Lambda")
            .ToArray();

        Assert.Equal(alarms, errors.Length);
        Assert.All(
            errors,
            alarm =>
            {
                Assert.Equal("Errors", alarm["MetricName"]!.GetValue<string>());
                Assert.Equal(1, alarm["Threshold"]!.GetValue<int>());
                Assert.Single(alarm["AlarmActions"]!.AsArray());
                Assert.Single(alarm["OKActions"]!.AsArray());
            }
        );
    }

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
        Synthesis.Of(Text(network, rotation, more));

    private static string Text(string network, string rotation, params (string Path, string Json)[] more) =>
        SettingsText.With(
            """{ "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.r7g.large" } } }""",
            [("network", network), ("caches/sessions/rotation", rotation), .. more]
        );
}
