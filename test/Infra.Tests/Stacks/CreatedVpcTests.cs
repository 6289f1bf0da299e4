namespace Infra.Tests.Stacks;

public sealed class CreatedVpcTests
{
    [Theory]
    [InlineData(false, "10.0.0.0/16")]
    [InlineData(true, "10.9.0.0/16")]
    [SettingEffect("network.create.cidr")]
    public void The_range_is_that_of_the_settings(bool largest, string cidr) =>
        Assert.Equal(cidr, Network(largest).Properties("Vpc")["CidrBlock"]!.GetValue<string>());

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    [SettingEffect("network.create.availabilityZones")]
    public void Every_zone_has_one_subnet_of_each_kind(bool largest, int zones)
    {
        var subnets = Network(largest).PropertiesOfAll("AWS::EC2::Subnet").GroupBy(KindOf, StringComparer.Ordinal);

        Assert.All(
            subnets,
            kind => Assert.Equal(zones, kind.DistinctBy(subnet => subnet["AvailabilityZone"]!.ToJsonString()).Count())
        );
        Assert.Equal(
            largest ? ["Isolated", "Private", "Public"] : ["Isolated"],
            subnets.Select(kind => kind.Key).Order()
        );
    }

    [Theory]
    [InlineData("""{ "region": "eu-west-1" }""")]
    [InlineData("""{ "region": "eu-west-1", "account": "123456789012" }""")]
    [InlineData("{}")]
    public void Zones_that_are_named_are_taken(string target) =>
        Assert.Equal(
            ["eu-west-1a", "eu-west-1c"],
            Synthesis
                .Of(
                    SettingsText.With(
                        target,
                        ("network", """{ "create": { "availabilityZones": ["eu-west-1a", "eu-west-1c"] } }"""),
                        ("caches", """{ "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro" } }""")
                    )
                )
                .Network.PropertiesOfAll("AWS::EC2::Subnet")
                .Select(subnet => subnet["AvailabilityZone"]!.GetValue<string>())
                .Distinct()
                .Order()
        );

    // Else `cdk deploy` of the network would fail: Export ... cannot be deleted as it is in use by the stack of the caches.
    [Fact]
    public void What_a_deployed_stack_may_import_stays_when_nothing_uses_it_any_more()
    {
        var prod = File.ReadAllText(Repository.PathOf("src", "Infra", "environments", "prod.json"));
        var imported = Imports(Synthesis.Of(prod).Caches.Json).ToHashSet(StringComparer.Ordinal);
        var without = JsonNode.Parse(prod)!;
        foreach (var (_, cache) in without["caches"]!.AsObject())
        {
            cache!.AsObject().Remove("rotation");
            cache["allowedTiers"] = new JsonArray();
        }

        Assert.DoesNotContain(imported.Except(Synthesis.Of(without.ToJsonString()).Network.Exports.Keys), IsOfNetwork);
        Assert.Contains(imported, IsOfNetwork);
    }

    private static bool IsOfNetwork(string export) => export.Contains("-network:", StringComparison.Ordinal);

    private static IEnumerable<string> Imports(JsonNode? node) =>
        node switch
        {
            JsonObject owner when owner["Fn::ImportValue"] is JsonValue name => [name.GetValue<string>()],
            JsonObject owner => owner.SelectMany(member => Imports(member.Value)),
            JsonArray list => list.SelectMany(Imports),
            _ => [],
        };

    [Theory]
    [InlineData("AWS::EC2::NatGateway", 0, 2)]
    [InlineData("AWS::EC2::InternetGateway", 0, 1)]
    [InlineData("AWS::EC2::EIP", 0, 2)]
    [InlineData("AWS::EC2::FlowLog", 0, 1)]
    [InlineData("AWS::Logs::LogGroup", 0, 1)]
    [SettingEffect("network.create")]
    [SettingEffect("network.create.natGateways")]
    [SettingEffect("network.create.flowLogs")]
    public void What_costs_or_opens_a_way_out_is_there_only_when_asked_for(string type, int smallest, int largest)
    {
        Assert.Equal(smallest, Network(false).All(type).Count);
        Assert.Equal(largest, Network(true).All(type).Count);
    }

    [Fact]
    public void Flow_logs_are_kept_for_a_month() =>
        Network(true)
            .Contains("FlowLog", """{ "Properties": { "RetentionInDays": 30 }, "DeletionPolicy": "Delete" }""");

