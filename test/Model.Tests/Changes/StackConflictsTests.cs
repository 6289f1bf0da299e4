// Long: a test for each thing that stands between stacks, with the templates it takes.
using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What stands between the stacks of an app.</summary>
public sealed class StackConflictsTests
{
    private const string Tier =
        """ "Tier": { "Type": "AWS::EC2::SecurityGroup", "Properties": { "GroupDescription": "web" } } """;

    private const string Exported =
        """ "Outputs": { "T": { "Value": { "Ref": "Tier" }, "Export": { "Name": "net:Tier" } } } """;

    private static readonly string Network = $$"""{ "Resources": { {{Tier}} }, {{Exported}} }""";

    private static readonly string Importing = Cache("""{ "Fn::ImportValue": "net:Tier" }""");

    // It takes another one at its creation only.
    private static readonly string Created =
        """{ "Resources": { "C": { "Type": "AWS::ElastiCache::CacheCluster", "Properties": { "CacheSubnetGroupName": { "Fn::ImportValue": "net:Tier" } } } } }""";

    private static readonly string Plain = Cache("\"sg-1\"");

    [Fact]
    public void Nothing_stands_in_the_way_of_what_stays() =>
        Assert.Empty(Between([("net", Network), ("caches", Importing)], [("net", Network), ("caches", Importing)]));

    [Fact]
    public void An_export_that_nobody_imports_may_go() =>
        Assert.Empty(Between([("net", Network), ("caches", Plain)], [("net", Empty), ("caches", Plain)]));

    [Fact]
    public void An_export_goes_after_the_stack_that_imported_it() =>
        Assert.Equal(
            "net: 'Export net:Tier cannot be deleted as it is in use by caches'; cdk deploy --exclusively caches; cdk deploy --all",
            Only([("net", Network), ("caches", Importing)], [("net", Empty), ("caches", Plain)])
        );

    [Fact]
    public void What_a_stack_needs_instead_is_added_before_what_it_needed_goes() =>
        Assert.Equal(
            "net: 'Export net:Tier cannot be deleted as it is in use by caches'; "
                + "cdk deploy --exclusively net with what NEW adds beside Tier of OLD; cdk deploy --exclusively caches; cdk deploy --all",
            Only(
                [("net", Network), ("caches", Importing)],
                [("net", Renamed), ("caches", Cache("""{ "Fn::ImportValue": "net:Front" }"""))]
            )
        );

    [Fact]
    public void An_export_of_what_stays_is_there_beside_the_one_that_comes() =>
        Assert.Contains(
            "with what NEW adds beside the exports of OLD;",
            Only(
                [("net", Network), ("caches", Importing)],
                [
                    ("net", Network.Replace("net:Tier", "net:Front", StringComparison.Ordinal)),
                    ("caches", Cache("""{ "Fn::ImportValue": "net:Front" }""")),
                ]
            )
        );

    [Fact]
    public void What_another_stack_adds_is_deployed_first() =>
        Assert.EndsWith(
            "; cdk deploy --exclusively other; cdk deploy --exclusively caches; cdk deploy --all",
            Only(
                [("net", Network), ("caches", Importing)],
                [("net", Empty), ("other", Renamed), ("caches", Cache("""{ "Fn::ImportValue": "net:Front" }"""))]
            )
        );

    [Fact]
    public void A_stack_that_nobody_deploys_any_more_is_destroyed() =>
        Assert.EndsWith(
            "; cdk destroy caches, with OLD; cdk deploy --all",
            Only([("net", Network), ("caches", Importing)], [("net", Empty)])
        );

    [Fact]
    public void An_export_of_what_is_replaced_changes() =>
        Assert.Equal(
            "net: 'Export net:Tier cannot be updated as it is in use by caches'; cdk destroy caches, with OLD; cdk deploy --all",
            Only(
                [("net", Network), ("caches", Created)],
                [("net", Network.Replace("\"web\"", "\"other\"", StringComparison.Ordinal)), ("caches", Created)]
            )
        );

    // What a cache takes another one of in place destroys none: a second export is there beside the first.
    [Fact]
    public void An_export_that_is_taken_in_place_is_written_a_second_time() =>
        Assert.Equal(
            "net: 'Export net:Tier cannot be updated as it is in use by caches'; write Tier of NEW under another logical id, with an export "
                + "of another name, and let caches import that; cdk deploy --exclusively net with what NEW adds beside Tier of OLD; "
                + "cdk deploy --exclusively caches; cdk deploy --all",
            Only(
                [("net", Network), ("caches", Importing)],
                [("net", Network.Replace("\"web\"", "\"other\"", StringComparison.Ordinal)), ("caches", Importing)]
            )
        );

