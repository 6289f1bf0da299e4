using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.K;

/// <summary>Security groups that a cache, and a rule that is added to one, take from a list of a parameter.</summary>
public sealed class SelectedGroupTests
{
    private const string First = "sg-0123456789abcdef0";
    private const string Second = "sg-0123456789abcdef1";
    private const string All = """{"Ref": "Groups"}""";

    [Theory]
    // The values are known: the rule is about the one that it takes.
    [InlineData(All, 0, true, First)]
    [InlineData(All, 1, true, Second)]
    [InlineData("ITEM 0", 0, true, First)]
    [InlineData("ITEM 0", 1, true, "")]
    [InlineData("ITEM 1", 0, true, "")]
    [InlineData($"\"{First}\"", 0, true, First)]
    [InlineData($"\"{First}\"", 1, true, "")]
    // They are not: an item is the same as itself, and one of all.
    [InlineData(All, 0, false, "Fn::Select [0, Groups]")]
    [InlineData("ITEM 0", 0, false, "Fn::Select [0, Groups]")]
    [InlineData("ITEM 1", 1, false, "Fn::Select [1, Groups]")]
    [InlineData("ITEM 0", 1, false, "")]
    [InlineData("ITEM 1", 0, false, "")]
    [InlineData("""{"Fn::Select": [0, {"Ref": "Others"}]}""", 0, false, "")]
    [InlineData("""{"Ref": "Others"}""", 0, false, "")]
    [InlineData($"\"{First}\"", 0, false, "")]
    public void The_item_that_a_rule_takes_counts(string taken, int opened, bool isGiven, string told) =>
        Assert.Equal(
            told.Split(';', StringSplitOptions.RemoveEmptyEntries),
            Judge(taken, Item(opened), isGiven).SelectMany(Named)
        );

    [Fact]
    public void Each_item_that_is_open_is_told() =>
        Assert.Equal(
            ["Fn::Select [0, Groups]", "Fn::Select [1, Groups]"],
            Judge(
                    All,
                    Item(0),
                    isGiven: false,
                    $$""", "More": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {{Item(
                        1
                    )}}, {{Everyone}} } }"""
                )
                .SelectMany(Named)
        );

    private const string Everyone =
        """ "IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "CidrIp": "0.0.0.0/0" """;

    private static IEnumerable<string> Named(Violation violation) =>
        violation
            .Message.Split("; ")
            .Select(message => message.Split("the security group ")[1].Split(" lets everyone")[0]);

    private static string Item(int index) => $$"""{"Fn::Select": [{{index}}, {"Ref": "Groups"}]}""";

    private static IEnumerable<Violation> Judge(string taken, string opened, bool isGiven, string more = "")
    {
        var one = taken.StartsWith("ITEM ", StringComparison.Ordinal) ? Item(taken[^1] - '0') : taken;
        var cache = RuleExamples.PairBehind(one == All ? one : $"[{one}]");
        return TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Parameters": {
                                "Groups": {"Type": "List<AWS::EC2::SecurityGroup::Id>"}, "Others": {"Type": "List<AWS::EC2::SecurityGroup::Id>"} },
                             "Resources": {"Cache": {{cache}},
                                "Rule": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {{opened}}, {{Everyone}} } } {{more}} } }
                            """
                        )
                        .RootElement
                ),
                null,
                isGiven ? new Dictionary<string, string> { ["Groups"] = $"{First},{Second}" } : null
            )
            .Findings.Select(finding => finding.Violation)
            .Where(violation => violation.RuleId == "K-12");
    }
}
