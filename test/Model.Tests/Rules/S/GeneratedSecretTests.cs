using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.S;

/// <summary>Secrets of the same template, of which the template says what is generated.</summary>
public sealed class GeneratedSecretTests
{
    private const string Plain = "{{resolve:secretsmanager:${Secret}}}";
    private const string Key = "{{resolve:secretsmanager:${Secret}:SecretString:token}}";
    private const string Json = """ "SecretStringTemplate": "{\"user\":\"app\"}", "GenerateStringKey": "token" """;

    // All that is generated and no AUTH token has.
    private const string Refused = """ "ExcludeCharacters": "\"@/\\ %*()_+=[]{}|:;,.?~`'" """;

    [Theory]
    [InlineData(""" "ExcludePunctuation": true """, Plain, null)]
    [InlineData(""" "ExcludePunctuation": "true" """, Plain, null)]
    [InlineData(Refused, Plain, null)]
    [InlineData("", Plain, "S-08")]
    [InlineData(""" "ExcludeCharacters": "\"@/\\" """, Plain, "S-08")]
    [InlineData(""" "ExcludePunctuation": {"Ref": "P"} """, Plain, null)]
    [InlineData(""" "ExcludePunctuation": true, "IncludeSpace": true """, Plain, "S-08")]
    [InlineData(""" "ExcludePunctuation": true, "PasswordLength": 15 """, Plain, "S-07")]
    [InlineData(""" "ExcludePunctuation": true, "PasswordLength": 16 """, Plain, null)]
    [InlineData(""" "ExcludePunctuation": true, "PasswordLength": 128 """, Plain, null)]
    [InlineData(""" "ExcludePunctuation": true, "PasswordLength": 129 """, Plain, "S-07")]
    [InlineData(""" "ExcludePunctuation": true, "PasswordLength": {"Ref": "P"} """, Plain, null)]
    [InlineData($""" "ExcludePunctuation": true, {Json} """, Plain, "S-08")]
    [InlineData(
        $""" "ExcludePunctuation": true, {Json} """,
        "{{resolve:secretsmanager:${Secret}:SecretString:::}}",
        "S-08"
    )]
    [InlineData($""" "ExcludePunctuation": true, {Json} """, Key, null)]
    [InlineData($""" "ExcludePunctuation": true, "PasswordLength": 12, {Json} """, Key, "S-07")]
    [InlineData($""" "PasswordLength": 32, {Json} """, Key, "S-08")]
    // Another key of it, or one of a text that is no JSON, is not what is generated.
    [InlineData($""" "PasswordLength": 12, {Json} """, "{{resolve:secretsmanager:${Secret}:SecretString:user}}", null)]
    [InlineData(""" "PasswordLength": 12 """, Key, null)]
    public void An_auth_token_is_what_is_generated(string generated, string token, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Judge(
                generated,
                RuleExamples.Pair(more: $$""" "AuthToken": {"Fn::Sub": {{JsonSerializer.Serialize(token)}}} """)
            )
        );

    [Theory]
    [InlineData(""" "ExcludePunctuation": true """, Plain, null)]
    [InlineData(""" "ExcludeCharacters": ",\"/@" """, Plain, null)]
    [InlineData("", Plain, "U-13")]
    [InlineData(""" "ExcludeCharacters": ",\"/" """, Plain, "U-13")]
    [InlineData(""" "ExcludePunctuation": true, "PasswordLength": 15 """, Plain, "U-11")]
    [InlineData(""" "ExcludePunctuation": true, "PasswordLength": 16 """, Plain, null)]
    [InlineData($""" "ExcludePunctuation": true, {Json} """, Plain, "U-13")]
    [InlineData($""" "ExcludePunctuation": true, {Json} """, Key, null)]
    public void A_password_is_what_is_generated(string generated, string password, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Judge(
                generated,
                RuleExamples.Resource(
                    ResourceTypes.User,
                    $$"""{"UserId": "app", "UserName": "app", "Engine": "valkey", "AccessString": "on ~* +@all", "AuthenticationMode": {"Type": "password", "Passwords": [{"Fn::Sub": {{JsonSerializer.Serialize(password)}} }] } }"""
                )
            )
        );

