using System.Text.Json;
using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Templates;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Resources": []}""")]
    [InlineData("""{"Resources": {"A": 1}}""")]
    [InlineData("""{"Resources": {"A": {}}}""")]
    [InlineData("""{"Resources": {"A": {"Type": 1}}}""")]
    public void What_is_no_template_is_refused(string json) => Assert.Throws<TemplateException>(() => Read(json));

    [Fact]
    public void A_transform_among_the_resources_is_none() =>
        Assert.Empty(Read("""{"Resources": {"Fn::ForEach::A": []}}""").Resources);

    [Theory]
    [InlineData("""{"Ref": "Cache"}""", true)]
    [InlineData("""{"Ref": "Other"}""", false)]
    [InlineData("""{"Ref": 1}""", false)]
    [InlineData("""{"Fn::GetAtt": "Cache.Port"}""", true)]
    [InlineData("""{"Fn::GetAtt": ["Cache", "Port"]}""", true)]
    [InlineData("""{"Fn::GetAtt": []}""", false)]
    [InlineData("""{"Fn::GetAtt": [1]}""", false)]
    [InlineData("""{"Fn::GetAtt": {}}""", false)]
    [InlineData("""{"Fn::Sub": "${Cache}"}""", true)]
    [InlineData("""{"Fn::Sub": "${Cache.Port}"}""", true)]
    [InlineData("""{"Fn::Sub": "a-${Cache}"}""", false)]
    [InlineData("\"Cache\"", false)]
    public void A_reference_finds_its_resource(string value, bool found) =>
        Assert.Equal(
            found,
            new TemplateContext(OneGroup) is var context && context.Referenced(context.Evaluate(ExpressionParser.Plain.Parse(Json(value))), "AWS::ElastiCache::ReplicationGroup")?.LogicalId == "Cache"
        );

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"Metadata": 1}""", null)]
    [InlineData("""{"Metadata": {}}""", null)]
    [InlineData("""{"Metadata": {"aws:cdk:path": 1}}""", null)]
    [InlineData("""{"Metadata": {"aws:cdk:path": "Stack/Cache/Resource"}}""", "Stack/Cache/Resource")]
    public void A_resource_tells_which_construct_made_it(string body, string? path) =>
        Assert.Equal(path, new TemplateResource("Cache", "AWS::ElastiCache::User", Json(body)).ConstructPath);

    [Fact]
    public void There_must_be_a_template_to_judge() =>
        Assert.Throws<ArgumentNullException>(() => TemplateJudge.Judge(null!));

    [Theory]
    [InlineData("""{"Ref": "A"}""", "A")]
    [InlineData("""{"Fn::GetAtt": "A.B"}""", "A")]
    [InlineData("""{"Fn::GetAtt": ["A", "B"]}""", "A")]
    [InlineData("""{"Fn::GetAtt": []}""", "")]
    [InlineData("""{"Fn::GetAtt": [1, {"Ref": "A"}]}""", "A")]
    [InlineData("""{"Fn::Sub": "${A.B}-${!C}-${D}"}""", "A D")]
    [InlineData("""{"Fn::Sub": ["${A.B} ${X}", {"X": {"Ref": "D"}}]}""", "A D")]
    [InlineData("""{"Fn::Join": ["", ["x", {"Ref": "A"}]]}""", "A")]
    [InlineData("\"A\"", "")]
    public void References_are_found_wherever_they_stand(string value, string names) =>
        Assert.Equal(
            names,
            string.Join(
                ' ',
                References.In(ExpressionParser.Plain.Parse(Json(value))).Select(reference => reference.LogicalId)
            )
        );

    [Theory]
    [InlineData("null", false)]
    [InlineData("""{"Ref": "AWS::NoValue"}""", false)]
    [InlineData("""{"Fn::If": ["A", 1, 2]}""", true)]
    [InlineData("""{"Fn::If": ["A", 1, {"Ref": "AWS::NoValue"}]}""", false)]
    [InlineData("""{"Ref": "A"}""", true)]
    [InlineData("""{"Ref": 1}""", true)]
    [InlineData("\"a\"", true)]
    [InlineData("[]", true)]
    public void A_value_is_there_for_sure_unless_a_condition_may_take_it_away(string value, bool isSet) =>
        Assert.Equal(
            isSet,
            new TemplateContext(
                Template.Read(Json($$$"""{"Resources": {"A": {"Type": "T", "Properties": {"P": {{{value}}} } } } }"""))
            ) is var context
                && context.Properties(context.Template.Resources["A"]).IsSet("P")
        );

    [Fact]
    public void Conditions_of_the_resource_itself_are_decided_where_those_of_its_parameter_group_are_too_many()
    {
        var many = string.Join(
            ',',
            Enumerable.Range(0, 7).Select(n => $$""" "p{{n}}": {"Fn::If": ["C{{n}}", "1", "2"]} """)
        );
        var template = RuleExamples.Json(
            ResourceTypes.ReplicationGroup,
            RuleExamples.Template(
                (
                    "Cache",
                    RuleExamples.Resource(
                        ResourceTypes.ReplicationGroup,
                        """{"Port": {"Fn::If": ["Own", 1, 6379]}, "CacheParameterGroupName": {"Ref": "Parameters"}}"""
                    )
                ),
                (
                    "Parameters",
                    RuleExamples.Resource(ResourceTypes.ParameterGroup, $$"""{"Properties": { {{many}} } }""")
                )
            )
        );

        Assert.Contains(
            TemplateJudge.Judge(Example.Read(template)),
            finding => finding.Violation is { RuleId: "B-16", Property: "Port" }
        );
    }

    private static readonly Template OneGroup = Read(
        """{"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"}, "Other": {"Type": "AWS::EC2::VPC"}}}"""
    );

    private static Template Read(string json) => Template.Read(Json(json));

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
