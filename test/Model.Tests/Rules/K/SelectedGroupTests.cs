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

    private const string Cut = """{"Fn::Select": [0, {"Fn::Split": [",", X]}]}""";
    private const string Whole = """{"Fn::Split": [",", X]}""";
    private const string Shared = """{"Fn::ImportValue": "Shared-groups"}""";

    private const string NamedByFirst =
        """{"Fn::ImportValue": {"Fn::Sub": ["${A}-sg", {"A": {"Fn::Select": [0, {"Fn::Split": [",", {"Ref": "Text"}]}]} }]} }""";
    private const string NamedBySecond =
        """{"Fn::ImportValue": {"Fn::Sub": ["${A}-sg", {"A": {"Fn::Select": [1, {"Fn::Split": [",", {"Ref": "Text"}]}]} }]} }""";

    // What is written in the same way is the same group, whatever it is.
    [Theory]
    [InlineData(Cut, Cut, Shared, "Fn::Select [0, Fn::Split [',', Fn::ImportValue Shared-groups]]")]
    [InlineData(Whole, Cut, Shared, "Fn::Select [0, Fn::Split [',', Fn::ImportValue Shared-groups]]")]
    [InlineData(Cut, Cut, """{"Ref": "Text"}""", "Fn::Select [0, Fn::Split [',', Text]]")]
    [InlineData(Whole, Cut, """{"Ref": "Text"}""", "Fn::Select [0, Fn::Split [',', Text]]")]
    [InlineData(
        Cut,
        Cut,
        """{"Fn::ImportValue": {"Fn::Sub": "${Text}-groups"}}""",
        "Fn::Select [0, Fn::Split [',', Fn::ImportValue ${Text}-groups]]"
    )]
    [InlineData("X", "X", Shared, "Fn::ImportValue Shared-groups")]
    [InlineData("X", "X", """{"Fn::GetAtt": ["Net", "Outputs.Group"]}""", "Net.Outputs.Group")]
    [InlineData(
        Cut,
        Cut,
        """{"Fn::GetAtt": ["Net", "Outputs.Groups"]}""",
        "Fn::Select [0, Fn::Split [',', ${Net.Outputs.Groups}]]"
    )]
    // Another item, another text, another import.
    [InlineData("""{"Fn::Select": [1, {"Fn::Split": [",", X]}]}""", Cut, Shared, "")]
    [InlineData("""{"Fn::Select": [0, {"Fn::Split": [";", X]}]}""", Cut, Shared, "")]
    [InlineData("""{"Fn::ImportValue": "shared-groups"}""", "X", Shared, "")]
    [InlineData("""{"Fn::ImportValue": {"Fn::GetAtt": ["Net", "Name"]}}""", Cut, Shared, "")]
    [InlineData("X", Cut, Shared, "")]
    [InlineData(NamedByFirst, NamedBySecond, "", "")]
    [InlineData(NamedByFirst, NamedByFirst, "", "Fn::ImportValue Select(0, Fn::Split [',', Text])-sg")]
    public void An_item_that_is_cut_of_the_same_text_is_the_same_group(
        string taken,
        string opened,
        string text,
        string told
    ) =>
        Assert.Equal(
            told.Length == 0 ? [] : [told],
            Judge(
                    taken.Replace("X", text, StringComparison.Ordinal),
                    opened.Replace("X", text, StringComparison.Ordinal),
                    isGiven: false,
                    isWhole: taken == Whole
                )
                .SelectMany(Named)
        );

    [Fact]
    public void Each_group_is_a_finding_of_its_own() =>
        Assert.Equal(
            ["Fn::ImportValue One", "Fn::ImportValue Two"],
            Judge(
                    """{"Fn::ImportValue": "One"}, {"Fn::ImportValue": "Two"}, {"Fn::ImportValue": "One"}""",
                    """{"Fn::ImportValue": "One"}""",
                    isGiven: false,
                    $$""", "More": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Fn::ImportValue": "Two"}, {{Everyone}} } }"""
                )
                .Select(violation => violation.About)
        );

    private const string Everyone =
        """ "IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "CidrIp": "0.0.0.0/0" """;

    private static IEnumerable<string> Named(Violation violation) =>
        violation
            .Message.Split("; ")
            .Select(message => message.Split("the security group ")[1].Split(" lets everyone")[0]);

    private static string Item(int index) => $$"""{"Fn::Select": [{{index}}, {"Ref": "Groups"}]}""";

    private static IEnumerable<Violation> Judge(
        string taken,
        string opened,
        bool isGiven,
        string more = "",
        bool isWhole = false
    )
    {
        var one = taken.StartsWith("ITEM ", StringComparison.Ordinal) ? Item(taken[^1] - '0') : taken;
        var cache = RuleExamples.PairBehind(one == All || isWhole ? one : $"[{one}]");
        return TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Parameters": {
                                "Groups": {"Type": "List<AWS::EC2::SecurityGroup::Id>"}, "Others": {"Type": "List<AWS::EC2::SecurityGroup::Id>"}, "Text": {"Type": "String"} },
                             "Resources": {"Cache": {{cache}}, "Net": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "https://example.com/net.yaml"} },
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
