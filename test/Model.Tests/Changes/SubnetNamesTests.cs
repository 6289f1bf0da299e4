using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>What subnets are called after an update.</summary>
public sealed class SubnetNamesTests
{
    private const string Deployed = """
        {"Resources": {
          "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
          "Here": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}},
          "There": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "10.0.1.0/24"}}
        }}
        """;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Vpc"] = "vpc-0",
        ["Here"] = "subnet-a",
        ["There"] = "subnet-b",
    };

    [Theory]
    [InlineData("", "", "subnet-a", "subnet-b")]
    [InlineData("10.0.1.0/24", "10.0.1.0/25", "subnet-a", "the new There")]
    [InlineData("vpc-1", "vpc-2", "subnet-a", "the new There")]
    // With its network.
    [InlineData("10.0.0.0/16", "10.0.0.0/15", "the new Here", "subnet-b")]
    public void One_that_is_replaced_has_a_new_name(string old, string @new, string here, string there)
    {
        var after = SubnetNames.After(
            Read(Deployed),
            Read(old.Length == 0 ? Deployed : Deployed.Replace(old, @new)),
            Names
        );

        Assert.Equal((here, there), (after["Here"], after["There"]));
    }

    // Of what a subnet refers to, only its network takes it along: not the route that it has a tag of, and no parameter.
    [Fact]
    public void One_that_refers_to_something_else_that_is_replaced_stays()
    {
        static string With(string zone) =>
            Deployed
                .Replace("\"10.0.0.0/24\"", """{"Ref": "Range"}, "Tags": [{"Key": "by", "Value": {"Ref": "Other"}}]""")
                .Replace(
                    "\"Vpc\": {",
                    $$"""
                    "Other": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "10.0.2.0/24", "AvailabilityZone": "{{zone}}"} },
                    "Vpc": {
                    """
                );
        var names = new Dictionary<string, string>(Names, StringComparer.Ordinal) { ["Other"] = "subnet-c" };

        var after = SubnetNames.After(Read(With("eu-west-1a")), Read(With("eu-west-1b")), names);

        Assert.Equal(("subnet-a", "the new Other"), (after["Here"], after["Other"]));
    }

    [Fact]
    public void One_that_is_new_has_a_name_that_nobody_knows() =>
        Assert.Equal(
            "the new Here",
            SubnetNames.After(Read("""{"Resources": {}}"""), Read(Deployed), new Dictionary<string, string>())["Here"]
        );

    private static Template Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Template.Read(document.RootElement.Clone());
    }
}
