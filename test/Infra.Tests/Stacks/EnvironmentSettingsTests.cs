namespace Infra.Tests.Stacks;

/// <summary>What stands outside of caches and the network.</summary>
public sealed class EnvironmentSettingsTests
{
    private const string Small = """
        {
          "network": {
            "existing": {
              "vpcId": "vpc-00000001",
              "subnetIds": ["subnet-00000001", "subnet-00000002"],
              "availabilityZones": ["eu-west-1a", "eu-west-1b"]
            }
          },
          "caches": {
            "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro" },
            "objects": { "engine": "memcached", "nodeType": "cache.t4g.micro" }
          }
        }
        """;

    [Fact]
    public void Without_account_and_Region_the_template_fits_any()
    {
        var made = Synthesis.Of(Small);

        Assert.Equal("aws://unknown-account/unknown-region", made.CachesArtifact["environment"]!.GetValue<string>());
        Assert.DoesNotContain("eu-west-1.amazonaws.com", made.Caches.Json.ToJsonString());
    }

    [Theory]
    [InlineData("""{ "region": "eu-west-1" }""", "aws://unknown-account/eu-west-1")]
    [InlineData("""{ "region": "eu-west-1", "account": "123456789012" }""", "aws://123456789012/eu-west-1")]
    [SettingEffect("account")]
    [SettingEffect("region")]
    public void Account_and_Region_are_those_of_the_settings(string settings, string target) =>
        Assert.Equal(target, With(settings).CachesArtifact["environment"]!.GetValue<string>());

    [Fact]
    [SettingEffect("allowUnknownRegion")]
    public void A_Region_that_the_tables_do_not_know_is_taken_only_when_it_is_meant()
    {
        const string Target = """{ "region": "eu-west-9", "account": "123456789012" }""";

        Assert.Equal(
            [
                "$.region: there is no Region \"eu-west-9\" that is known here; did you mean eu-west-1; if there is one, set \"allowUnknownRegion\": true",
            ],
            SettingsText.Mistakes(SettingsText.With("region", "\"eu-west-9\""))
        );
        Assert.Equal(
            "aws://123456789012/eu-west-9",
            Synthesis
                .Of(
                    SettingsText.With(
                        Target,
                        ("allowUnknownRegion", "true"),
                        ("network", """{ "create": {} }"""),
                        ("caches", """{ "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro" } }""")
                    )
                )
                .CachesArtifact["environment"]!.GetValue<string>()
        );
    }

    [Theory]
    [InlineData(
        "eu-north-1",
        "$.network.existing.availabilityZones[0]: eu-west-1a is a zone of eu-west-1, and without \"region\" the environment goes to eu-north-1, the Region of your profile or else of the CDK: give \"region\": \"eu-west-1\""
    )]
    public void Zones_of_another_Region_than_that_of_the_credentials_are_refused(string region, string sentence) =>
        Assert.StartsWith(
            $"{SettingsText.File}: {sentence}",
            Surroundings.While(
                [("CDK_DEFAULT_REGION", region)],
                () => Assert.Throws<SettingsException>(() => Synthesis.Of(Small)).Message
            )
        );

    [Theory]
    [InlineData(
        "alarms",
        """{ "topicArn": "arn:aws:sns:us-east-1:123456789012:operators" }""",
        "$.alarms.topicArn: alarms of eu-west-1 only reach a topic of eu-west-1, got one of us-east-1"
    )]
    [InlineData(
        "caches/sessions",
        """{ "secondaryOf": { "id": "ldgnf-orders", "secretArn": "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-AbCdEf" } }""",
        "$.caches.sessions.secondaryOf.secretArn: must be a secret in eu-west-1, such as the replica of the primary's, got one in us-east-1"
    )]
    [InlineData(
        "caches/sessions",
        """{ "engine": "valkey", "nodeType": "cache.r7g.large", "globalDatastore": { "suffix": "orders", "secretRegions": ["eu-west-1"] } }""",
        "$.caches.sessions.globalDatastore.secretRegions[0]: the secret itself is in eu-west-1: leave it out"
    )]
    [InlineData(
        "caches/sessions",
        """{ "engine": "valkey", "nodeType": "cache.r7g.large", "globalDatastore": { "suffix": "orders", "secretRegions": ["cn-north-1"] } }""",
        "$.caches.sessions.globalDatastore.secretRegions[0]: cn-north-1 is in another partition than eu-west-1, where no account of yours here can write: name a Region of the same"
    )]
    public void What_belongs_to_another_Region_than_that_of_the_credentials_is_refused(
        string path,
        string json,
        string sentence
    ) =>
        Assert.Equal(
            [
                $"{sentence}; without \"region\" the environment goes to eu-west-1, the Region of your profile or else of the CDK",
            ],
            Surroundings.While(
                [("CDK_DEFAULT_REGION", "eu-west-1")],
                () => SettingsText.Mistakes(SettingsText.With(path, json))
            )
        );

