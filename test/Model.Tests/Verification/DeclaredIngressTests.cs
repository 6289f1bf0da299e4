using System.Text.Json;

namespace ElastiCache.Model.Tests.Verification;

/// <summary>What a security group is declared to admit.</summary>
public sealed class DeclaredIngressTests
{
    private const string Group = """
        {"Resources": {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "cache",
          "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "CidrIp": "10.0.0.0/16"}]}}},
         "Outputs": {"Id": {"Value": {"Fn::GetAtt": ["Group", "GroupId"]}, "Export": {"Name": "Caches:Group"}}}}
        """;

    [Fact]
    public void Its_own_rules() => Assert.Equal("tcp 6379 from 10.0.0.0/16", Declared());

    [Fact]
    public void And_those_that_another_stack_adds_to_the_group_that_it_imports() =>
        Assert.Equal(
            "tcp 6379 from 10.0.0.0/16, tcp 6379 from what only the deployment knows",
            Declared(
                """
                {"Resources": {"Apps": {"Type": "AWS::EC2::SecurityGroup"}, "FromApps": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {
                  "GroupId": {"Fn::ImportValue": "Caches:Group"}, "IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379,
                  "SourceSecurityGroupId": {"Fn::GetAtt": ["Apps", "GroupId"]}}}}}
                """
            )
        );

    [Fact]
    public void And_not_those_of_another_group() =>
        Assert.Equal(
            "tcp 6379 from 10.0.0.0/16",
            Declared(
                """
                {"Resources": {"FromApps": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {
                  "GroupId": {"Fn::ImportValue": "Caches:Other"}, "IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "CidrIp": "10.9.0.0/16"}}}}
                """
            )
        );

    [Fact]
    public void It_is_as_declared_whoever_is_meant_by_what_only_the_deployment_knows()
    {
        var fact = Facts(
                Own(
                    """[{"IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "SourcePrefixListId": {"Ref": "List"}}]"""
                )
            )
            .Single();

        Assert.True(fact.Holds("tcp 6379 from pl-1"));
        Assert.False(fact.Holds("tcp 6380 from pl-1"));
    }

    [Theory]
    [InlineData("""{"Ref": "List"}""")]
    [InlineData("""[{"Fn::If": ["Some", {"IpProtocol": "-1", "CidrIp": "10.1.0.0/16"}, {"Ref": "AWS::NoValue"}]}]""")]
    public void Where_only_the_deployment_knows_which_rules_there_are_nothing_is_declared(string own) =>
        Assert.Empty(Facts(Own(own)));

    [Fact]
    public void Rules_beside_the_group_are_its_own() =>
        Assert.Equal(
            "any protocol from 10.1.0.0/16, tcp 6379 from 10.2.0.0/16",
            Facts(
                    Own(
                        """[{"IpProtocol": "-1", "CidrIp": "10.1.0.0/16"}]""",
                        """
                        , "FromApps": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Ref": "Group"},
                          "IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "CidrIp": "10.2.0.0/16"}}
                        """
                    )
                )
                .Single()
                .Value
        );

    private static string Own(string rules, string beside = "") =>
        $$"""
            {"Parameters": {"List": {"Type": "String"} }, "Conditions": {"Some": {"Fn::Equals": [{"Ref": "List"}, "x"]} },
             "Resources": {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": {{rules}} } }{{beside}} } }
            """;

    private static IEnumerable<LiveFact> Facts(string template) =>
        new DeclaredResources(
            Read(template),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Group"] = "sg-1" }
        )
            .All()
            .Single()
            .Facts;

    private static string Declared(params string[] beside)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["Group"] = "sg-1" };
        var resources = new DeclaredResources(Read(Group), names) { Beside = [.. beside.Select(Read)] };
        return resources.All().Single().Facts.Single(fact => fact.Property == "SecurityGroupIngress").Value;
    }

    private static Template Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Template.Read(document.RootElement.Clone());
    }
}
