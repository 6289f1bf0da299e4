using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Whether a condition of a template holds: yes, no, or only the deployment knows.</summary>
public sealed class ConditionHoldsTests
{
    private const string Yes = "{\"Fn::Equals\":[\"a\",\"a\"]}";
    private const string No = "{\"Fn::Equals\":[\"a\",\"b\"]}";
    private const string Open = "{\"Fn::Equals\":[{\"Ref\":\"AWS::StackName\"},\"a\"]}";
    private const string Parts = "{\"Fn::Split\":[\",\",{\"Ref\":\"Text\"}]}";
    private const string First = "{\"Fn::Select\":[0," + Parts + "]}";
    private const string Second = "{\"Fn::Select\":[1," + Parts + "]}";
    private const string FirstPart = "{\"Fn::Join\":[\"-\",[\"x\"," + First + "]]}";
    private const string SecondPart = "{\"Fn::Join\":[\"-\",[\"x\"," + Second + "]]}";
    private const string FirstImport = "{\"Fn::ImportValue\":{\"Fn::Sub\":[\"${A}-x\",{\"A\":" + First + "}]}}";
    private const string SecondImport = "{\"Fn::ImportValue\":{\"Fn::Sub\":[\"${A}-x\",{\"A\":" + Second + "}]}}";

