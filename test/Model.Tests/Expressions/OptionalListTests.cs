using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Lists that may be empty: what is made only where they are not is judged with them.</summary>
public sealed class OptionalListTests
{
    private const string Select = """{"Fn::Select": [0, {"Ref": "Subnets"}]}""";
    private const string Join = """{"Fn::Join": ["", {"Ref": "Subnets"}]}""";

    private const string Empty = """{"Type": "CommaDelimitedList", "Default": ""}""";
    private const string Unsaid = """{"Type": "CommaDelimitedList"}""";
    private const string Two = """{"Type": "CommaDelimitedList", "Default": "subnet-0a1b2c3d,subnet-1b2c3d4e"}""";

    /// <summary>How a list is declared, and how a condition asks whether it is empty.</summary>
    public static MatrixTheoryData<string, string> Cases { get; } = new([Empty, Unsaid, Two], [Select, Join]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_empty_list_and_a_condition_that_it_is_not_exclude_each_other(string parameter, string first) =>
        Assert.Empty(Told(parameter, $$"""{"Fn::Not": [{"Fn::Equals": [{{first}}, ""]}]}"""));

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_empty_list_is_all_that_a_condition_that_it_is_empty_leaves(string parameter, string first) =>
        // Where all that is left is wrong, no value is named.
        Assert.Null(Assert.Single(Told(parameter, $$"""{"Fn::Equals": [{{first}}, ""]}""")));

    // Nobody knows whether another list begins with it.
    [Fact]
    public void Of_another_item_the_template_says_nothing() =>
        Assert.Single(Told(Empty, $$"""{"Fn::Not": [{"Fn::Equals": [{{Select}}, "subnet-0a1b2c3d"]}]}"""));

    private static IEnumerable<string?> Told(string parameter, string condition) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Parameters": {"Subnets": {{parameter}} }, "Conditions": {"Has": {{condition}} },
                             "Resources": {"Group": {"Type": "AWS::ElastiCache::SubnetGroup", "Condition": "Has",
                               "Properties": {"Description": "d", "SubnetIds": {"Ref": "Subnets"} } } } }
                            """
                        )
                        .RootElement
                )
            )
            .Where(finding => finding.Violation.RuleId == "K-01")
            .Select(finding => finding.Where);
}
