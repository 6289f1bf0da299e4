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
