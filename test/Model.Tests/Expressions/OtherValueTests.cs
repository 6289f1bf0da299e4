using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>
/// Some other value of a parameter is none of those that are tried one by one. It may be any text that is not tried by itself.
/// </summary>
public sealed class OtherValueTests
{
    [Theory]
    // Two names within one text.
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": "${AWS::Region}-${Only}"}, "eu-west-1-x"]}""")]
    [InlineData("""{"Fn::Equals": ["eu-west-1-x", {"Fn::Sub": "${AWS::Region}-${Only}"}]}""")]
    [InlineData("""{"Fn::Equals": [{"Fn::Join": ["-", [{"Ref": "Only"}, {"Ref": "Env"}]]}, "x-prod"]}""")]
    [InlineData("""{"Fn::Contains": [["x-prod"], {"Fn::Sub": "${Only}-${Env}"}]}""")]
    // What it is compared with is written elsewhere, or is the value of another parameter.
    [InlineData("""{"Fn::Equals": [{"Ref": "Env"}, {"Fn::FindInMap": ["Stages", "a", "b"]}]}""")]
    [InlineData("""{"Fn::Equals": [{"Ref": "Env"}, {"Ref": "Given"}]}""")]
    [InlineData("""{"Fn::Equals": [{"Ref": "Env"}, {"Fn::Join": ["", ["pr", "od"]]}]}""")]
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": "x-${Env}"}, {"Fn::Join": ["-", ["x", "prod"]]}]}""")]
    // What is compared is a branch.
    [InlineData("""{"Fn::Equals": [{"Fn::If": ["Always", {"Ref": "Env"}, "x"]}, "prod"]}""")]
    // Whether a list is empty is asked in a branch.
    [InlineData("""{"Fn::Equals": [{"Fn::If": ["Always", {"Fn::Join": ["", {"Ref": "List"}]}, "x"]}, ""]}""")]
    [InlineData("""{"Fn::Equals": [{"Fn::If": ["Always", {"Fn::Select": [0, {"Ref": "List"}]}, "x"]}, ""]}""")]
    public void A_text_that_is_not_tried_by_itself_may_be_the_same(string condition) =>
        Assert.Equal([false, true], Answers(condition).Distinct().Order());

    [Theory]
    [InlineData("""{"Fn::Equals": [{"Ref": "Env"}, "prod"]}""")]
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": "x-${Env}"}, "x-prod"]}""")]
    [InlineData("""{"Fn::Equals": [{"Fn::Join": ["-", ["x", {"Ref": "Env"}]]}, "x-prod"]}""")]
    [InlineData("""{"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]}""")]
    [InlineData("""{"Fn::Equals": [{"Ref": "Size"}, 7.10]}""")]
    [InlineData("""{"Fn::Equals": [{"Fn::Join": ["", {"Ref": "List"}]}, ""]}""")]
    [InlineData("""{"Fn::Equals": [{"Fn::Select": [0, {"Ref": "List"}]}, ""]}""")]
    public void One_that_is_tried_by_itself_decides(string condition)
    {
        var evaluation = Evaluation(condition);
        var outcomes = evaluation.Exploration.Explore(() => evaluation.Decide("C"), 100).All;

        Assert.Equal([false, true], outcomes.Select(outcome => outcome.Result).Distinct().Order());
        Assert.DoesNotContain(outcomes.SelectMany(outcome => outcome.Choices), choice => choice.IsCondition);
    }

    [Theory]
    // What the parameter refuses, it never is.
    [InlineData("""{"Fn::Equals": [{"Fn::If": ["Always", {"Ref": "Short"}, "x"]}, "production"]}""")]
    // The only value of one half does not begin so.
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": "${Only}-${Env}"}, "y-prod"]}""")]
    public void What_cannot_be_is_never_so(string condition) => Assert.Equal([false], Answers(condition).Distinct());

    // Asked elsewhere, the empty list is a value of its own.
    [Theory]
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": ["${L}", {"L": {"Fn::Join": ["", {"Ref": "List"}]} }]}, ""]}""")]
    [InlineData("""{"Fn::EachMemberEquals": [[{"Fn::Join": ["", {"Ref": "List"}]}], ""]}""")]
    public void A_list_that_is_not_empty_stays_so_within_a_text(string condition)
    {
        var evaluation = Evaluation(
            condition,
            """ "IsEmpty": {"Fn::Equals": [{"Fn::Join": ["", {"Ref": "List"}]}, ""]}, """
        );
        var outcomes = evaluation.Exploration.Explore(() => evaluation.Decide("C"), 100).All;

        Assert.Equal([false, true], outcomes.Select(outcome => outcome.Result).Distinct().Order());
        Assert.DoesNotContain(outcomes.SelectMany(outcome => outcome.Choices), choice => choice.IsCondition);
    }

    // The keys of a mapping are tried where a parameter is the key itself.
    [Theory]
    [InlineData("""{"Ref": "Env"}""", "of prod, otherwise")]
    [InlineData("""{"Fn::If": ["Always", {"Ref": "Env"}, "x"]}""", "?, otherwise")]
    public void A_mapping_may_have_what_is_not_tried(string key, string told)
    {
        var lookup = $$"""{"Fn::FindInMap": ["ByStage", {{key}}, "Name", {"DefaultValue": "otherwise"}]}""";
        var evaluation = Evaluation(
            """{"Fn::Equals": ["a", "a"]}""",
            resources: $$"""
            "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {{lookup}} } }
            """
        );
        var found = ExpressionParser.Plain.Parse(JsonDocument.Parse(lookup).RootElement);

        Assert.Equal(
            told,
            string.Join(
                ", ",
                evaluation
                    .Exploration.Explore(() => found.Evaluate(evaluation).Text ?? "?", 100)
                    .All.Select(outcome => outcome.Result)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    private static IEnumerable<bool?> Answers(string condition)
    {
        var evaluation = Evaluation(condition);
        return evaluation.Exploration.Explore(() => evaluation.Decide("C"), 100).All.Select(outcome => outcome.Result);
    }

    private static Evaluation Evaluation(string condition, string more = "", string resources = "")
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$$"""
                    {
                      "Parameters": {
                        "Env": {"Type": "String", "Default": "dev"},
                        "Only": {"Type": "String", "AllowedValues": ["x"]},
                        "Given": {"Type": "String"},
                        "Short": {"Type": "String", "Default": "dev", "MaxLength": 4},
                        "Size": {"Type": "Number"},
                        "List": {"Type": "CommaDelimitedList"}
                      },
                      "Mappings": {
                        "Stages": {"a": {"b": "prod"} },
                        "ByStage": {"prod": {"Name": "of prod"} }
                      },
                      "Conditions": {"Always": {"Fn::Equals": ["a", "a"]}, {{{more}}} "C": {{{condition}}} },
                      "Resources": { {{{resources}}} }
                    }
                    """
                )
                .RootElement
        );
        return new TemplateContext(
            template,
            new Dictionary<string, string> { ["Given"] = "prod" },
            isLenient: true
        ).Evaluation;
    }
}
