using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Conditions about one value that only the deployment knows: it is the same wherever it stands, and no two texts at once.</summary>
public sealed class SameValueTests
{
    public static TheoryData<string> Values { get; } =
    [
        """{"Ref": "AWS::StackName"}""",
        """{"Ref": "AWS::URLSuffix"}""",
        """{"Fn::Sub": "${AWS::StackName}"}""",
        """{"Ref": "Looked"}""",
        """{"Ref": "Text"}""",
        """{"Ref": "AWS::Region"}""",
        """{"Ref": "AWS::AccountId"}""",
        """{"Fn::Sub": "${Text}-${Other}"}""",
        """{"Fn::Join": ["-", [{"Ref": "AWS::StackName"}, {"Ref": "Text"}]]}""",
        """{"Fn::Select": [0, {"Fn::Split": ["-", {"Ref": "Text"}]}]}""",
        """{"Fn::Select": [1, {"Fn::Split": [".", {"Fn::Sub": "${Text}.${AWS::StackName}"}]}]}""",
        """{"Fn::Select": [0, {"Ref": "List"}]}""",
        """{"Fn::Select": [0, {"Ref": "Subnets"}]}""",
        """{"Fn::Select": [0, {"Ref": "LookedList"}]}""",
        """{"Fn::Join": ["-", {"Ref": "List"}]}""",
        """{"Fn::Join": ["-", {"Ref": "LookedList"}]}""",
        """{"Fn::Length": {"Ref": "List"}}""",
        """{"Fn::Select": [0, {"Fn::GetAZs": ""}]}""",
        """{"Fn::FindInMap": ["Map", {"Ref": "Text"}, "K"]}""",
        """{"Fn::FindInMap": ["Map", {"Ref": "AWS::Region"}, "K"]}""",
        """{"Fn::FindInMap": ["Map", {"Ref": "AWS::AccountId"}, "K"]}""",
        """{"Fn::FindInMap": ["Map", {"Fn::Select": [0, {"Fn::Split": ["-", {"Ref": "Text"}]}]}, "K"]}""",
        "\"{{resolve:ssm:/x}}\"",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void It_is_one_text_or_the_other_or_none(string value) =>
        Assert.Equal(
            value.Contains("\"K\"", StringComparison.Ordinal) && !value.Contains("Split", StringComparison.Ordinal)
                // The mapping has no third value.
                ? ["X", "Y"]
                : ["", "X", "Y"],
            Ways($$"""{"Fn::Equals": [{{value}}, "1"]}""", $$"""{"Fn::Equals": ["2", {{value}}]}""")
        );

    [Theory]
    [MemberData(nameof(Values))]
    public void It_is_a_text_or_it_is_not(string value) =>
        Assert.Equal(
            ["X", "Y"],
            Ways($$"""{"Fn::Equals": ["1", {{value}}]}""", $$"""{"Fn::Not": [{"Fn::Equals": [{{value}}, "1"]}]}""")
        );

    [Theory]
    [InlineData("""{"Ref": "AWS::StackName"}""", """{"Fn::Sub": "${AWS::StackName}"}""")]
    [InlineData("""{"Ref": "AWS::StackName"}""", """{"Fn::Join": ["", [{"Ref": "AWS::StackName"}]]}""")]
    [InlineData("""{"Fn::Sub": "${Text}-${Other}"}""", """{"Fn::Join": ["-", [{"Ref": "Text"}, {"Ref": "Other"}]]}""")]
    public void It_is_the_same_in_another_form(string value, string form) =>
        Assert.Equal(
            ["", "X", "Y"],
            Ways($$"""{"Fn::Equals": [{{value}}, "1"]}""", $$"""{"Fn::Equals": [{{form}}, "2"]}""")
        );

    [Theory]
    [InlineData("""{"Ref": "AWS::StackName"}""", """{"Ref": "AWS::URLSuffix"}""")]
    [InlineData("""{"Fn::Select": [0, {"Ref": "List"}]}""", """{"Fn::Select": [1, {"Ref": "List"}]}""")]
    [InlineData("""{"Fn::Join": ["-", {"Ref": "List"}]}""", """{"Fn::Join": ["", {"Ref": "List"}]}""")]
    [InlineData("""{"Fn::Sub": "${Text}-${Other}"}""", """{"Fn::Sub": "${Other}-${Text}"}""")]
    [InlineData(
        """{"Fn::Select": [0, {"Fn::Split": ["-", {"Ref": "Text"}]}]}""",
        """{"Fn::Select": [0, {"Fn::Split": [".", {"Ref": "Text"}]}]}"""
    )]
    public void Others_are_independent(string value, string other) =>
        Assert.Equal(
            ["", "X", "XY", "Y"],
            Ways($$"""{"Fn::Equals": [{{value}}, "1"]}""", $$"""{"Fn::Equals": [{{other}}, "2"]}""")
        );

    [Theory]
    [InlineData("Text", "Other")]
    [InlineData("Vpc", "Looked")]
    [InlineData("AWS::StackName", "Text")]
    public void Two_are_the_same_or_not_in_either_order(string one, string other) =>
        Assert.Equal(
            ["X", "Y"],
            Ways(
                $$"""{"Fn::Equals": [{"Ref": "{{one}}"}, {"Ref": "{{other}}"}]}""",
                $$"""{"Fn::Not": [{"Fn::Equals": [{"Ref": "{{other}}"}, {"Ref": "{{one}}"}]}]}"""
            )
        );

    // What is the same as something is the text that this is, and no other one.
    [Theory]
    [InlineData("1", "", "XY", "Y")]
    [InlineData("2", "", "X", "Y")]
    public void What_follows_from_two_others_is_not_tried(string text, params string[] ways) =>
        Assert.Equal(
            ways,
            Ways(
                """{"Fn::And": [{"Fn::Equals": [{"Ref": "AWS::StackName"}, {"Ref": "Looked"}]}, {"Fn::Equals": [{"Ref": "Looked"}, "1"]}]}""",
                $$"""{"Fn::Equals": [{"Ref": "AWS::StackName"}, "{{text}}"]}"""
            )
        );

    [Theory]
    [InlineData(
        """{"Fn::And": [{"Fn::Equals": [{"Ref": "Looked"}, "1"]}, {"Fn::Equals": [{"Ref": "Looked"}, "2"]}]}""",
        ""
    )]
    [InlineData(
        """{"Fn::Or": [{"Fn::Equals": [{"Ref": "Looked"}, "1"]}, {"Fn::Not": [{"Fn::Equals": [{"Ref": "Looked"}, "1"]}]}]}""",
        "X"
    )]
    public void What_cannot_be_otherwise_is_decided(string condition, string expected) =>
        Assert.Equal([expected], Ways(condition, """{"Fn::Equals": ["a", "b"]}"""));

    [Fact]
    public void Conditions_that_are_made_of_several_comparisons_leave_what_is_left() =>
        Assert.Equal(
            ["X", "Y"],
            Ways(
                $$"""{"Fn::Or": [{{Is("prod")}}, {{Is("stage")}}]}""",
                $$"""{"Fn::Not": [{"Fn::Or": [{{Is("prod")}}, {{Is("stage")}}]}]}"""
            )
        );

    [Fact]
    public void A_condition_that_names_another_one_is_about_the_same_value() =>
        Assert.Equal(
            ["", "X", "Y"],
            Ways(
                $$"""{"Fn::And": [{{Is("prod")}}, {"Fn::Equals": [{"Ref": "Text"}, "1"]}]}""",
                $$"""{"Fn::And": [{{Is("dev")}}, {"Condition": "Open"}]}""",
                """ "Open": {"Fn::Equals": [{"Ref": "AWS::URLSuffix"}, "1"]}, """
            )
        );

    // Each item of a list may be another text.
    [Fact]
    public void A_list_has_several_texts() =>
        Assert.Equal(
            ["", "X", "XY", "Y"],
            Ways(
                """{"Fn::Contains": [{"Ref": "LookedList"}, "1"]}""",
                """{"Fn::Contains": [{"Ref": "LookedList"}, "2"]}"""
            )
        );

    // A lookup with a default succeeds whatever the key is.
    [Fact]
    public void A_mapping_with_a_default_has_a_third_value() =>
        Assert.Equal(["", "X", "Y"], Ways(Found("1"), Found("2")));

    [Fact]
    public void A_Region_without_a_key_is_no_possible_one()
    {
        var evaluation = Evaluation(
            """{"Fn::Equals": [{"Fn::FindInMap": ["Map", {"Ref": "AWS::Region"}, "K"]}, "1"]}""",
            """{"Fn::Equals": [{"Ref": "AWS::Region"}, "elsewhere"]}""",
            ""
        );

        Assert.Equal(
            ["False", "True"],
            evaluation
                .Exploration.Explore(() => (evaluation.Decide("X"), evaluation.IsAllowed()), 100)
                .All.Where(outcome => outcome.Result.Item2)
                .Select(outcome => $"{outcome.Result.Item1}")
                .Order()
        );
    }

    [Fact]
    public void What_a_condition_leaves_another_one_is_said_of_both()
    {
        var evaluation = Evaluation(Is("prod"), Is("dev"), "");

        Assert.Equal(
            ["X holds, Y does not hold", "X does not hold, Y holds", "X does not hold, Y does not hold"],
            evaluation
                .Exploration.Explore(() => (evaluation.Decide("X"), evaluation.Decide("Y")), 100)
                .All.Select(outcome =>
                    string.Join(", ", outcome.Choices.Select(choice => $"{choice.Name} {choice.Candidate.Label}"))
                )
        );
    }

    // Under one name it is one choice for both templates, and what follows from the one definition need not follow from the other.
    [Theory]
    [InlineData("dev", "dev", 3)]
    [InlineData("dev", "prod", 4)]
    public void What_two_templates_define_differently_is_independent(string older, string newer, int ways)
    {
        Exploration exploration = new();
        var (old, @new) = (
            Evaluation(Is("prod"), Is(older), "", exploration),
            Evaluation(Is("prod"), Is(newer), "", exploration)
        );
        old.ShareCandidates(@new);

        Assert.Equal(
            ways,
            exploration
                .Explore(() => (old.Decide("X"), @new.Decide("Y"), old.Decide("Y"), @new.Decide("X")), 100)
                .All.Count
        );
    }

    private static string Found(string text) =>
        $$"""{"Fn::Equals": [{"Fn::FindInMap": ["Map", {"Ref": "AWS::Region"}, "K", {"DefaultValue": "3"}]}, "{{text}}"]}""";

    private static string Is(string text) =>
        $$"""{"Fn::Equals": [{"Fn::Select": [0, {"Fn::Split": ["-", {"Ref": "AWS::StackName"}]}]}, "{{text}}"]}""";

    // Which of both conditions hold together.
    private static IEnumerable<string> Ways(string x, string y, string more = "")
    {
        var evaluation = Evaluation(x, y, more);
        return evaluation
            .Exploration.Explore(
                () => (Name: (Holds("X") ? "X" : "") + (Holds("Y") ? "Y" : ""), IsAllowed: evaluation.IsAllowed()),
                100
            )
            .All.Where(outcome => outcome.Result.IsAllowed)
            .Select(outcome => outcome.Result.Name)
            .Distinct()
            .Order(StringComparer.Ordinal);

        bool Holds(string condition) => evaluation.Decide(condition) == true;
    }

    private static Evaluation Evaluation(string x, string y, string more, Exploration? exploration = null) =>
        new TemplateContext(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {
                          "Parameters": {
                            "Text": {"Type": "String"},
                            "Other": {"Type": "String"},
                            "Vpc": {"Type": "AWS::EC2::VPC::Id"},
                            "List": {"Type": "CommaDelimitedList"},
                            "Subnets": {"Type": "List<AWS::EC2::Subnet::Id>"},
                            "Looked": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/x"},
                            "LookedList": {"Type": "AWS::SSM::Parameter::Value<List<String>>"}
                          },
                          "Mappings": {"Map": {"a": {"K": "1"}, "b": {"K": "2"} } },
                          "Conditions": { {{more}} "X": {{x}}, "Y": {{y}} },
                          "Resources": {}
                        }
                        """
                    )
                    .RootElement
            ),
            exploration: exploration,
            isLenient: true
        ).Evaluation;
}