    [Fact]
    public void An_export_of_another_value_is_written_a_second_time() =>
        Assert.EndsWith(
            "; write what NEW exports as net:Tier under another name, and let caches import that; cdk deploy --exclusively net with what NEW "
                + "adds beside the exports of OLD; cdk deploy --exclusively caches; cdk deploy --all",
            Only(
                [("net", Network), ("caches", Importing)],
                [
                    ("net", Network.Replace("{ \"Ref\": \"Tier\" }", "\"sg-2\"", StringComparison.Ordinal)),
                    ("caches", Importing),
                ]
            )
        );

    // A cache takes no security group of another VPC.
    [Fact]
    public void A_security_group_of_another_VPC_helps_no_cache() =>
        Assert.EndsWith(
            "; cdk destroy caches, with OLD; cdk deploy --all",
            Only(
                [("net", Network), ("caches", Importing)],
                [
                    ("net", Network.Replace("\"web\"", "\"web\", \"VpcId\": \"vpc-2\"", StringComparison.Ordinal)),
                    ("caches", Importing),
                ]
            )
        );

    [Fact]
    public void A_stack_that_lets_go_is_deployed_with_the_one_that_imports_another_name()
    {
        var net = Network.Replace("\"web\"", "\"other\"", StringComparison.Ordinal);

        Assert.EndsWith(
            "; cdk deploy --exclusively net with what NEW adds beside Tier of OLD; cdk deploy --exclusively caches more; cdk deploy --all",
            Only(
                [("net", Network), ("caches", Importing), ("more", Importing)],
                [("net", net), ("caches", Importing), ("more", Plain)]
            )
        );
    }

    [Fact]
    public void A_name_is_free_once_the_stack_that_has_it_lets_go() =>
        Assert.Equal(
            "caches-2: 'AWS::SSM::Parameter /a already exists' as long as caches has it; cdk deploy --exclusively caches; cdk deploy --all",
            Only([("caches", Parameter("/a"))], [("caches", Parameter("/b")), ("caches-2", Parameter("/a"))])
        );

    [Fact]
    public void A_name_that_is_retained_is_not_free() =>
        Assert.Equal(
            "caches-2: 'AWS::ElastiCache::ReplicationGroup orders already exists', for caches retains it when it lets go of it: "
                + "import it into caches-2, or write another name; ",
            Only(
                [("caches", Group("Orders", ", \"DeletionPolicy\": \"Retain\""))],
                [("caches", Empty), ("caches-2", Group("orders", ""))]
            )
        );

    [Fact]
    public void An_export_of_a_cache_that_is_replaced_changes()
    {
        var old = Exporting("6379");
        var conflict = Assert.Single(
            StackConflicts.Between(
                Read([("caches", old), ("web", Importer)]),
                Read([("caches", Exporting("6380")), ("web", Importer)]),
                (stack, id) => (stack, id) == ("caches", "G")
            )
        );

        Assert.Equal("'Export a cannot be updated as it is in use by web'", conflict.Message);
        Assert.Empty(Between([("caches", old), ("web", Importer)], [("caches", old), ("web", Importer)]));
    }

    private const string Importer =
        """{ "Resources": { "P": { "Type": "A::B::C", "Properties": { "V": { "Fn::ImportValue": "a" } } } } }""";

    private static string Exporting(string port) =>
        $$"""
            { "Resources": { "G": { "Type": "AWS::ElastiCache::ReplicationGroup", "Properties": { "Port": {{port}} } } },
              "Outputs": { "O": { "Value": { "Fn::GetAtt": ["G", "PrimaryEndPoint.Address"] }, "Export": { "Name": "a" } } } }
            """;

    private static string Group(string name, string beside) =>
        $$"""{ "Resources": { "G": { "Type": "AWS::ElastiCache::ReplicationGroup", "Properties": { "ReplicationGroupId": "{{name}}" } {{beside}} } } }""";

    [Fact]
    public void A_name_of_a_stack_that_goes_is_free_once_it_is_destroyed() =>
        Assert.Contains("cdk destroy caches-2", Only([("caches-2", Parameter("/a"))], [("caches", Parameter("/a"))]));

    [Fact]
    public void A_resource_that_is_replaced_under_its_name_is_left_out_first() =>
        Assert.EndsWith(
            "; deploy caches without R (nothing has these names until the next step); cdk deploy --all",
            Only([("caches", Record("Z1"))], [("caches", Record("Z2"))])
        );

