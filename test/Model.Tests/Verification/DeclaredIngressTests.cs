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
