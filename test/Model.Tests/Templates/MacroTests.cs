using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

public sealed class MacroTests
{
    private const string Cache = "AWS::ElastiCache::ReplicationGroup";

    // Without a description, a node type and a number of nodes, and with failover on one node.
    private const string Bare = """{"AutomaticFailoverEnabled": true, "NumCacheClusters": 1}""";

    [Theory]
    [InlineData("\"AWS::Serverless-2016-10-31\"")]
    [InlineData("\"AWS::LanguageExtensions\"")]
    [InlineData("""["AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"]""")]
    [InlineData("""{"Name": "AWS::SecretsManager-2024-09-16"}""")]
    public void Transforms_of_AWS_that_leave_caches_alone_change_nothing(string transform) =>
        Assert.Equal(Ids(Of(Bare)), Ids(Of(Bare, transform)));

    [Theory]
    [InlineData("\"OurMacro\"")]
    [InlineData("""["AWS::LanguageExtensions", "OurMacro"]""")]
    [InlineData("""{"Name": "AWS::Include", "Parameters": {"Location": "s3://a/b"}}""")]
    public void A_macro_may_add_what_is_missing_but_what_stands_there_is_judged(string transform) =>
        Assert.Equal(["R-05"], Ids(Of(Bare, transform)));

    [Theory]
    [InlineData("""{"Fn::Transform": {"Name": "M"}, "AutomaticFailoverEnabled": true, "NumCacheClusters": 1}""")]
    [InlineData(
        """{"Fn::ForEach::P": ["x", {"Ref": "AWS::NotificationARNs"}, {}], "AutomaticFailoverEnabled": true, "NumCacheClusters": 1}"""
    )]
    public void A_transform_among_properties_may_add_more_of_them(string properties)
    {
        var ids = Ids(Of(properties, "\"AWS::LanguageExtensions\""));

        Assert.Contains("R-05", ids);
        Assert.All(ids, id => Assert.Contains(id, Ids(Of(Bare))));
        Assert.True(ids.Count < Ids(Of(Bare)).Count);
    }

    private static string Loop(string values) =>
        """
            {"Transform": "AWS::LanguageExtensions", "Parameters": {"Names": {"Type": "CommaDelimitedList"}}, "Resources": {"Fn::ForEach::Groups": ["Name", VALUES, {
              "${Name}Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {
                "CacheParameterGroupFamily": "${Name}", "Description": "d"}},
              "${Name}Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Fn::Transform": {},
                "Port": 1, "Engine": "&{Name}", "EngineVersion": {"Ref": "Name"}}}}]}}
            """.Replace("VALUES", values, StringComparison.Ordinal);

    [Fact]
    public void What_a_loop_repeats_is_judged_and_its_variable_is_not_known_where_its_values_are_not()
    {
        var finding = Assert.Single(Judge(Loop("""{"Ref": "Names"}""")));

        Assert.Equal("${Name}Cache", finding.Resource.LogicalId);
        Assert.Equal("Port", finding.Violation.Property);
    }

    [Fact]
    public void A_loop_is_unrolled_where_its_values_are_written_out() =>
        Assert.Equal(
            [
                "AParameters CacheParameterGroupFamily",
                "ACache Engine",
                "ACache Port",
                "BParameters CacheParameterGroupFamily",
                "BCache Engine",
                "BCache Port",
            ],
            Judge(Loop("""["A", "B"]"""))
                .Select(finding => $"{finding.Resource.LogicalId} {finding.Violation.Property}")
        );

    [Theory]
    [InlineData("${self:custom.engine}")]
    [InlineData("${opt:stage, 'dev'}")]
    [InlineData("${file(./engine.yml):name}")]
    [InlineData("{{ engine }}")]
    [InlineData("{{resolve:ssm:engine}}")]
    public void What_another_tool_writes_later_is_not_known(string engine) =>
        Assert.DoesNotContain(Judge(Of($$"""{"Engine": "{{engine}}"}""")), About("Engine"));

    [Theory]
    [InlineData("${Engine}")]
    [InlineData("${AWS::Region}")]
    public void A_placeholder_without_Fn_Sub_is_a_text_as_it_stands(string engine) =>
        Assert.Contains(Judge(Of($$"""{"Engine": "{{engine}}"}""")), About("Engine"));

    private static Predicate<Finding> About(string property) =>
        finding =>
            finding.Violation.Property == property
            && finding.Violation.Message.Contains("${", StringComparison.Ordinal);

    private static string Of(string properties, string transform = "[]") =>
        $$$$"""
            {"Transform": {{{{transform}}}}, "Resources": {"Cache": {"Type": "{{{{Cache}}}}", "Properties": {{{{properties}}}} }}}
            """;

    private static IReadOnlyList<string> Ids(string template) =>
        [.. Judge(template).Select(finding => finding.Violation.RuleId)];

    private static IReadOnlyList<Finding> Judge(string template) =>
        TemplateJudge.Judge(Template.Read(JsonDocument.Parse(template).RootElement));
}
