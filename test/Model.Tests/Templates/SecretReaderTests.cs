using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What a secret of the template holds, as far as the template tells.</summary>
public sealed class SecretReaderTests
{
    private const string Json = """ "SecretStringTemplate": "{\"user\":\"app\"}", "GenerateStringKey": "token" """;

    [Theory]
    [InlineData(
        """{"Name": "a"}""",
        "",
        "Secret is created empty, so that there is nothing to resolve: give it SecretString or GenerateSecretString"
    )]
    [InlineData(
        """{"SecretString": "plain"}""",
        "token",
        "Secret is a text without keys, and so has no 'token': write {{resolve:secretsmanager:${Secret}}} within Fn::Sub"
    )]
    [InlineData("""{"SecretString": "plain"}""", "", null)]
    [InlineData(
        $$"""{"GenerateSecretString": { {{Json}} } }""",
        "password",
        "Secret has no key 'password', but user and token: write one of them, or set its GenerateStringKey"
    )]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", "token", null)]
    [InlineData(
        """{"GenerateSecretString": {} }""",
        "token",
        "Secret is a text without keys, and so has no 'token': write {{resolve:secretsmanager:${Secret}}} within Fn::Sub"
    )]
    // One without the other is none that CloudFormation takes.
    [InlineData("""{"GenerateSecretString": {"SecretStringTemplate": "{}"} }""", "token", null)]
    [InlineData("""{"GenerateSecretString": {"GenerateStringKey": "a"} }""", "token", null)]
    public void What_it_lacks_is_said(string secret, string key, string? lack)
    {
        var template = Read(secret, "\"plain\"");

        Assert.Equal(lack, new SecretContents(new TemplateContext(template), template.Resources["Secret"]).Lack(key));
    }

    [Theory]
    [InlineData("""{"GenerateSecretString": {} }""", "", "32 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")]
    [InlineData("""{"GenerateSecretString": {"PasswordLength": 20, "ExcludePunctuation": true} }""", "", "20 ")]
    [InlineData(
        """{"GenerateSecretString": {"PasswordLength": {"Ref": "P"}, "ExcludePunctuation": true, "IncludeSpace": true} }""",
        "",
        "?  "
    )]
    [InlineData(
        """{"GenerateSecretString": {"ExcludeCharacters": "\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"} }""",
        "",
        "32 !"
    )]
    // Which are left out, only the deployment knows.
    [InlineData("""{"GenerateSecretString": {"ExcludeCharacters": {"Ref": "P"} } }""", "", "32 ")]
    [InlineData(
        $$"""{"GenerateSecretString": {"ExcludePunctuation": true, {{Json}} } }""",
        ":SecretString:token",
        "32 "
    )]
    [InlineData($$"""{"GenerateSecretString": {"ExcludePunctuation": true, {{Json}} } }""", "", "32  within token")]
    [InlineData($$"""{"GenerateSecretString": { {{Json}} } }""", ":SecretString:user", null)]
    [InlineData("""{"GenerateSecretString": {} }""", ":SecretString:${P}", null)]
    [InlineData("""{"GenerateSecretString": {"Ref": "P"} }""", "", null)]
    [InlineData(
        """{"GenerateSecretString": {"SecretStringTemplate": {"Ref": "P"}, "GenerateStringKey": "token"} }""",
        "",
        null
    )]
    [InlineData("""{"GenerateSecretString": {}, "SecretString": {"Ref": "P"} }""", "", null)]
    [InlineData("""{"SecretString": "a"}""", "", null)]
    public void What_is_generated_is_known(string secret, string asked, string? generated)
    {
        var template = Read(
            secret,
            JsonSerializer.Serialize(
                new Dictionary<string, string> { ["Fn::Sub"] = $"{{{{resolve:secretsmanager:${{Secret}}{asked}}}}}" }
            )
        );

        Assert.Equal(generated, Told(template));
    }

    // It may write anything into a secret that is created empty.
    [Fact]
    public void What_another_resource_writes_is_not_known() =>
        Assert.Null(
            Told(
                Read(
                    """{"Name": "a"}""",
                    "{\"Fn::Sub\": \"{{resolve:secretsmanager:${Secret}}}\"}",
                    ", \"Writer\": {\"Type\": \"Custom::Writer\"}"
                )
            )
        );

    private static string? Told(Template template)
    {
        var context = new TemplateContext(template);
        var found = new SecretReader(context).GeneratedBy(
            context.Properties(template.Resources["Cache"]).Value("AuthToken")
        );
        return found is null
            ? null
            : $"{found.Length?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} {found.Others}{(found.KeyWithin is { } key ? $" within {key}" : "")}";
    }

    private static Template Read(string secret, string token, string more = "") =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"P": {"Type": "String"} }, "Resources": {
                        "Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": {{secret}} },
                        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"AuthToken": {{token}} } } {{more}} } }
                    """
                )
                .RootElement
        );
}
