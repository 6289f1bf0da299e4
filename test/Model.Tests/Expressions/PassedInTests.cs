using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What is told of a template whose parameters get their values from the template around.</summary>
public sealed class PassedInTests
{
    private const string Size = "{\"Size\":{\"Ref\":\"Size\"}}";
    private const string Stage = "{\"Stage\":{\"Ref\":\"Stage\"}}";
    private const string ByDefault = "Warning where Size is 'cache.r8x.large', its default";
    private const string InProd = "Unknown where Stage of parent.json is 'prod'";
    private const string AnyStage = "Unknown where Stage is 'prod'";

    // There are no nodes of the families r8x and r9x, so what is told shows which values are tried.
    [Theory]
    // Its own default counts where nothing is passed, or it may be left out.
    [InlineData("", "{\"Stage\":\"dev\"}", ByDefault)]
    [InlineData("", "{\"Size\":{\"Ref\":\"AWS::NoValue\"}}", ByDefault)]
    [InlineData(
        "",
        "{\"Size\":{\"Fn::If\":[\"Open\",\"cache.r7g.large\",{\"Ref\":\"AWS::NoValue\"}]}}",
        "Unknown where Open of parent.json does not hold"
    )]
    [InlineData(
        "",
        "{\"Size\":{\"Fn::If\":[\"Open\",\"cache.r9x.large\",\"cache.r7g.large\"]}}",
        "Unknown where Open of parent.json holds"
    )]
    // A function may pass anything.
    [InlineData("", "{\"Fn::Transform\":{},\"Stage\":\"dev\"}", null)]
    // A parameter of the template around.
    [InlineData("\"Size\":{\"Type\":\"String\"}", Size, null)]
    [InlineData(
        "\"Size\":{\"Type\":\"String\",\"Default\":\"cache.r9x.large\"}",
        Size,
        "Warning where Size of parent.json is 'cache.r9x.large', its default"
    )]
    [InlineData(
        "\"Size\":{\"Type\":\"String\",\"AllowedValues\":[\"cache.r7g.large\",\"cache.r9x.large\"]}",
        Size,
        "Warning where Size of parent.json is 'cache.r9x.large'"
    )]
    [InlineData(
        "\"Size\":{\"Type\":\"CommaDelimitedList\",\"Default\":\"cache.r9x.large\"}",
        Size,
        "Warning where Size of parent.json is 'cache.r9x.large', its default"
    )]
    [InlineData("\"Size\":{\"Type\":\"AWS::SSM::Parameter::Value<String>\",\"Default\":\"/a\"}", Size, null)]
    // The Region decides between branches, and is nothing else that is known.
    [InlineData("", "{\"Size\":{\"Ref\":\"AWS::Region\"}}", null)]
    public void A_value_is_what_is_passed(string parameters, string passed, string? told) =>
        Assert.Equal(told, Told(Parent(parameters, passed), "Plain"));

    [Theory]
    // What the nested template compares its parameter with is tried for the one around.
    [InlineData("\"Stage\":{\"Type\":\"String\"}", Stage, InProd)]
    [InlineData("\"Stage\":{\"Type\":\"String\",\"Default\":\"dev\"}", Stage, InProd)]
    [InlineData("\"Stage\":{\"Type\":\"String\",\"Default\":\"prod\"}", Stage, InProd + ", its default")]
    [InlineData("\"Stage\":{\"Type\":\"String\",\"AllowedValues\":[\"dev\",\"prod\"]}", Stage, InProd)]
    [InlineData("\"Stage\":{\"Type\":\"String\",\"AllowedValues\":[\"dev\",\"test\"]}", Stage, null)]
    [InlineData("\"Stage\":{\"Type\":\"CommaDelimitedList\",\"Default\":\"prod\"}", Stage, InProd + ", its default")]
    // Of anything else nobody knows what it is.
    [InlineData("\"Stage\":{\"Type\":\"AWS::SSM::Parameter::Value<String>\",\"Default\":\"prod\"}", Stage, AnyStage)]
    [InlineData("", "{\"Stage\":{\"Ref\":\"AWS::StackName\"}}", AnyStage)]
    [InlineData("", "{\"Stage\":{\"Fn::GetAtt\":[\"Nested\",\"Outputs.Stage\"]}}", AnyStage)]
    // What CloudFormation calls a new resource is none of what is written out.
    [InlineData("", "{\"Stage\":{\"Ref\":\"Nested\"}}", null)]
    [InlineData("\"Stage\":{\"Type\":\"String\"}", "{\"Fn::Transform\":{},\"Stage\":{\"Ref\":\"Stage\"}}", AnyStage)]
    [InlineData("", "{\"Stage\":\"prod\"}", "Unknown")]
    [InlineData("", "{\"Stage\":[\"prod\"]}", "Unknown")]
    [InlineData("", "{\"Stage\":\"dev\"}", null)]
    // What the nested template refuses is never deployed.
    [InlineData("", "{\"Stage\":\"production\"}", "Unknown where IsProd holds")]
    public void A_condition_is_decided_by_what_is_passed(string parameters, string passed, string? told) =>
        Assert.Equal(told, Told(Parent(parameters, passed), "Decided"));