    [Theory]
    [InlineData(Yes, true)]
    [InlineData(No, false)]
    [InlineData(Open, null)]
    [InlineData("{\"Fn::Equals\":[\"a\",{\"Ref\":\"AWS::StackName\"}]}", null)]
    [InlineData("{\"Fn::Equals\":[{\"Ref\":\"Env\"},\"prod\"]}", true)]
    [InlineData("{\"Fn::Equals\":[\"dev\",{\"Ref\":\"Env\"}]}", false)]
    [InlineData("{\"Fn::Equals\":[\"prod\",{\"Ref\":\"Env\"}]}", true)]
    [InlineData("{\"Fn::Equals\":[\"1\",1]}", true)]
    // Lists are compared as they are.
    [InlineData("{\"Fn::Equals\":[[\"a\"],[\"a\",\"b\"]]}", false)]
    [InlineData("{\"Fn::Equals\":[[\"a\",\"b\"],[\"a\",\"b\"]]}", true)]
    [InlineData("{\"Fn::Equals\":[[\"b\",\"a\"],[\"a\",\"b\"]]}", false)]
    [InlineData("{\"Fn::Equals\":[[\"a\",\"a\"],{\"Fn::Split\":[\",\",\"a\"]}]}", false)]
    // The same on both sides, and what cannot be the same whatever is in between.
    [InlineData("{\"Fn::Equals\":[{\"Ref\":\"AWS::StackName\"},{\"Ref\":\"AWS::StackName\"}]}", true)]
    [InlineData("{\"Fn::Equals\":[{\"Ref\":\"AWS::StackName\"},{\"Ref\":\"AWS::StackId\"}]}", null)]
    [InlineData("{\"Fn::Equals\":[{\"Fn::Sub\":\"A-${AWS::StackName}\"},{\"Fn::Sub\":\"A-${AWS::StackName}\"}]}", true)]
    [InlineData("{\"Fn::Equals\":[{\"Fn::Sub\":\"A-${AWS::StackName}\"},{\"Fn::Sub\":\"a-${AWS::StackName}\"}]}", null)]
    [InlineData("{\"Fn::Equals\":[{\"Fn::Sub\":\"a-${AWS::StackName}\"},\"b-prod\"]}", false)]
    [InlineData("{\"Fn::Equals\":[\"prod-b\",{\"Fn::Sub\":\"${AWS::StackName}-a\"}]}", false)]
    [InlineData("{\"Fn::Equals\":[{\"Fn::Sub\":\"a-${AWS::StackName}\"},\"a-prod\"]}", null)]
    // The same letters are not both the beginning and the end, and several pieces are one beginning.
    [InlineData("{\"Fn::Equals\":[{\"Fn::Sub\":\"ab${AWS::StackName}bc\"},\"abc\"]}", false)]
    [InlineData(
        "{\"Fn::Equals\":[{\"Fn::Join\":[\"-\",[\"a\",\"b\",{\"Ref\":\"AWS::StackName\"}]]},\"a-c-d\"]}",
        false
    )]
    // Other parts of the same text are not the same.
    [InlineData("{\"Fn::Equals\":[" + FirstPart + "," + FirstPart + "]}", true)]
    [InlineData("{\"Fn::Equals\":[" + FirstPart + "," + SecondPart + "]}", null)]
    [InlineData("{\"Fn::Equals\":[" + FirstImport + "," + FirstImport + "]}", true)]
    [InlineData("{\"Fn::Equals\":[" + FirstImport + "," + SecondImport + "]}", null)]
    [InlineData("{\"Fn::Equals\":[\"a\"]}", null)]
    [InlineData("{\"Fn::Equals\":\"a\"}", null)]
    [InlineData("{\"Fn::Not\":[" + Yes + "]}", false)]
    [InlineData("{\"Fn::Not\":[" + No + "]}", true)]
    [InlineData("{\"Fn::Not\":[" + Open + "]}", null)]
    // CloudFormation takes the one condition without a list, too.
    [InlineData("{\"Fn::Not\":" + Yes + "}", false)]
    [InlineData("{\"Fn::Not\":\"a\"}", null)]
    [InlineData("{\"Fn::Not\":[" + Yes + "," + Yes + "]}", null)]
    [InlineData("{\"Fn::And\":[" + Yes + "," + Yes + "]}", true)]
    [InlineData("{\"Fn::And\":[" + Yes + "," + No + "]}", false)]
    [InlineData("{\"Fn::And\":[" + Open + "," + Yes + "]}", null)]
    [InlineData("{\"Fn::And\":[" + Open + "," + No + "]}", false)]
    [InlineData("{\"Fn::Or\":[" + No + "," + No + "]}", false)]
    [InlineData("{\"Fn::Or\":[" + No + "," + Yes + "]}", true)]
    [InlineData("{\"Fn::Or\":[" + Open + "," + No + "]}", null)]
    [InlineData("{\"Fn::Or\":[" + Open + "," + Yes + "]}", true)]
    [InlineData("{\"Fn::Or\":[]}", null)]
    [InlineData("{\"Fn::And\":[]}", null)]
    [InlineData("{\"Condition\":\"Always\"}", true)]
    [InlineData("{\"Condition\":\"Never\"}", false)]
    [InlineData("{\"Condition\":\"Strange\"}", null)]
    [InlineData("{\"Condition\":\"C\"}", null)]
    [InlineData("{\"Condition\":[\"Always\"]}", null)]
    [InlineData("{\"Fn::Contains\":[[\"a\",\"b\"],\"b\"]}", true)]
    [InlineData("{\"Fn::Contains\":[[\"a\",\"b\"],\"c\"]}", false)]
    [InlineData("{\"Fn::Contains\":[[\"a\",{\"Ref\":\"AWS::StackName\"}],\"c\"]}", null)]
    [InlineData("{\"Fn::Contains\":[[\"c\",{\"Ref\":\"AWS::StackName\"}],\"c\"]}", true)]
    [InlineData("{\"Fn::Contains\":[\"b\",[\"a\",\"b\"]]}", false)]
    [InlineData("{\"Fn::EachMemberIn\":[[\"a\",\"b\"],[\"b\",\"a\"]]}", true)]
    [InlineData("{\"Fn::EachMemberIn\":[[\"a\",\"c\"],[\"b\",\"a\"]]}", false)]
    [InlineData("{\"Fn::EachMemberIn\":[[{\"Ref\":\"AWS::StackName\"},\"c\"],[\"b\",\"a\"]]}", false)]
    [InlineData("{\"Fn::EachMemberIn\":[[{\"Ref\":\"AWS::StackName\"},\"a\"],[\"b\",\"a\"]]}", null)]
    [InlineData("{\"Fn::EachMemberIn\":[{\"Ref\":\"Zones\"},[\"x\",\"y\"]]}", true)]
    [InlineData("{\"Fn::EachMemberEquals\":[[\"a\",\"a\"],\"a\"]}", true)]
    [InlineData("{\"Fn::EachMemberEquals\":[[\"a\",\"b\"],\"a\"]}", false)]
    [InlineData("{\"Fn::Unheard\":[\"a\",\"a\"]}", null)]
    [InlineData("{\"Fn::Equals\":[\"a\",\"a\"],\"Fn::Not\":[]}", null)]
    [InlineData("\"Always\"", null)]
    [InlineData("true", null)]
    [InlineData("[]", null)]
    public void It_holds_as_far_as_the_template_says(string condition, bool? expected) =>
        Assert.Equal(expected, Evaluation($"\"C\":{condition}").Holds("C"));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, null)]
    [InlineData(300, null)]
    public void What_is_nested_too_deep_is_not_known(int levels, bool? expected) =>
        Assert.Equal(
            expected,
            Evaluation(
                    $"\"C\":{string.Concat(Enumerable.Repeat("{\"Fn::And\":[", levels))}{Yes}{string.Concat(Enumerable.Repeat("]}", levels))}"
                )
                .Holds("C")
        );

    [Fact]
    public void Many_conditions_beside_each_other_are_not_deep()
    {
        var evaluation = Evaluation(
            $"{string.Concat(Enumerable.Range(0, 150).Select(number => $"\"N{number}\":{Yes},"))}\"C\":{{\"Fn::And\":[{string.Join(',', Enumerable.Repeat(Yes, 150))}]}}"
        );

        Assert.True(evaluation.Holds("N149"));
        Assert.True(evaluation.Holds("C"));
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, null)]
    public void So_many_conditions_may_build_on_each_other(int uses, bool? expected) =>
        Assert.Equal(
            expected,
            Evaluation(
                    $"\"N0\":{Yes}{string.Concat(Enumerable.Range(1, uses).Select(number => $",\"N{number}\":{{\"Condition\":\"N{number - 1}\"}}"))}"
                )
                .Holds($"N{uses}")
        );

    [Theory]
    // No parameter, or one that does not apply, or one whose assertion holds or does not.
    [InlineData("""{"Assertions":[{"Assert":YES}]}""", true)]
    [InlineData("""{"Assertions":[{"Assert":NO}]}""", false)]
    [InlineData("""{"Assertions":[{"Assert":YES},{"Assert":NO}]}""", false)]
    [InlineData("""{"Assertions":[{"Assert":OPEN}]}""", true)]
    [InlineData("""{"RuleCondition":NO,"Assertions":[{"Assert":NO}]}""", true)]
    [InlineData("""{"RuleCondition":YES,"Assertions":[{"Assert":NO}]}""", false)]
    [InlineData("""{"RuleCondition":OPEN,"Assertions":[{"Assert":NO}]}""", true)]
    [InlineData("""{"RuleCondition":YES,"Assertions":[{"Assert":YES}]}""", true)]
    [InlineData("""{"Assertions":[{"Assertion":NO},1]}""", true)]
    [InlineData("""{"Assertions":{"Assert":NO}}""", true)]
    [InlineData("{}", true)]
    public void A_rule_refuses_what_it_asserts_is_not_so(string rule, bool expected) =>
        Assert.Equal(expected, Evaluation($"\"C\":{Yes}", Rule(rule)).IsAllowed());

    [Theory]
    [InlineData(Yes, Yes, true)]
    [InlineData(Yes, No, false)]
    [InlineData(No, Yes, false)]
    public void Every_rule_has_to_allow_it(string first, string second, bool expected) =>
        Assert.Equal(
            expected,
            Evaluation(
                    $"\"C\":{Yes}",
                    $$"""{"A":{"Assertions":[{"Assert":{{first}} }]},"B":{"Assertions":[{"Assert":{{second}} }]} }"""
                )
                .IsAllowed()
        );

    [Theory]
    [InlineData("""{"RuleCondition":NO,"Assertions":[{"Assert":NO}]}""", true)]
    [InlineData("""{"RuleCondition":YES,"Assertions":[{"Assert":NO}]}""", false)]
    // It may hold, and it may not: nothing is known of what passes.
    [InlineData("""{"RuleCondition":OPEN,"Assertions":[{"Assert":NO}]}""", null)]
    [InlineData("""{"RuleCondition":YES,"Assertions":[{"Assert":YES}]}""", null)]
    [InlineData("""{"Assertions":[{"Assert":OPEN}]}""", null)]
    public void Whether_a_rule_lets_values_pass_may_not_be_known(string rule, bool? expected)
    {
        var evaluation = Evaluation($"\"C\":{Yes}", Rule(rule));

        Assert.Equal(expected, Assert.Single(evaluation.Definitions.Rules).Allows(evaluation));
    }

    [Fact]
    public void A_rule_tells_its_name_its_words_and_its_parameters()
    {
        var rule = Assert.Single(
            Evaluation(
                $"\"C\":{Yes}",
                """
                {"Size": {"RuleCondition": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, "Assertions": [
                  {"Assert": {"Fn::Contains": [["x"], {"Ref": "Zones"}]}, "AssertDescription": "one zone"},
                  {"Assert": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, "AssertDescription": 1}]}}
                """
            ).Definitions.Rules
        );

        Assert.Equal("Size", rule.Name);
        Assert.Equal(["one zone"], rule.Descriptions);
        Assert.Equal(["Env", "Zones"], rule.Parameters);
        Assert.Equal(3, rule.Conditions.Count());
    }

    [Fact]
    public void What_is_no_rule_is_left_out() =>
        Assert.Empty(Evaluation($"\"C\":{Yes}", """{"Size": 1, "Fn::Transform": {}}""").Definitions.Rules);

    [Theory]
    [InlineData("true", "")]
    [InlineData("7.1", "")]
    [InlineData("-1e3", "")]
    // These are letters, and may be the name of a condition of another file.
    [InlineData("NaN", "holds")]
    [InlineData("Infinity", "holds")]
    [InlineData("1,000", "holds")]
    [InlineData("Strange", "holds")]
    public void What_is_a_number_is_not_said_as_the_name_of_a_condition(string name, string label)
    {
        var evaluation = Evaluation($"\"C\":{Yes}");
        var outcome = evaluation.Exploration.Explore(() => evaluation.Decide(name), 100).All[0];

        Assert.Equal(label, Assert.Single(outcome.Choices).Candidate.Label);
    }

    private static string Rule(string rule) =>
        $"{{\"R\":{rule.Replace("YES", Yes, StringComparison.Ordinal).Replace("OPEN", Open, StringComparison.Ordinal).Replace("NO", No, StringComparison.Ordinal)}}}";

    private static Evaluation Evaluation(string conditions, string rules = "{}")
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {
                      "Parameters": {
                        "Env": {"Type": "String", "Default": "prod"},
                        "Zones": {"Type": "CommaDelimitedList", "Default": "x,y"},
                        "Text": {"Type": "String"}
                      },
                      "Conditions": {"Always": {{{Yes}}}, "Never": {{{No}}}, {{{conditions}}}},
                      "Rules": {{{rules}}},
                      "Resources": {}
                    }
                    """,
                    new JsonDocumentOptions { MaxDepth = 2000 }
                )
                .RootElement
        );
        return new TemplateContext(template, isLenient: true).Evaluation;
    }
}
