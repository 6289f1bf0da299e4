namespace Infra.Tests.Stacks;

public sealed class ExistingVpcTests
{
    private const string ByIds = """
        {
          "region": "eu-west-1",
          "network": {
            "existing": {
              "vpcId": "vpc-00000001",
              "subnetIds": ["subnet-00000001", "subnet-00000002", "subnet-00000003"],
              "availabilityZones": ["eu-west-1a", "eu-west-1b", "eu-west-1a"]
            }
          },
          "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro" } }
        }
        """;

    private const string ByLookup = """
        {
          "region": "eu-west-1",
          "account": "123456789012",
          "network": { "lookup": { "name": "main", "tags": { "tier": "data" } } },
          "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro" } }
        }
        """;

    [Fact]
    [SettingEffect("network.existing")]
    [SettingEffect("network.existing.vpcId")]
    [SettingEffect("network.existing.subnetIds")]
    public void A_VPC_by_ids_is_used_without_asking_the_account()
    {
        var made = Synthesis.Of(ByIds);

        Assert.Null(made.Manifest["missing"]);
        Assert.Equal("vpc-00000001", made.Caches.Properties("sessions/SecurityGroup")["VpcId"]!.GetValue<string>());
        Assert.Equal(
            """["subnet-00000001","subnet-00000002","subnet-00000003"]""",
            made.Caches.Properties("sessions/SubnetGroup")["SubnetIds"]!.ToJsonString()
        );
    }

    [Fact]
    public void Nobody_is_told_of_route_tables_that_nobody_asks_for() =>
        Assert.DoesNotContain("routeTable", Synthesis.Of(ByIds).Manifest.ToJsonString(), StringComparison.Ordinal);

    [Fact]
    [SettingEffect("network.lookup")]
    [SettingEffect("network.lookup.name")]
    [SettingEffect("network.lookup.tags")]
    public void A_VPC_that_is_looked_up_is_missing_from_the_context_at_first()
    {
        var missing = Assert.Single(Synthesis.Of(ByLookup).Manifest["missing"]!.AsArray())!;

        Assert.Equal("vpc-provider", missing["provider"]!.GetValue<string>());
        Assert.Equal("""{"tag:tier":"data","tag:Name":"main"}""", missing["props"]!["filter"]!.ToJsonString());
    }

    [Fact]
    [SettingEffect("network.lookup.vpcId")]
    public void A_VPC_can_be_looked_up_by_its_id() =>
        Assert.Equal(
            """{"vpc-id":"vpc-00000001"}""",
            Synthesis
                .Of(SettingsText.With(ByLookup, ("network", """{ "lookup": { "vpcId": "vpc-00000001" } }""")))
                .Manifest["missing"]![0]!["props"]!["filter"]!.ToJsonString()
        );

    [Fact]
    public void Caches_stand_in_the_private_subnets_of_a_VPC_that_was_found() =>
        // The subnets that the CDK makes up until the look-up has been done: s- public, p- private.
        Assert.Equal(
            """["p-12345","p-67890"]""",
            Synthesis.Of(ByLookup).Caches.Properties("sessions/SubnetGroup")["SubnetIds"]!.ToJsonString()
        );

    [Theory]
    [InlineData("account")]
    [InlineData("region")]
    public void A_lookup_without_account_or_Region_gets_one_sentence(string missing)
    {
        var settings = JsonNode.Parse(ByLookup)!.AsObject();
        settings.Remove(missing);

        Assert.Equal(
            "test.json: $.network.lookup: the CDK must know where to look: give account and region, or credentials and a Region (AWS_PROFILE, AWS_REGION)",
            Assert.Throws<SettingsException>(() => Synthesis.Of(settings.ToJsonString())).Message
        );
    }

    [Fact]
    public void A_lookup_takes_account_and_Region_of_the_credentials()
    {
        var settings = JsonNode.Parse(ByLookup)!.AsObject();
        settings.Remove("account");
        settings.Remove("region");

        Assert.Equal(
            "aws://222222222222/eu-north-1",
            Surroundings
                .While(
                    [("CDK_DEFAULT_ACCOUNT", "222222222222"), ("CDK_DEFAULT_REGION", "eu-north-1")],
                    () => Synthesis.Of(settings.ToJsonString())
                )
                .CachesArtifact["environment"]!.GetValue<string>()
        );
    }

    [Theory]
    [InlineData(ByIds)]
    [InlineData(ByLookup)]
    [SettingEffect("network")]
    public void Without_anything_to_create_there_is_no_network_stack(string settings) =>
        Assert.False(Synthesis.Of(settings).HasNetwork);

    [Fact]
    public void One_zone_is_not_enough_for_Multi_AZ() =>
        Assert.Contains(
            "test.json: $.network.existing.subnetIds: the cache sessions: Multi-AZ needs subnets in at least 2 Availability Zones: give the network more of them, or set multiAz to false (R-13)",
            Assert
                .Throws<SettingsException>(() =>
                    Synthesis.Of(
                        SettingsText.With(
                            ByIds,
                            ("network/existing/subnetIds", """["subnet-00000001"]"""),
                            ("network/existing/availabilityZones", """["eu-west-1a"]""")
                        )
                    )
                )
                .Message
        );

    [Fact]
    [SettingEffect("network.existing.availabilityZones")]
    public void Subnets_in_one_zone_are_not_enough_for_Multi_AZ() =>
        Assert.Contains(
            "test.json: $.network.existing.subnetIds: the cache sessions: Multi-AZ needs subnets in at least 2 Availability Zones: give the network more of them, or set multiAz to false (R-13)",
            Assert
                .Throws<SettingsException>(() =>
                    Synthesis.Of(
                        SettingsText.With(
                            ByIds,
                            ("network/existing/availabilityZones", """["eu-west-1a", "eu-west-1a", "eu-west-1a"]""")
                        )
                    )
                )
                .Message
        );
}
