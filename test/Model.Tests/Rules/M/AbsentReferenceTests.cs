using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>References to resources whose condition does not hold: CloudFormation has unresolved dependencies then.</summary>
public sealed class AbsentReferenceTests
{
    private const string Group = """{"Ref": "Group"}""";

    [Theory]
    [InlineData(Group, "", "where Stage is 'dev'")]
    [InlineData(Group, "IsDev", null)]
    [InlineData(Group, "IsBig", "for example where Stage is 'dev' and Size is 'big'")]
    [InlineData("""{"Fn::If": ["IsDev", {"Ref": "Group"}, "default.valkey8"]}""", "", "where Stage is 'dev'")]
    [InlineData("""{"Fn::If": ["IsProd", "default.valkey8", {"Ref": "Group"}]}""", "", "where Stage is 'dev'")]
    [InlineData("""{"Fn::Sub": "${Group}"}""", "", "where Stage is 'dev'")]
    [InlineData("""{"Fn::Sub": ["${Own}", {"Own": {"Ref": "Group"}}]}""", "", "where Stage is 'dev'")]
    [InlineData("""{"Fn::Join": ["", [{"Ref": "Group"}]]}""", "", "where Stage is 'dev'")]
    public void One_that_can_be_reached_is_an_error(string written, string condition, string? where)
    {
        var found = Assert.Single(Told(written, condition));

        Assert.Equal(Severity.Error, found.Violation.Severity);
        Assert.Equal("Resources.Cache.Properties.CacheParameterGroupName", found.Violation.Place);
        Assert.Equal("Cache", found.Resource.LogicalId);
        Assert.StartsWith("Group is not there, since its Condition IsProd does not hold", found.Violation.Message);
        if (condition != "IsBig")
        {
            Assert.Equal(where, found.Where);
        }
    }

    [Theory]
    [InlineData(Group, "IsProd")]
    [InlineData(Group, "IsBigProd")]
    [InlineData("""{"Fn::If": ["IsProd", {"Ref": "Group"}, "default.valkey8"]}""", "")]
    [InlineData("""{"Fn::If": ["IsDev", "default.valkey8", {"Ref": "Group"}]}""", "")]
    [InlineData("""{"Fn::If": ["IsNotProd", "default.valkey8", {"Ref": "Group"}]}""", "")]
    [InlineData("""{"Fn::If": ["IsBigProd", {"Ref": "Group"}, "default.valkey8"]}""", "")]
    [InlineData("""{"Fn::Sub": ["${Group}", {"Group": "default.valkey8"}]}""", "")]
    public void One_that_the_same_condition_guards_is_none(string written, string condition) =>
        Assert.Empty(Told(written, condition));

    // What is looked up may be told by another condition, and by another name of the same thing.
    [Theory]
    [InlineData("", 1)]
    [InlineData("IsLookedUp", 0)]
    [InlineData("IsLookedUpToo", 0)]
    [InlineData("IsNotOther", 0)]
    public void Of_conditions_that_nobody_can_decide_nothing_is_said_together(string condition, int told) =>
        Assert.Equal(told, Told(Group, condition, of: "IsLookedUp").Count);

    [Theory]
    [InlineData("IsNowhere")]
    [InlineData("IsUnknown")]
    [InlineData("IsItself")]
    [InlineData("IsAlways")]
    public void A_condition_that_is_not_there_or_always_holds_or_cannot_be_read_says_nothing(string condition) =>
        Assert.Empty(Told(Group, "", of: condition));

    [Fact]
    public void Rules_of_the_template_count() =>
        Assert.Empty(
            Told(
                Group,
                "",
                more: """, "Rules": {"Only": {"Assertions": [{"Assert": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]} }]} }"""
            )
        );

    [Theory]
    [InlineData("dev", 1)]
    [InlineData("prod", 0)]
    public void What_the_run_gives_decides(string stage, int told) =>
        Assert.Equal(told, Told(Group, "", given: stage).Count);

