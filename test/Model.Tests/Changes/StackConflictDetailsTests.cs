using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What stands between stacks where it hangs on the account, and among several things of a stack.</summary>
public sealed class StackConflictDetailsTests
{
    private const string Importing =
        """{"Resources": {"P": {"Type": "A::B::C", "Properties": {"V": {"Fn::ImportValue": "net:Here"}}}}}""";

    [Fact]
    public void What_is_perhaps_replaced_is_to_look_at_before_anything_is_destroyed()
    {
        var conflict = Assert.Single(Between(Network("\"eu-west-1a\""), Network("""{"Ref": "Zone"}""")));

        Assert.Equal("net: 'Export net:Here cannot be updated as it is in use by caches'", conflict.ToString());
        Assert.Equal(
            "only where AvailabilityZone of Here becomes another one in the account, which aws ec2 describe-subnets "
                + "--filters Name=tag:aws:cloudformation:stack-name,Values=net lists",
            conflict.Look
        );
        Assert.Equal("cdk destroy caches, with OLD; cdk deploy --all", string.Join("; ", conflict.Steps));
        Assert.Equal("cdk deploy --all", string.Join("; ", conflict.Otherwise));
    }

    [Fact]
    public void Of_what_is_no_subnet_nothing_lists_it_all()
    {
        static string Door(string vpc) =>
            $$"""
                {"Resources": {"Door": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "a", "VpcId": {{vpc}} } } },
                 "Outputs": {"S": {"Value": {"Ref": "Door"}, "Export": {"Name": "net:Here"} } } }
                """;

        Assert.Equal(
            "only where VpcId of Door becomes another one in the account",
            Assert.Single(Between(Door("\"vpc-1\""), Door("""{"Ref": "Vpc"}"""))).Look
        );
    }

    // Whether it is replaced or not, one that is imported no more goes after the stack that imported it.
    [Fact]
    public void What_nobody_imports_any_more_needs_no_look()
    {
        var conflict = Assert.Single(
            StackConflicts.Between(
                Read(("net", Network("\"eu-west-1a\"")), ("caches", Importing)),
                Read(("net", Network("""{"Ref": "Zone"}""")), ("caches", """{"Resources": {}}"""))
            )
        );

        Assert.Null(conflict.Look);
        Assert.Equal("cdk deploy --exclusively caches; cdk deploy --all", string.Join("; ", conflict.Steps));
    }

    [Fact]
    public void What_is_surely_replaced_needs_no_look()
    {
        var conflict = Assert.Single(Between(Network("\"eu-west-1a\""), Network("\"eu-west-1b\"")));

        Assert.Null(conflict.Look);
        Assert.Empty(conflict.Otherwise);
        Assert.Equal("cdk destroy caches, with OLD; cdk deploy --all", string.Join("; ", conflict.Steps));
    }

    // A cache is judged by more than its properties.
    [Fact]
    public void What_the_update_of_a_cache_tells_is_sure()
    {
        var conflict = Assert.Single(
            Between(
                Network("\"eu-west-1a\""),
                Network("""{"Ref": "Zone"}"""),
                (stack, id) => (stack, id) == ("net", "Here")
            )
        );

        Assert.Null(conflict.Look);
    }

    [Fact]
    public void An_export_of_something_else_changes_surely()
    {
        var conflict = Assert.Single(
            Between(
                Network("\"eu-west-1a\""),
                Network("""{"Ref": "Zone"}""").Replace("""{"Ref": "Here"}""", "\"subnet-1\"", StringComparison.Ordinal)
            )
        );

        Assert.Equal("net: 'Export net:Here cannot be updated as it is in use by caches'", conflict.ToString());
        Assert.Null(conflict.Look);
    }

    // Whichever words the export names the subnet with.
    [Theory]
    [InlineData("""{"Ref": "Here"}""", 1)]
    [InlineData("""{"Fn::GetAtt": ["Here", "SubnetId"]}""", 1)]
    [InlineData("""{"Fn::GetAtt": "Here.SubnetId"}""", 1)]
    [InlineData("""{"Fn::Sub": "${Here}"}""", 1)]
    [InlineData("\"subnet-1\"", 0)]
    [InlineData("""{"Ref": "AWS::Region"}""", 0)]
    public void An_export_of_what_is_replaced_changes(string value, int conflicts) =>
        Assert.Equal(
            conflicts,
            Between(
                Network("\"eu-west-1a\"").Replace("""{"Ref": "Here"}""", value, StringComparison.Ordinal),
                Network("\"eu-west-1b\"").Replace("""{"Ref": "Here"}""", value, StringComparison.Ordinal)
            ).Count
        );

    [Fact]
    public void What_only_looks_like_the_name_of_an_export_imports_nothing() =>
        Assert.Empty(
            StackConflicts.Between(
                Read(("net", Network("\"a\"")), ("caches", Importing.Replace("Fn::ImportValue", "Name"))),
                Read(("net", """{"Resources": {}}"""), ("caches", """{"Resources": {}}"""))
            )
        );