    [Fact]
    public void A_resource_that_is_perhaps_not_replaced_may_keep_its_name() =>
        Assert.Empty(
            Between(
                [("caches", Record("Z1"))],
                [("caches", Record("Z1").Replace("\"Z1\"", "{ \"Ref\": \"Zone\" }", StringComparison.Ordinal))]
            )
        );

    [Fact]
    public void A_group_may_speak_to_its_caches_before_it_is_closed_to_all_others() =>
        Assert.Equal(
            "net: Tier would lose its way to everyone before caches gives it that to its caches; cdk deploy --exclusively caches; cdk deploy --all",
            Only([("net", Speaking("0.0.0.0/0")), ("caches", Plain)], [("net", Speaking(Nobody)), ("caches", Way)])
        );

    [Theory]
    [InlineData("0.0.0.0/0", "10.0.0.0/16")]
    [InlineData("10.0.0.0/16", Nobody)]
    public void A_group_that_reaches_its_caches_all_the_time_is_closed_in_one_go(string before, string after) =>
        Assert.Empty(
            Between([("net", Speaking(before)), ("caches", Plain)], [("net", Speaking(after)), ("caches", Way)])
        );

    [Fact]
    public void A_group_that_may_speak_to_everyone_among_others_loses_that_way_too() =>
        Assert.StartsWith(
            "net: Tier would lose its way to everyone before caches gives it that to its caches",
            Only(
                [("net", Speaking("10.0.0.0/16\" }, { \"CidrIp\": \"0.0.0.0/0")), ("caches", Plain)],
                [("net", Speaking(Nobody)), ("caches", Way)]
            )
        );

    [Fact]
    public void A_group_without_rules_of_its_own_has_no_way_that_it_could_lose() =>
        Assert.Empty(Between([("net", Network), ("caches", Plain)], [("net", Speaking(Nobody)), ("caches", Way)]));

    [Fact]
    public void Outputs_that_are_none_export_nothing()
    {
        const string Odd = """{ "Resources": {}, "Outputs": [] }""";

        Assert.Empty(Between([("net", Odd), ("caches", Importing)], [("net", Odd), ("caches", Importing)]));
    }

    [Fact]
    public void A_stack_that_is_new_takes_nobodys_place() =>
        Assert.Empty(
            Between(
                [("net", Subnets(("A", "10.0.0.0/24")))],
                [("net", Subnets(("A", "10.0.0.0/24"))), ("net-2", Subnets(("B", "10.0.0.0/24")))]
            )
        );

    [Fact]
    public void A_group_that_had_its_way_already_is_closed_in_one_go() =>
        Assert.Empty(
            Between([("net", Speaking("0.0.0.0/0")), ("caches", Way)], [("net", Speaking(Nobody)), ("caches", Way)])
        );

    [Fact]
    public void A_gateway_is_taken_from_its_VPC_before_another_one_gets_it()
    {
        const string Gateway = """
            { "Resources": {
                "Vpc": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } },
                "Igw": { "Type": "AWS::EC2::InternetGateway", "Properties": {} },
                "Gw": { "Type": "AWS::EC2::VPCGatewayAttachment", "Properties": { "VpcId": { "Ref": "Vpc" }, "InternetGatewayId": { "Ref": "Igw" } } } } }
            """;

        Assert.Equal(
            "net: the Internet gateway of Gw would be 'already associated' with the VPC that is replaced; cdk destroy net, with OLD; cdk deploy --all",
            Only([("net", Gateway)], [("net", Gateway.Replace("10.0", "10.1", StringComparison.Ordinal))])
        );
    }

    [Fact]
    public void A_name_moves_between_two_resources_of_a_stack_in_two_deployments() =>
        Assert.Equal(
            "caches: 'AWS::SSM::Parameter /a already exists', for Q is created before P, which has the name, lets go of it; "
                + "deploy caches without Q (nothing has these names until the next step); cdk deploy --all",
            Only([("caches", Parameters(("P", "/a")))], [("caches", Parameters(("Q", "/a")))])
        );

    [Fact]
    public void Names_that_two_resources_swap_are_both_left_out_first() =>
        Assert.All(
            Between(
                [("caches", Parameters(("P", "/a"), ("Q", "/b")))],
                [("caches", Parameters(("P", "/b"), ("Q", "/a")))]
            ),
            conflict =>
                Assert.Equal(
                    "deploy caches without P, Q (nothing has these names until the next step)",
                    $"{conflict.Steps[0]}"
                )
        );