    [Fact]
    [SettingEffect("network.create.flowLogDays")]
    public void Flow_logs_are_kept_as_long_as_the_settings_say_and_encrypted()
    {
        var network = Synthesis
            .Of(
                SettingsText.With(
                    """{ "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro" } } }""",
                    ("network", """{ "create": { "flowLogs": true, "flowLogDays": 365 } }""")
                )
            )
            .Network;

        var log = network.Properties("FlowLog");
        Assert.Equal(365, log["RetentionInDays"]!.GetValue<int>());
        Assert.NotNull(log["KmsKeyId"]!["Fn::GetAtt"]);
        Assert.Contains(
            ":log-group:elasticache-test-network-*",
            network.Properties("FlowLogKey")["KeyPolicy"]!.ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{}", "0.0.0.0/0")]
    [InlineData("""{ "egress": "open" }""", "0.0.0.0/0")]
    [InlineData("""{ "egress": "vpc" }""", "VpcCidr")]
    // Without any rule EC2 would allow everything: that to the cache stands in another stack.
    [InlineData("""{ "egress": "none" }""", "255.255.255.255/32")]
    [SettingEffect("appTiers.*.egress")]
    public void A_tier_speaks_to_where_the_settings_say(string tier, string peer)
    {
        var made = Synthesis.Of(
            SettingsText.With(
                """{ "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro", "allowedTiers": ["web"] } } }""",
                ("network", """{ "create": {} }"""),
                ("appTiers", $$"""{ "web": {{tier}} }""")
            )
        );

        var rules = made.Network.Properties("Tier-web")["SecurityGroupEgress"]?.AsArray() ?? [];
        Assert.Equal(
            [peer],
            rules.Select(rule => rule!["CidrIp"] is JsonValue cidr ? cidr.GetValue<string>() : "VpcCidr")
        );
        // Where it is not open, the way to the cache is a rule of its own.
        Assert.Equal(
            peer == "0.0.0.0/0" ? 0 : 1,
            made.Caches.All("AWS::EC2::SecurityGroupEgress").Count
                + made.Network.All("AWS::EC2::SecurityGroupEgress").Count
        );
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    [SettingEffect("keyGrantsForServicesOnly")]
    public void Keys_are_granted_to_services_only_where_the_settings_say(string setting, bool limited)
    {
        var made = Synthesis.Of(
            SettingsText.With(
                """{ "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro", "users": { "app": { "accessString": "on ~* +@all" } } } } }""",
                ("network", """{ "create": { "flowLogs": true } }"""),
                ("keyGrantsForServicesOnly", setting)
            )
        );
        JsonObject[] keys =
        [
            .. made.Caches.PropertiesOfAll("AWS::KMS::Key"),
            .. made.Network.PropertiesOfAll("AWS::KMS::Key"),
        ];

        Assert.Equal(3, keys.Length);
        Assert.All(
            keys,
            key =>
                Assert.Equal(
                    limited,
                    key["KeyPolicy"]!["Statement"]!
                        .AsArray()
                        .Any(statement =>
                            statement!["Effect"]!.GetValue<string>() == "Deny"
                            && statement["Condition"]!["BoolIfExists"]!["kms:GrantIsForAWSResource"]!.GetValue<string>()
                                == "false"
                        )
                )
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Caches_stand_in_isolated_subnets_without_a_route_out(bool largest)
    {
        var network = Network(largest);
        var cacheSubnets = network.LogicalIds.Where(id =>
            id.Key.StartsWith("Vpc/CacheSubnet", StringComparison.Ordinal)
        );
        var used = Created(largest).Caches.Properties("sessions/SubnetGroup")["SubnetIds"]!;

        Assert.Equal(
            [.. cacheSubnets.Where(id => id.Key.EndsWith("/Subnet", StringComparison.Ordinal)).Select(id => id.Value)],
            used.AsArray().Select(subnet => network.Exported(subnet!["Fn::ImportValue"]!.GetValue<string>()))
        );
        Assert.DoesNotContain(cacheSubnets, id => id.Key.EndsWith("Route", StringComparison.Ordinal));
    }

    [Fact]
    public void No_subnet_gives_out_public_addresses() =>
        Assert.All(
            Network(true).PropertiesOfAll("AWS::EC2::Subnet"),
            subnet => Assert.False(subnet["MapPublicIpOnLaunch"]!.GetValue<bool>())
        );

    [Theory]
    [InlineData("""{ "cidr": "10.0.0.0/20" }""")]
    [InlineData("""{ "cidr": "10.0.0.0/20", "natGateways": 2 }""")]
    [InlineData("""{ "cidr": "10.0.0.0/20", "availabilityZones": 3 }""")]
    [InlineData("""{ "cidr": "10.0.0.0/19", "availabilityZones": 3, "natGateways": 3 }""")]
    public void The_smallest_range_that_is_allowed_holds_all_subnets(string create) =>
        Assert.NotEmpty(Made(create).Network.All("AWS::EC2::Subnet"));

    private static Synthesis Created(bool largest) => Networks.Of(largest ? "largest" : "smallest");

    private static CloudTemplate Network(bool largest) => Created(largest).Network;

    private static Synthesis Made(string create) =>
        Synthesis.Of(
            $$"""
            {
              "network": { "create": {{create}} },
              "caches": { "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro" } }
            }
            """
        );

    private static string KindOf(JsonObject subnet) =>
        subnet["Tags"]!.AsArray().Single(tag => tag!["Key"]!.GetValue<string>() == "aws-cdk:subnet-type")![
            "Value"
        ]!.GetValue<string>();
}