    [Theory]
    [InlineData("""{"CidrIp": {"Fn::GetAtt": ["Vpc", "CidrBlock"]}}""")]
    [InlineData("""{"CidrIp": "255.255.255.255/32"}, {"CidrIp": "10.0.0.0/16"}""")]
    [InlineData("""{"CidrIpv6": "fc00::/7"}""")]
    public void A_group_that_goes_on_to_reach_its_network_is_closed_in_one_go(string rules) =>
        Assert.Empty(
            StackConflicts.Between(
                Read(("net", Speaking("""{"CidrIp": "0.0.0.0/0"}""")), ("caches", """{"Resources": {}}""")),
                Read(("net", Speaking(rules)), ("caches", Way))
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData(", \"Properties\": []")]
    [InlineData(", \"Properties\": {\"SecurityGroupEgress\": {\"Ref\": \"Rules\"}}")]
    [InlineData(", \"Properties\": {\"SecurityGroupEgress\": [{\"Ref\": \"AWS::NoValue\"}, \"0.0.0.0/0\"]}")]
    public void A_group_of_which_nothing_is_said_speaks_to_nobody_by_rules_of_its_own(string more) =>
        Assert.Empty(
            StackConflicts.Between(
                Read(
                    ("net", $$"""{"Resources": {"Tier": {"Type": "AWS::EC2::SecurityGroup"{{more}} } } }"""),
                    ("caches", """{"Resources": {}}""")
                ),
                Read(("net", Speaking("""{"CidrIp": "255.255.255.255/32"}""")), ("caches", Way))
            )
        );

    [Theory]
    [InlineData("", 1)]
    [InlineData("\"Condition\": \"C\", ", 0)]
    public void A_name_of_what_was_perhaps_never_made_is_perhaps_free(string condition, int conflicts) =>
        Assert.Equal(
            conflicts,
            StackConflicts
                .Between(
                    Read(
                        (
                            "app",
                            $$"""{"Resources": {"P": { {{condition}}"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/a"} } } }"""
                        )
                    ),
                    Read(
                        (
                            "app",
                            """{"Resources": {"Q": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/a"} } } }"""
                        )
                    )
                )
                .Count
        );

    [Theory]
    [InlineData("Nat", true)]
    [InlineData("Elsewhere", false)]
    public void Only_a_gateway_in_a_subnet_that_moves_is_away(string subnet, bool isAway)
    {
        static string Subnets(string nat, string gateway) =>
            $$"""
                {"Resources": {
                  "Nat": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "{{nat}}"} },
                  "App": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "{{(
                    nat == "10.0.0.0/24" ? "10.0.1.0/24" : "10.0.0.0/24"
                )}}"} },
                  "Gateway": {"Type": "AWS::EC2::NatGateway", "Properties": {"SubnetId": {"Ref": "{{gateway}}"} } } } }
                """;

        var conflict = StackConflicts.Between(
            Read(("net", Subnets("10.0.0.0/24", subnet))),
            Read(("net", Subnets("10.0.1.0/24", subnet)))
        )[0];

        Assert.Equal(
            isAway
                ? "deploy net without App, Nat (nothing gets out by a NAT gateway until the next step, and comes from another address afterwards)"
                : "deploy net without App, Nat",
            string.Join(", ", conflict.Steps[0].ToString().Replace("Nat, App", "App, Nat", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_step_is_told_in_the_words_of_whoever_wrote_the_app() =>
        Assert.Equal(
            "deploy net without the subnets of app, Nat",
            new StackStep(StackVerb.DeployWithout, ["net"]) { Without = ["App1", "App2", "Nat"] }.Told(id =>
                id.StartsWith("App", StringComparison.Ordinal) ? "the subnets of app" : null
            )
        );

    [Fact]
    public void A_way_to_caches_is_given_by_a_rule_that_imports_other_things_too()
    {
        Assert.Equal(
            "net: Tier would lose its way to everyone before caches gives it that to its caches",
            Assert
                .Single(
                    StackConflicts.Between(
                        Read(("net", Speaking("""{"CidrIp": "0.0.0.0/0"}""")), ("caches", """{"Resources": {}}""")),
                        Read(("net", Speaking("""{"CidrIp": "255.255.255.255/32"}""")), ("caches", Way))
                    )
                )
                .ToString()
        );
    }

    private const string Way = """
        {"Resources": {"W": {"Type": "AWS::EC2::SecurityGroupEgress", "Properties": {
          "GroupId": {"Fn::ImportValue": "net:Tier"}, "DestinationSecurityGroupId": {"Fn::ImportValue": "other:Caches"}}}}}
        """;

    private static string Speaking(string rules) =>
        $$"""
            {"Resources": {"Tier": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupEgress": [{{rules}}]} } },
             "Outputs": {"T": {"Value": {"Ref": "Tier"}, "Export": {"Name": "net:Tier"} } } }
            """;

    // A subnet of another zone has another range.
    private static string Network(string zone) =>
        $$"""
            {"Resources": {"Here": {"Type": "AWS::EC2::Subnet", "Properties": {
              "VpcId": "vpc-1", "CidrBlock": "{{(
                zone.Contains("1b", StringComparison.Ordinal) ? "10.0.1.0/24" : "10.0.0.0/24"
            )}}", "AvailabilityZone": {{zone}} } } },
             "Outputs": {"S": {"Value": {"Ref": "Here"}, "Export": {"Name": "net:Here"} } } }
            """;

    private static IReadOnlyList<StackConflict> Between(
        string old,
        string @new,
        Func<string, string, bool>? isReplaced = null
    ) =>
        StackConflicts.Between(
            Read(("net", old), ("caches", Importing)),
            Read(("net", @new), ("caches", Importing)),
            isReplaced
        );

    private static Dictionary<string, Template> Read(params (string Name, string Text)[] stacks) =>
        stacks.ToDictionary(
            stack => stack.Name,
            stack => Template.Read(JsonDocument.Parse(stack.Text).RootElement),
            StringComparer.Ordinal
        );
}