    [Theory]
    [InlineData("\"Type\": \"A\"", "\"Type\": \"AAAA\"")]
    [InlineData("\"SetIdentifier\": \"one\"", "\"SetIdentifier\": \"two\"")]
    [InlineData("\"HostedZoneId\": \"Z1\"", "\"HostedZoneId\": { \"Ref\": \"Zone\" }")]
    public void Records_of_one_name_may_be_others(string had, string asked) =>
        Assert.Empty(Between([("caches", Named("P", had))], [("caches", Named("Q", asked))]));

    [Fact]
    public void A_record_has_its_name_with_and_without_a_dot() =>
        Assert.Contains(
            "'AWS::Route53::RecordSet a.b already exists'",
            Only(
                [("caches", Named("P", "\"Type\": \"A\""))],
                [("caches", Named("Q", "\"Type\": \"A\"").Replace("a.b.", "A.b", StringComparison.Ordinal))]
            )
        );

    [Fact]
    public void A_name_of_what_a_condition_decides_is_perhaps_free() =>
        Assert.Empty(
            Between(
                [("caches", Parameters(("P", "/a")))],
                [
                    (
                        "caches",
                        Parameters(("Q", "/a"))
                            .Replace("\"Type\"", "\"Condition\": \"C\", \"Type\"", StringComparison.Ordinal)
                    ),
                ]
            )
        );

    // A third zone moves the subnets of NAT gateways, and its own take the place that those had.
    [Fact]
    public void A_new_subnet_waits_until_its_range_is_free() =>
        Assert.Equal(
            "net: 'The CIDR 10.0.12.0/22 conflicts with another subnet', for App3 is created before the update deletes 10.0.12.0/26 of Nat1; "
                + "deploy net as in OLD without Nat1; cdk deploy --all",
            Only(
                [("net", Subnets(("Nat1", "10.0.12.0/26")))],
                [("net", Subnets(("App3", "10.0.12.0/22"), ("Nat1", "10.0.16.0/26")))]
            )
        );

    [Fact]
    public void Who_goes_out_by_a_gateway_of_a_subnet_that_moves_is_told() =>
        Assert.Contains(
            "(nothing gets out by a NAT gateway until the next step",
            Only(
                [
                    (
                        "net",
                        Subnets(("Nat1", "10.0.12.0/26"))
                            .Replace(
                                "{ \"Resources\": {",
                                "{ \"Resources\": { \"G\": { \"Type\": \"AWS::EC2::NatGateway\", \"Properties\": { \"SubnetId\": { \"Ref\": \"Nat1\" } } },",
                                StringComparison.Ordinal
                            )
                    ),
                ],
                [("net", Subnets(("App3", "10.0.12.0/22"), ("Nat1", "10.0.16.0/26")))]
            )
        );

    [Fact]
    public void A_subnet_that_moves_is_away_until_its_range_is_free() =>
        Assert.EndsWith(
            "; deploy net without Nat1; cdk deploy --all",
            Only(
                [("net", Subnets(("App3", "10.0.12.0/22"), ("Nat1", "10.0.16.0/26")))],
                [("net", Subnets(("Nat1", "10.0.12.0/26")))]
            )
        );

    [Fact]
    public void A_range_of_a_subnet_that_stays_is_never_free() =>
        Assert.EndsWith(
            " deletes 10.0.0.0/24 of A; ",
            Only(
                [("net", Subnets(("A", "10.0.0.0/24")))],
                [("net", Subnets(("A", "10.0.0.0/24"), ("B", "10.0.0.128/25")))]
            )
        );

    [Fact]
    public void A_range_of_which_a_part_stays_taken_is_never_free() =>
        Assert.EndsWith(
            " deletes 10.0.0.0/25 of A and 10.0.0.128/25 of C; ",
            Only(
                [("net", Subnets(("A", "10.0.0.0/25"), ("C", "10.0.0.128/25")))],
                [("net", Subnets(("A", "10.0.0.0/25"), ("B", "10.0.0.0/24")))]
            )
        );

    [Fact]
    public void One_gateway_among_the_subnets_that_move_is_told() =>
        Assert.Contains(
            "deploy net as in OLD without Nat1, Nat2 (nothing gets out by a NAT gateway until the next step",
            Only(
                [
                    (
                        "net",
                        Subnets(("Nat1", "10.0.12.0/26"), ("Nat2", "10.0.12.64/26"))
                            .Replace(
                                "{ \"Resources\": {",
                                "{ \"Resources\": { \"G\": { \"Type\": \"AWS::EC2::NatGateway\", \"Properties\": { \"SubnetId\": { \"Ref\": \"Nat2\" } } },",
                                StringComparison.Ordinal
                            )
                    ),
                ],
                [("net", Subnets(("App3", "10.0.12.0/22")))]
            )
        );