    [Theory]
    [InlineData(
        "2",
        "$.caches.objects.topology.availabilityZones[1]: eu-central-1b is a zone of eu-central-1, not of eu-west-1: name one such as eu-west-1a"
    )]
    [InlineData(
        """["eu-west-1a", "eu-west-1b"]""",
        "$.caches.objects.topology.availabilityZones[1]: the network has no subnet in \"eu-central-1b\": name one of eu-west-1a, eu-west-1b"
    )]
    public void Nodes_of_Memcached_stand_in_zones_of_the_network(string zones, string sentence) =>
        Assert.Equal(
            [sentence],
            SettingsText.Mistakes(
                SettingsText.With(
                    SettingsText.Base,
                    ("region", "\"eu-west-1\""),
                    ("network/create/availabilityZones", zones),
                    ("caches/objects/topology", """{ "availabilityZones": ["eu-west-1a", "eu-central-1b"] }""")
                )
            )
        );

    [Theory]
    [InlineData("eusc-de-east-1")]
    [InlineData("me-west-1")]
    public void Every_Region_of_the_tables_is_known(string region) =>
        Assert.Equal(region, SettingsText.Read(SettingsText.With("region", $"\"{region}\"")).Region);

    [Fact]
    public void More_zones_than_the_Region_of_the_credentials_has_are_refused() =>
        Assert.StartsWith(
            $"{SettingsText.File}: $.network.create.availabilityZones: most accounts have 2 Availability Zones in us-west-1",
            Surroundings.While(
                [("CDK_DEFAULT_REGION", "us-west-1")],
                () =>
                    Assert
                        .Throws<SettingsException>(() =>
                            Synthesis.Of(SettingsText.With("network", """{ "create": { "availabilityZones": 3 } }"""))
                        )
                        .Message
            )
        );

    [Fact]
    public void Without_a_Region_it_is_that_of_the_credentials_but_the_account_stays_open() =>
        Assert.Equal(
            "aws://unknown-account/eu-north-1",
            Surroundings
                .While(
                    [("CDK_DEFAULT_REGION", "eu-north-1"), ("CDK_DEFAULT_ACCOUNT", "111111111111")],
                    () => Synthesis.Of(Small.Replace("eu-west-1", "eu-north-1", StringComparison.Ordinal))
                )
                .CachesArtifact["environment"]!.GetValue<string>()
        );

    [Fact]
    public void An_empty_Region_of_the_credentials_is_none() =>
        Assert.Equal(
            "aws://unknown-account/unknown-region",
            Surroundings.While([("CDK_DEFAULT_REGION", "")], () => Synthesis.Of(Small)).CachesArtifact[
                "environment"
            ]!.GetValue<string>()
        );

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{ "terminationProtection": false }""", false)]
    [InlineData("""{ "terminationProtection": true }""", true)]
    [SettingEffect("terminationProtection")]
    public void Termination_protection_is_that_of_the_settings(string settings, bool expected) =>
        Assert.Equal(expected, With(settings).CachesArtifact["properties"]!["terminationProtection"]!.GetValue<bool>());

    [Theory]
    [InlineData("{}", "Snapshot", "Delete")]
    [InlineData("""{ "removal": "snapshot" }""", "Snapshot", "Delete")]
    [InlineData("""{ "removal": "destroy" }""", "Delete", "Delete")]
    [InlineData("""{ "removal": "retain" }""", "Retain", "Retain")]
    [SettingEffect("removal")]
    public void The_removal_of_the_environment_is_that_of_its_caches(string settings, string valkey, string memcached)
    {
        var template = With(settings).Caches;

        Assert.Equal(valkey, template.Resource("sessions")["DeletionPolicy"]!.GetValue<string>());
        Assert.Equal(memcached, template.Resource("objects")["DeletionPolicy"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("sessions/Key")]
    [InlineData("sessions/AuthToken")]
    [InlineData("sessions/SecurityGroup")]
    [InlineData("sessions/SubnetGroup")]
    [InlineData("sessions/ParameterGroup")]
    [InlineData("objects")]
    [SettingEffect("tags")]
    public void Everything_has_the_tags_of_the_settings_and_the_environment(string path) =>
        Assert.Equal(
            """[{"Key":"environment","Value":"test"},{"Key":"team","Value":"shop"}]""",
            With("""{ "tags": { "team": "shop" } }""").Caches.Properties(path)["Tags"]!.ToJsonString()
        );

    [Fact]
    public void Without_tags_there_is_the_environment() =>
        Assert.Equal(
            """[{"Key":"environment","Value":"test"}]""",
            Synthesis.Of(Small).Caches.Properties("sessions")["Tags"]!.ToJsonString()
        );

    // IAM compares the keys of tags without case, and refuses a role with both.
    [Fact]
    public void A_tag_Environment_of_yours_is_the_only_one() =>
        Assert.Equal(
            """[{"Key":"Environment","Value":"shop"}]""",
            With("""{ "tags": { "Environment": "shop" } }""").Caches.Properties("sessions")["Tags"]!.ToJsonString()
        );

    private static Synthesis With(string settings) =>
        Synthesis.Of(
            SettingsText.With(
                Small,
                JsonNode.Parse(settings)!.AsObject().Select(setting => (setting.Key, setting.Value!.ToJsonString()))
            )
        );
}