    // What is asked of a secret must be in it when the stack is created. Others may write into it.
    [Theory]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", ":SecretString:token", "", false)]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", ":SecretString:user", "", false)]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", ":SecretString:password", "", true)]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", ":SecretString:password:AWSCURRENT", "", true)]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", ":SecretString:password:AWSPREVIOUS", "", false)]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", ":SecretString:password", Attachment, false)]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", ":SecretString:password", Custom, false)]
    [InlineData(
        """{"GenerateSecretString": {"SecretStringTemplate": {"Ref": "P"}, "GenerateStringKey": "a"} }""",
        ":SecretString:b",
        "",
        false
    )]
    [InlineData("""{"GenerateSecretString": {} }""", ":SecretString:token", "", true)]
    [InlineData("""{"GenerateSecretString": {} }""", "", "", false)]
    [InlineData("""{"SecretString": "{\"token\": \"a\"}"}""", ":SecretString:token", "", false)]
    [InlineData("""{"SecretString": "{\"token\": \"a\"}"}""", ":SecretString:key", "", true)]
    [InlineData("""{"SecretString": "plain"}""", ":SecretString:token", "", true)]
    [InlineData("""{"SecretString": "plain"}""", "", "", false)]
    [InlineData("""{"SecretString": "[1]"}""", ":SecretString:token", "", true)]
    [InlineData("""{"SecretString": {"Ref": "P"} }""", ":SecretString:key", "", false)]
    [InlineData("""{"SecretString": {"Fn::If": ["C", "{}", "{}"]} }""", "", "", false)]
    [InlineData("""{"Name": "tokens"}""", "", "", true)]
    [InlineData("""{"Name": "tokens"}""", ":SecretString:token", "", true)]
    [InlineData("""{"Name": "tokens"}""", "", Custom, false)]
    public void What_a_secret_lacks_cannot_be_resolved(string secret, string asked, string other, bool isTold)
    {
        var reference = $$$"""{"Fn::Sub": "{{resolve:secretsmanager:${Secret}{{{asked}}}}}"}""";
        var template = $$"""
            {
              "Parameters": {"P": {"Type": "String"} },
              "Conditions": {"C": {"Fn::Equals": [{"Ref": "P"}, "a"]} },
              "Resources": {
                "Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": {{secret}} },
                {{other}}
                "Cache": {{RuleExamples.Pair(more: $$""" "AuthToken": {{reference}} """)}},
                "User": {{User(reference)}}
              }
            }
            """;

        Assert.Equal(
            isTold ? [("S-33", Severity.Warning), ("U-31", Severity.Warning)] : [],
            TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                .Select(finding => (finding.Violation.RuleId, finding.Violation.Severity))
                .Where(told => told.RuleId is "S-33" or "U-31")
                .Order()
        );
    }

    [Fact]
    public void An_attribute_that_a_secret_has_not_is_an_error()
    {
        const string reference = """{"Fn::GetAtt": ["Secret", "SecretString"]}""";
        var template = $$"""
            {
              "Resources": {
                "Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": {"GenerateSecretString": {} } },
                "Cache": {{RuleExamples.Pair(more: $$""" "AuthToken": {{reference}} """)}},
                "User": {{User(reference)}}
              }
            }
            """;

        Assert.Equal(
            [("S-33", Severity.Error), ("U-31", Severity.Error)],
            TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                .Select(finding => (finding.Violation.RuleId, finding.Violation.Severity))
                .Where(told => told.RuleId is "S-33" or "U-31")
                .Order()
        );
    }

    private const string Attachment =
        """ "Other": {"Type": "AWS::SecretsManager::SecretTargetAttachment", "Properties": {"SecretId": {"Ref": "Secret"} } }, """;

    private const string Custom = """ "Other": {"Type": "Custom::Token", "Properties": {"ServiceToken": "arn"} }, """;

    private static string User(string password) =>
        RuleExamples.Resource(
            ResourceTypes.User,
            $$"""{"UserId": "app", "UserName": "app", "Engine": "valkey", "AccessString": "on ~* +@all", "AuthenticationMode": {"Type": "password", "Passwords": [{{password}}] } }"""
        );

    private static IEnumerable<string> Judge(string generated, string resource)
    {
        var template = $$"""
            {
              "Parameters": {"P": {"Type": "String"} },
              "Resources": {
                "Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": {"GenerateSecretString": { {{generated}} } } },
                "Example": {{resource}}
              }
            }
            """;
        return TemplateJudge
            .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
            .Select(finding => finding.Violation.RuleId)
            .Where(id => id is "S-07" or "S-08" or "U-11" or "U-13");
    }
}
