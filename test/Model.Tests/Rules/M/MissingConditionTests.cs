using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Names of conditions that the template does not define.</summary>
public sealed class MissingConditionTests
{
    private const string Defined =
        """ "IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}, "IsHome": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]} """;

    [Fact]
    public void Fn_If_names_one_that_there_is() =>
        Assert.Equal(
            (
                "M-23",
                "NumCacheNodes.Fn::If.0",
                "Resources.Cache.Properties.NumCacheNodes.Fn::If.0",
                "there is no condition 'IsPord'; did you mean 'IsProd'?"
            ),
            Only(Template(nodes: """{"Fn::If": ["IsPord", 1, 2]}"""))
        );

    [Fact]
    public void So_does_one_within_another() =>
        Assert.Equal(
            "Resources.Cache.Properties.NumCacheNodes.Fn::If.2.Fn::If.0",
            Only(Template(nodes: """{"Fn::If": ["IsProd", 1, {"Fn::If": ["IsHom", 1, 2]}]}""")).Place
        );

    [Fact]
    public void So_does_a_resource() =>
        Assert.Equal(
            (
                "M-23",
                "Condition",
                "Resources.Cache.Condition",
                "there is no condition 'Wanted': the template has 'IsProd', 'IsHome'; add it to Conditions"
            ),
            Only(Template(beside: """ "Condition": "Wanted", """))
        );

    [Theory]
    [InlineData(""" "Condition": "isprod", "Value": 1 """, "Outputs.Cart.Condition")]
    [InlineData(""" "Value": {"Fn::If": ["Isprod", 1, 2]} """, "Outputs.Cart.Value.Fn::If.0")]
    public void So_does_an_output(string output, string place)
    {
        var told = Only(Template(more: $$""" , "Outputs": {"Cart": { {{output}} } } """));

        Assert.Equal(("M-23", place, place), (told.Rule, told.Property, told.Place));
        Assert.EndsWith("did you mean 'IsProd'?", told.Message);
    }

    [Theory]
    [InlineData("""{"Fn::Not": [{"Condition": "IsPro"}]}""", "Fn::Not.0.Condition")]
    [InlineData("""{"Fn::And": [{"Condition": "IsProd"}, {"Condition": "IsPro"}]}""", "Fn::And.1.Condition")]
    [InlineData(
        """{"Fn::Or": [{"Fn::Not": [{"Condition": "IsPro"}]}, {"Condition": "IsHome"}]}""",
        "Fn::Or.0.Fn::Not.0.Condition"
    )]
    public void So_does_another_condition(string condition, string place)
    {
        var told = Only(Template(conditions: $"{Defined}, \"IsSmall\": {condition}"));

        Assert.Equal(("M-23", $"Conditions.IsSmall.{place}"), (told.Rule, told.Place));
        Assert.EndsWith("did you mean 'IsProd'?", told.Message);
    }

    [Fact]
    public void A_parameter_is_none() =>
        Assert.Equal(
            "'Stage' is a parameter, and there is no condition of this name: add one to Conditions that compares it, such as {Fn::Equals: [{Ref: Stage}, ...]}, and write its name",
            Only(Template(nodes: """{"Fn::If": ["Stage", 1, 2]}""")).Message
        );

    [Fact]
    public void A_template_may_have_none_at_all() =>
        Assert.Equal(
            "there is no condition 'IsProd', and no other in the template: add it to Conditions",
            Only(Template(conditions: null, beside: """ "Condition": "IsProd", """)).Message
        );

    [Theory]
    // What a macro adds.
    [InlineData(""" "Fn::Transform": {"Name": "AWS::Include"} """, "IsWanted", "")]
    [InlineData(Defined, "IsWanted", """ , "Transform": ["Own"] """)]
    // What loops make.
    [InlineData(
        """ "Fn::ForEach::C": ["E", {"Ref": "Stages"}, {"Is${E}": {"Fn::Equals": [{"Ref": "Stage"}, "${E}"]} }] """,
        "Isprod",
        ""
    )]
    [InlineData(
        """ "Fn::ForEach::C": ["E", ["prod"], {"Is${E}": {"Fn::Equals": [{"Ref": "Stage"}, "${E}"]} }] """,
        "Isprod",
        ""
    )]
    [InlineData(Defined, "Is${self:custom.stage}", "")]
    public void What_may_be_there_is_not_told(string conditions, string name, string more) =>
        Assert.Empty(All(Template(conditions, $$"""{"Fn::If": ["{{name}}", 1, 2]}""", more: more)));

    [Fact]
    public void Nor_is_what_stands_in_the_other_part_of_an_excerpt()
    {
        var part = Read(Template(beside: """ "Condition": "Elsewhere", """));
        part.IsPart = true;

        Assert.Empty(TemplateJudge.Judge(part));
    }

    [Fact]
    public void What_a_file_names_that_may_be_an_excerpt_is_a_warning() =>
        Assert.Equal(
            (
                "M-27",
                "Condition",
                "Resources.Cache.Condition",
                "the file names 'Elsewhere', which it does not have: by itself CloudFormation refuses it, unless another tool adds it"
            ),
            Only(
                Template(conditions: null, beside: """ "Condition": "Elsewhere", """)
                    .Replace("\"Parameters\"", "\"Mappings\"", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void Nor_a_text_of_that_name_nor_what_is_right() =>
        Assert.Empty(
            All(
                Template(
                    $$"""{{Defined}}, "Condition": {"Fn::Equals": ["Condition", "Nobody"]}, "IsBoth": {"Fn::And": [{"Condition": "IsHome"}, {"Condition": "IsProd"}]} """,
                    """{"Fn::If": ["IsBoth", 1, 2]}""",
                    """ "Metadata": {"Condition": "Text", "Fn::If": ["Text", 1, 2]}, "Condition": "IsBoth", """
                )
            )
        );

    private static string Template(
        string? conditions = Defined,
        string nodes = "1",
        string beside = "",
        string more = ""
    ) =>
        $$"""
            { {{(
                conditions?.Contains("Fn::ForEach", StringComparison.Ordinal) == true
                    ? "\"Transform\": \"AWS::LanguageExtensions\","
                    : ""
            )}} "Parameters": {"Stage": {"Type": "String"}, "Stages": {"Type": "CommaDelimitedList", "Default": "dev"} },
            {{(conditions is null ? "" : $"\"Conditions\": {{ {conditions} }},")}}
            "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", {{beside}} "Properties": {
              "Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "CacheSubnetGroupName": "a", "TransitEncryptionEnabled": true,
              "NumCacheNodes": {{nodes}}
            } } } {{more}} }
            """;

    private static (string Rule, string Property, string? Place, string Message) Only(string template) =>
        Assert.Single(All(template)) is var found
            ? (found.RuleId, found.Property, found.Place, found.Message)
            : throw new InvalidOperationException();

    private static IEnumerable<Violation> All(string template) =>
        TemplateJudge.Judge(Read(template)).Select(finding => finding.Violation);

    private static Template Read(string template) =>
        Model.Templates.Template.Read(JsonDocument.Parse(template).RootElement);
}