    // Where one holds the other may do so for certain: each tells something of where the stack stands.
    [Theory]
    [InlineData("""{"Fn::Equals": [{"Ref": "AWS::URLSuffix"}, "amazonaws.com.cn"]}""")]
    [InlineData(
        """{"Fn::Equals": [{"Fn::Select": [3, {"Fn::Split": [":", {"Ref": "AWS::StackId"}]}]}, "cn-north-1"]}"""
    )]
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": "${AWS::Region}-${AWS::AccountId}"}, "cn-north-1-111122223333"]}""")]
    public void Of_what_tells_the_place_in_other_words_nothing_is_said(string condition)
    {
        foreach (var (group, cache) in new[] { ("There", "InChina"), ("InChina", "There") })
        {
            var template = Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Conditions": {"There": {{condition}}, "InChina": {"Fn::Equals": [{"Ref": "AWS::Region"}, "cn-north-1"]} },
                         "Resources": {
                            "Group": {"Type": "AWS::ElastiCache::ParameterGroup", "Condition": "{{group}}", "Properties": {"Description": "d", "CacheParameterGroupFamily": "valkey8"} },
                            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Condition": "{{cache}}", "Properties": {"CacheParameterGroupName": {"Ref": "Group"} } } } }
                        """
                    )
                    .RootElement,
                new TemplateMistakes()
            );

            Assert.DoesNotContain(TemplateJudge.Judge(template, null), finding => finding.Violation.RuleId == "M-30");
        }
    }

    [Fact]
    public void A_macro_may_make_something_else_of_it() =>
        Assert.Empty(Told(Group, "", more: """, "Transform": "Own" """));

    [Fact]
    public void What_is_waited_for_may_be_away() =>
        Assert.Empty(Told("\"default.valkey8\"", "", beside: """ "DependsOn": "Group", """));

    [Theory]
    [InlineData("""{"Value": {"Fn::GetAtt": ["Group", "CacheParameterGroupName"]} }""", "too, or write")]
    [InlineData(
        """{"Condition": "IsDev", "Value": {"Fn::Sub": "${Group}"} }""",
        "a Condition that holds only where IsDev and IsProd do"
    )]
    [InlineData("""{"Value": {"Fn::If": ["IsDev", {"Ref": "Group"}, "none"]} }""", "another text")]
    public void Outputs_are_told_by_themselves(string output, string says)
    {
        var found = Assert.Single(Told("\"default.valkey8\"", "", more: $$""", "Outputs": {"Name": {{output}} } """));

        Assert.Equal("Outputs.Name.Value", found.Violation.PartOfTemplate);
        Assert.Contains(says, found.Violation.Message, StringComparison.Ordinal);
    }

    // With the condition of one of two, an output is not there for the other one, either.
    [Theory]
    [InlineData(
        """{"Fn::If": ["IsBig", "none", {"Ref": "Group"}]}""",
        "let the output have a Condition that holds only where IsBig or IsProd does, or write {Fn::If: [IsProd, ..., another text]} around the reference"
    )]
    [InlineData(
        """{"Fn::If": ["IsBig", {"Ref": "Group"}, "none"]}""",
        ": write {Fn::If: [IsProd, ..., another text]} around the reference"
    )]
    public void What_picks_one_of_two_is_told_when_one_of_them_is_there(string value, string says) =>
        Assert.EndsWith(
            says,
            Assert
                .Single(Told("\"default.valkey8\"", "", more: $$""", "Outputs": {"Name": {"Value": {{value}} } } """))
                .Violation.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void So_is_it_in_a_resource() =>
        Assert.EndsWith(
            "around the reference, or let this resource have a Condition that holds only where IsBig or IsProd does",
            Assert.Single(Told("""{"Fn::If": ["IsBig", "default.valkey8", {"Ref": "Group"}]}""", "")).Violation.Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", """ "Environment": {"Variables": {"OTHER": "a"} } """, true)]
    [InlineData("IsDev", "", true)]
    [InlineData("IsProd", "", false)]
    [InlineData("", """ "Environment": {"Variables": {"GROUP": "own"} } """, false)]
    public void What_SAM_writes_into_each_function_is_told_once(string condition, string own, bool isTold) =>
        Assert.Equal(
            isTold ? ["Globals.Function.Environment.Variables.GROUP"] : [],
            Told(
                    "\"default.valkey8\"",
                    "",
                    more: """
                    , "Transform": "AWS::Serverless-2016-10-31",
                    "Globals": {"Function": {"Environment": {"Variables": {"GROUP": {"Ref": "Group"} } } } }
                    """,
                    others: $$"""
                    , "Function": {"Type": "AWS::Serverless::Function"
                        {{(
                        condition.Length == 0 ? "" : $", \"Condition\": \"{condition}\""
                    )}}, "Properties": { {{own}} } }
                    """
                )
                .Select(found => found.Violation.PartOfTemplate)
        );

    [Theory]
    [InlineData("""{"Condition": "IsProd", "Value": {"Ref": "Group"} }""")]
    [InlineData("""{"Value": {"Fn::If": ["IsProd", {"Ref": "Group"}, "none"]} }""")]
    public void Outputs_with_the_condition_are_right(string output) =>
        Assert.Empty(Told("\"default.valkey8\"", "", more: $$""", "Outputs": {"Name": {{output}} } """));

    // Of other resources, those that name something of ElastiCache, and security groups.
    [Theory]
    [InlineData("AWS::ECS::TaskDefinition", "Group", true)]
    [InlineData("AWS::ECS::TaskDefinition", "Topic", false)]
    [InlineData("AWS::EC2::SecurityGroupIngress", "Topic", true)]
    [InlineData("AWS::CloudWatch::Alarm", "Topic", true)]
    public void Of_resources_around_those_that_concern_caches_are_judged(string type, string named, bool isTold) =>
        Assert.Equal(
            isTold ? ["Around"] : [],
            Told(
                    "\"default.valkey8\"",
                    "",
                    others: $$"""
                    , "Topic": {"Type": "AWS::SNS::Topic", "Condition": "IsProd"}
                    , "Around": {"Type": "{{type}}", "Properties": {"Any": [{"Ref": "{{named}}"}]} }
                    """
                )
                .Select(found => found.Resource.LogicalId)
        );

    private static List<Finding> Told(
        string written,
        string condition,
        string of = "IsProd",
        string beside = "",
        string others = "",
        string more = "",
        string? given = null
    ) =>
        [
            .. TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                $$"""
                                {"Parameters": {
                                    "Stage": {"Type": "String", "AllowedValues": ["dev", "prod"]},
                                    "Size": {"Type": "String"},
                                    "Path": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/stage"} },
                                 "Conditions": {
                                    "IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]},
                                    "IsDev": {"Fn::Equals": [{"Ref": "Stage"}, "dev"]},
                                    "IsNotProd": {"Fn::Not": [{"Condition": "IsProd"}]},
                                    "IsBig": {"Fn::Equals": [{"Ref": "Size"}, "big"]},
                                    "IsBigProd": {"Fn::And": [{"Condition": "IsBig"}, {"Condition": "IsProd"}]},
                                    "IsLookedUp": {"Fn::Equals": [{"Ref": "Path"}, "prod"]},
                                    "IsLookedUpToo": {"Fn::Equals": [{"Ref": "Path"}, "prod"]},
                                    "IsNotOther": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Path"}, "dev"]}]},
                                    "IsUnknown": {"Fn::Maybe": []},
                                    "IsItself": {"Fn::Not": [{"Condition": "IsItself"}]},
                                    "IsAlways": {"Fn::Or": [{"Condition": "IsProd"}, {"Condition": "IsDev"}]} },
                                 "Resources": {
                                    "Group": {"Type": "AWS::ElastiCache::ParameterGroup", "Condition": "{{of}}",
                                        "Properties": {"CacheParameterGroupFamily": "valkey8", "Description": "carts"} },
                                    "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", {{beside}}
                                        {{(condition.Length == 0 ? "" : $"\"Condition\": \"{condition}\",")}}
                                        "Properties": {"CacheParameterGroupName": {{written}} } } {{others}} } {{more}} }
                                """
                            )
                            .RootElement,
                        new TemplateMistakes()
                    ),
                    region: null,
                    given is null ? null : new Dictionary<string, string> { ["Stage"] = given }
                )
                .Findings.Where(finding => finding.Violation.RuleId == "M-30"),
        ];
}