    [Fact]
    public void Values_that_a_condition_does_not_tell_apart_are_one()
    {
        var parent = Parent("\"Stage\":{\"Type\":\"String\",\"AllowedValues\":[\"dev\",\"test\",\"prod\"]}", Stage);
        var evaluation = new TemplateContext(Child(), isLenient: true, outer: Outer(parent)).Evaluation;

        Assert.Equal("Unknown where Stage of parent.json is 'dev' or 'test'", Told(parent, "Otherwise"));
        Assert.Equal(2, evaluation.Exploration.Explore(() => evaluation.Decide("IsProd"), 100).All.Count);
    }

    [Theory]
    [InlineData("\"R\":{\"Assertions\":[{\"Assert\":{\"Fn::Equals\":[{\"Ref\":\"Stage\"},\"dev\"]}}]}", "", null)]
    [InlineData("\"R\":{\"Assertions\":[{\"Assert\":{\"Fn::Equals\":[{\"Ref\":\"Stage\"},\"prod\"]}}]}", "", "Unknown")]
    [InlineData("", "\"Condition\":\"InDev\",", null)]
    [InlineData("", "\"Condition\":\"Open\",", InProd)]
    public void What_the_template_around_never_deploys_is_not_told(string rules, string condition, string? told) =>
        Assert.Equal(told, Told(Parent("\"Stage\":{\"Type\":\"String\"}", Stage, rules, condition), "Decided"));

    [Theory]
    [InlineData("\"AllowedValues\":[\"cache.r7g.large\",\"cache.r6g.large\"]", UpdateEffect.Unchanged)]
    [InlineData("\"Default\":\"cache.r7g.large\"", UpdateEffect.InPlace)]
    public void Both_templates_around_try_the_same_values(string constraints, object effect)
    {
        static OuterStack Around(string constraints) =>
            Outer(Parent($"\"Size\":{{\"Type\":\"String\",{constraints}}}", Size));

        Assert.Equal(
            effect,
            new ChangeJudge(
                Child(),
                Child(),
                new GivenParameters
                {
                    OldOuter = Around(
                        "\"Default\":\"cache.r6g.large\",\"AllowedValues\":[\"cache.r6g.large\",\"cache.r7g.large\"]"
                    ),
                    NewOuter = Around(constraints),
                }
            ).EffectOn(new Reference("Plain"))
        );
    }

    private static string? Told(Template parent, string id) =>
        TemplateJudge
            .Judge(Child(), null, null, outer: Outer(parent))
            .Findings.Where(finding => finding.Violation.RuleId == "T-16" && finding.Resource.LogicalId == id)
            .Select(finding => $"{finding.Violation.Severity} {finding.Where}".Trim())
            .SingleOrDefault();

    private static OuterStack Outer(Template parent) =>
        new(parent, "parent.json", "Nested", new Dictionary<string, string>(), null);

    private static Template Child()
    {
        static string Cache(string nodeType) =>
            $$"""
                {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "d", "Engine": "valkey",
                    "NumCacheClusters": 2, "CacheNodeType": {{nodeType}} } }
                """;
        return Read(
            $$"""
            {"Parameters": {"Size": {"Type": "String", "Default": "cache.r8x.large"},
                "Stage": {"Type": "String", "Default": "dev", "MaxLength": 4} },
             "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]} },
             "Resources": {"Plain": {{Cache("""{"Ref": "Size"}""")}},
                "Decided": {{Cache("""{"Fn::If": ["IsProd", "cache.r9x.large", "cache.r7g.large"]}""")}},
                "Otherwise": {{Cache("""{"Fn::If": ["IsProd", "cache.r7g.large", "cache.r9x.large"]}""")}} } }
            """
        );
    }

    private static Template Parent(string parameters, string passed, string rules = "", string condition = "") =>
        Read(
            $$"""
            {"Parameters": { {{parameters}} }, "Rules": { {{rules}} },
             "Conditions": {"Open": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "a"]},
                "Here": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]},
                "InDev": {"Fn::Equals": [{"Ref": "Stage"}, "dev"]} },
             "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack", {{condition}} "Properties": {"Parameters": {{passed}} } } } }
            """
        );

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
