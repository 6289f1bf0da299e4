using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>Tokens and passwords that a template passes to the parameters of one that is nested in it.</summary>
public sealed class PassedSecretTests
{
    private const string Token = """
        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"AuthToken": {"Ref": "Secret"} } }
        """;
    private const string Password = """
        "User": {"Type": "AWS::ElastiCache::User", "Properties": {"Passwords": [{"Ref": "Secret"}]} }
        """;

    [Theory]
    [InlineData(Token, "S-32", "\"abcdefghijklmnop1234\"", "the template around writes an AUTH token")]
    [InlineData(Token, "S-32", """{"Ref": "Shown"}""", "the parameter Shown of the template around is an AUTH token")]
    [InlineData(Token, "S-32", """{"Ref": "Told"}""", "the default of the parameter Told of the template around")]
    [InlineData(Token, "S-32", """{"Ref": "Hidden"}""", null)]
    [InlineData(Token, "S-32", "\"{{resolve:secretsmanager:orders}}\"", null)]
    [InlineData(Token, "S-32", """{"Fn::ImportValue": "token"}""", null)]
    [InlineData(Password, "U-30", "\"abcdefghijklmnop1234\"", "the template around writes a password")]
    [InlineData(Password, "U-30", """{"Ref": "Shown"}""", "the parameter Shown of the template around is a password")]
    [InlineData(Password, "U-30", """{"Ref": "Hidden"}""", null)]
    public void What_can_be_read_there_is_told(string resource, string id, string passed, string? told)
    {
        var findings = Findings(resource, Outer(passed, null), id);

        Assert.Equal(told is null ? 0 : 1, findings.Count);
        Assert.All(findings, message => Assert.StartsWith(told!, message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_passed_through_two_templates_is_told() =>
        Assert.StartsWith(
            "the template around writes an AUTH token for the parameter Hidden of Nested",
            Assert.Single(
                Findings(Token, Outer("""{"Ref": "Hidden"}""", Outer("\"abcdefghijklmnop1234\"", null)), "S-32")
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(Token, "S-32", """{"Ref": "Secret"}""", true)]
    [InlineData(Token, "S-32", """{"Fn::Sub": "redis://:${Secret}@cache"}""", true)]
    [InlineData(Password, "U-30", """{"Ref": "Secret"}""", true)]
    [InlineData(Token, "S-32", """{"Fn::Sub": "redis://cache"}""", false)]
    [InlineData(Token, "S-32", """{"Fn::If": ["Has", "yes", "no"]}""", false)]
    public void An_output_that_shows_it_is_told(string resource, string id, string value, bool isTold) =>
        Assert.Equal(
            isTold ? 1 : 0,
            Findings(
                    resource,
                    null,
                    id,
                    $$"""
                    , "Conditions": {"Has": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Secret"}, ""]}]} }, "Outputs": {"Url": {"Value": {{value}} } }
                    """
                )
                .Count(message =>
                    message.StartsWith("the output Url shows the parameter Secret", StringComparison.Ordinal)
                )
        );

    private static OuterStack Outer(string passed, OuterStack? around) =>
        new(
            Read(
                $$"""
                {"Parameters": {"Shown": {"Type": "String"}, "Hidden": {"Type": "String", "NoEcho": true},
                    "Told": {"Type": "String", "NoEcho": true, "Default": "abcdefghijklmnop1234"} },
                 "Resources": {"Nested": {"Type": "AWS::CloudFormation::Stack",
                    "Properties": {"Parameters": {"Secret": {{passed}}, "Hidden": {{passed}} } } } } }
                """
            ),
            "around.json",
            "Nested",
            new Dictionary<string, string>(),
            around
        );

    private static List<string> Findings(string resource, OuterStack? outer, string id, string more = "") =>
        [
            .. TemplateJudge
                .Judge(
                    Read(
                        $$"""{"Parameters": {"Secret": {"Type": "String", "NoEcho": true} }, "Resources": { {{resource}} } {{more}} }"""
                    ),
                    null,
                    null,
                    outer: outer
                )
                .Findings.Where(finding => finding.Violation.RuleId == id)
                .Select(finding => finding.Violation.Message),
        ];

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