    // A zone is chosen at creation, and the subnet that takes the place of the other one is created first.
    [Fact]
    public void A_subnet_that_moves_to_another_zone_needs_another_range() =>
        Assert.Equal(
            "net: 'The CIDR 10.0.0.0/24 conflicts with another subnet', for A is created before the update deletes 10.0.0.0/24 of what it "
                + "replaces. Write another range, or leave it in its zone; ",
            Only([("net", InZone("\"us-east-1a\""))], [("net", InZone("\"us-east-1b\""))])
        );

    [Theory]
    [InlineData("\"us-east-1a\"")]
    [InlineData("{ \"Fn::Select\": [0, { \"Fn::GetAZs\": \"\" }] }")]
    public void A_subnet_that_perhaps_stays_in_its_zone_may_keep_its_range(string zone) =>
        Assert.Empty(Between([("net", InZone("\"us-east-1a\""))], [("net", InZone(zone))]));

    private static string InZone(string zone) =>
        Subnets(("A", "10.0.0.0/24"))
            .Replace("\"VpcId\"", $"\"AvailabilityZone\": {zone}, \"VpcId\"", StringComparison.Ordinal);

    [Fact]
    public void Ranges_of_two_VPCs_and_ranges_side_by_side_are_free()
    {
        var other = Subnets(("B", "10.0.0.0/24")).Replace("\"Ref\": \"V\"", "\"Ref\": \"W\"", StringComparison.Ordinal);

        Assert.Empty(Between([("net", Subnets(("A", "10.0.0.0/24")))], [("net", other)]));
        Assert.Empty(
            Between(
                [("net", Subnets(("A", "10.0.0.0/24")))],
                [("net", Subnets(("A", "10.0.0.0/24"), ("B", "10.0.1.0/24")))]
            )
        );
    }

    private const string Nobody = "255.255.255.255/32";

    private const string Way =
        """{ "Resources": { "W": { "Type": "AWS::EC2::SecurityGroupEgress", "Properties": { "GroupId": { "Fn::ImportValue": "net:Tier" } } } } }""";

    private static string Speaking(string cidr) =>
        $$"""{ "Resources": { "Tier": { "Type": "AWS::EC2::SecurityGroup", "Properties": { "SecurityGroupEgress": [{ "CidrIp": "{{cidr}}" }] } } }, {{Exported}} }""";

    private const string Empty = """{ "Resources": {} }""";

    private static string Cache(string group) =>
        $$"""{ "Resources": { "C": { "Type": "AWS::ElastiCache::CacheCluster", "Properties": { "VpcSecurityGroupIds": [{{group}}] } } } }""";

    private static string Parameter(string name) =>
        $$"""{ "Resources": { "P": { "Type": "AWS::SSM::Parameter", "Properties": { "Name": "{{name}}" } } } }""";

    private static string Record(string zone) =>
        $$"""{ "Resources": { "R": { "Type": "AWS::Route53::RecordSet", "Properties": { "Name": "a.b.", "HostedZoneId": "{{zone}}" } } } }""";

    private static readonly string Renamed = Network.Replace("Tier", "Front", StringComparison.Ordinal);

    private static string Parameters(params (string Id, string Name)[] parameters) =>
        $$"""{ "Resources": { {{string.Join(", ", parameters.Select(one => $$"""
            "{{one.Id}}": { "Type": "AWS::SSM::Parameter", "Properties": { "Name": "{{one.Name}}" } }
            """))}} } }""";

    private static string Named(string id, string more) =>
        $$"""{ "Resources": { "{{id}}": { "Type": "AWS::Route53::RecordSet", "Properties": { "Name": "a.b.", {{more}} } } } }""";

    private static string Subnets(params (string Id, string Range)[] subnets) =>
        $$"""{ "Resources": { {{string.Join(", ", subnets.Select(one => $$"""
            "{{one.Id}}": { "Type": "AWS::EC2::Subnet", "Properties": { "CidrBlock": "{{one.Range}}", "VpcId": { "Ref": "V" } } }
            """))}} } }""";

    private static string Only((string, string)[] old, (string, string)[] @new)
    {
        var conflict = Assert.Single(Between(old, @new));
        return $"{conflict}; {string.Join("; ", conflict.Steps)}";
    }

    private static IReadOnlyList<StackConflict> Between((string, string)[] old, (string, string)[] @new) =>
        StackConflicts.Between(Read(old), Read(@new));

    private static Dictionary<string, Template> Read((string Name, string Text)[] stacks) =>
        stacks.ToDictionary(
            stack => stack.Name,
            stack => Template.Read(JsonDocument.Parse(stack.Text).RootElement),
            StringComparer.Ordinal
        );
}
