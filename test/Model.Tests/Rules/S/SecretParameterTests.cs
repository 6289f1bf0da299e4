using System.Text.Json;
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.S;

/// <summary>Tokens and passwords that come from parameters of the template.</summary>
public sealed class SecretParameterTests
{
    private const string Conditions = """{"HasToken": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Secret"}, ""]}]}}""";

    private const string Reference = """{"Ref": "Secret"}""";

    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks("S-32", "no NoEcho", Token("")),
        TemplateBreaks("S-32", "NoEcho false", Token(""", "NoEcho": false""")),
        TemplateBreaks("S-32", "by Sub", Token("", """{"Fn::Sub": "${Secret}"}""")),
        TemplateBreaks("S-32", "an empty default", Token(""", "Default": "" """, If(Reference))),
        // NoEcho hides what stands in the stack, and this stands in Systems Manager.
        TemplateBreaks(
            "S-29",
            "a value of Systems Manager",
            Token("", Reference, "AWS::SSM::Parameter::Value<String>")
        ),
        TemplateBreaks(
            "S-29",
            "a value of Systems Manager, and NoEcho",
            Token(""", "NoEcho": true""", Reference, "AWS::SSM::Parameter::Value<String>")
        ),
        TemplateBreaks("S-33", "a name of Systems Manager", Token("", Reference, "AWS::SSM::Parameter::Name")),
        TemplateBreaks("U-31", "a value of Systems Manager", Password("", type: "AWS::SSM::Parameter::Value<String>")),
        TemplateKeeps("S-32", "NoEcho", Token(""", "NoEcho": true""")),
        TemplateKeeps("S-32", "NoEcho as text", Token(""", "NoEcho": "true" """)),
        TemplateKeeps(
            "S-32",
            "the name of a secret",
            Token("", """{"Fn::Sub": "{{resolve:secretsmanager:${Secret}}}"}""")
        ),
        TemplateKeeps(
            "S-32",
            "a dynamic reference as the default",
            Token(""", "Default": "{{resolve:secretsmanager:a}}" """)
        ),
        TemplateBreaks("S-29", "a default", Token(""", "NoEcho": true, "Default": "abcdefgh12345678" """)),
        TemplateBreaks("S-29", "a default of a parameter that is shown", Token(""", "Default": "abcdefgh12345678" """)),
        TemplateBreaks("S-29", "a plain parameter of Systems Manager", Token("", "\"{{resolve:ssm:token:1}}\"")),
        TemplateKeeps(
            "S-29",
            "an encrypted parameter of Systems Manager",
            Token("", "\"{{resolve:ssm-secure:token:1}}\"")
        ),
        TemplateBreaks(
            "S-29",
            "names of the stack",
            Token("", """{"Fn::Sub": "${AWS::StackName}-abcdefgh12345678"}""")
        ),
        TemplateBreaks("S-33", "Ref of a secret", Token("", """{"Ref": "Held"}""")),
        TemplateBreaks("S-33", "Fn::Sub of a secret", Token("", """{"Fn::Sub": "${Held}"}""")),
        TemplateBreaks("S-33", "the attribute that is its ARN", Token("", """{"Fn::GetAtt": ["Held", "Id"]}""")),
        TemplateBreaks("S-33", "the name of a parameter", Token("", """{"Ref": "Plain"}""")),
        TemplateKeeps("S-33", "the value of a parameter", Token("", """{"Fn::GetAtt": ["Plain", "Value"]}""")),
        TemplateBreaks("S-33", "cut off", Token("", "\"{{resolve:secretsmanager:a:SecretString:token}\"")),
        TemplateBreaks(
            "S-33",
            "cut off by Fn::Sub",
            Token("", """{"Fn::Sub": "{{resolve:secretsmanager:${Held}:SecretString:token}"}""")
        ),
        TemplateKeeps(
            "S-33",
            "whole by Fn::Sub",
            Token("", """{"Fn::Sub": "{{resolve:secretsmanager:${Held}:SecretString:token}}"}""")
        ),
        TemplateKeeps(
            "S-33",
            "whole by Fn::Join",
            Token("", """{"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Held"}, "}}"]]}""")
        ),
        TemplateBreaks("U-31", "a literal", Password("", "\"abcdefgh12345678\"")),
        TemplateBreaks("U-31", "names of the stack", Password("", """{"Fn::Sub": "${AWS::StackName}-Password123!"}""")),
        TemplateBreaks("U-31", "Ref of a secret", Password("", """{"Ref": "Held"}""")),
        TemplateBreaks("U-31", "cut off", Password("", "\"{{resolve:secretsmanager:a}\"")),
        TemplateBreaks("U-31", "a plain parameter of Systems Manager", Password("", "\"{{resolve:ssm:a}}\"")),
        TemplateKeeps("U-31", "an import", Password("", """{"Fn::ImportValue": "password"}""")),
        TemplateKeeps(
            "U-31",
            "part of a hidden parameter",
            Password(""", "NoEcho": true""", """{"Fn::Sub": "${AWS::StackName}${Secret}"}""")
        ),
        TemplateBreaks("U-30", "no NoEcho", Password("")),
        TemplateBreaks("U-30", "a default", Password(""", "NoEcho": true, "Default": "abcdefgh12345678" """)),
        TemplateBreaks("U-30", "the older property", OldPassword("")),
        TemplateKeeps("U-30", "NoEcho", Password(""", "NoEcho": true""")),
        TemplateKeeps("U-30", "NoEcho, the older property", OldPassword(""", "NoEcho": true""")),
        TemplateKeeps(
            "U-30",
            "the name of a secret",
            Password("", """{"Fn::Sub": "{{resolve:secretsmanager:${Secret}}}"}""")
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Secrets(RuleCase example) => example.Check();

    [Fact]
    public void A_token_that_the_run_gives_does_not_stand_in_the_template()
    {
        using var template = JsonDocument.Parse(Token(""", "NoEcho": true"""));

        Assert.Empty(
            TemplateJudge
                .Judge(
                    Template.Read(template.RootElement),
                    null,
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["Secret"] = "abcdefgh12345678" }
                )
                .Findings
        );
    }

    private static string If(string token) => $$"""{"Fn::If": ["HasToken", {{token}}, {"Ref": "AWS::NoValue"}]}""";

    private static string Token(string parameter, string token = Reference, string type = "String") =>
        With(parameter, type, RuleExamples.Pair(more: $""" "AuthToken": {token} """));

    private static string Password(string parameter, string password = Reference, string type = "String") =>
        With(
            parameter,
            type,
            $$"""{"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "app", "UserName": "app", "Engine": "valkey", "AccessString": "on ~app:* +@read", "AuthenticationMode": {"Type": "password", "Passwords": [{{password}}]} } }"""
        );

    private static string OldPassword(string parameter) =>
        With(
            parameter,
            "String",
            $$"""{"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "app", "UserName": "app", "Engine": "redis", "AccessString": "on ~app:* +@read", "Passwords": [{{Reference}}]} }"""
        );

    private static string With(string parameter, string type, string resource) =>
        $$"""
            {
              "Parameters": {"Secret": {"Type": "{{type}}"{{parameter}} } },
              "Conditions": {{(resource.Contains("HasToken", StringComparison.Ordinal) ? Conditions : "{}")}},
              "Resources": {
                "Example": {{resource}},
                "Held": {"Type": "AWS::SecretsManager::Secret", "Properties": {"SecretString": {"Fn::ImportValue": "held"} } },
                "Plain": {"Type": "AWS::SSM::Parameter"}
              }
            }
            """;
}
