using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>What is a secret, and what only looks like one.</summary>
public sealed class SecretFlawTests
{
    [Theory]
    [InlineData("\"plain\"", SecretFlaw.Written)]
    [InlineData("{\"Ref\": \"AWS::StackName\"}", SecretFlaw.Written)]
    [InlineData("{\"Fn::Sub\": \"a-${AWS::StackName}\"}", SecretFlaw.Written)]
    [InlineData("{\"Ref\": \"P\"}", SecretFlaw.None)]
    [InlineData("{\"Fn::Sub\": \"a-${P}\"}", SecretFlaw.None)]
    [InlineData("\"{{resolve:secretsmanager:token}}\"", SecretFlaw.None)]
    [InlineData("{\"Fn::Sub\": \"{{resolve:secretsmanager:${Secret}}}\"}", SecretFlaw.None)]
    [InlineData("\"{{resolve:ssm-secure:token}}\"", SecretFlaw.None)]
    [InlineData("\"{{resolve:ssm:token}}\"", SecretFlaw.PlainParameter)]
    [InlineData("{\"Fn::Sub\": \"{{resolve:ssm:/${P}/token}}\"}", SecretFlaw.PlainParameter)]
    [InlineData("\"{{resolve:secretsmanager:token\"", SecretFlaw.Unclosed)]
    [InlineData("\"{{resolve:secretsmanager:a}}{{resolve:secretsmanager:b}\"", SecretFlaw.Unclosed)]
    [InlineData("{\"Ref\": \"Secret\"}", SecretFlaw.NameOfSecret)]
    [InlineData("{\"Fn::GetAtt\": [\"Secret\", \"Id\"]}", SecretFlaw.NameOfSecret)]
    [InlineData("{\"Ref\": \"Parameter\"}", SecretFlaw.NameOfSecret)]
    [InlineData("{\"Fn::GetAtt\": [\"Parameter\", \"Value\"]}", SecretFlaw.None)]
    [InlineData("{\"Fn::GetAtt\": [\"Secret\", \"Arn\"]}", SecretFlaw.NoAttribute)]
    [InlineData("{\"Fn::GetAtt\": [\"Topic\", \"Arn\"]}", SecretFlaw.None)]
    [InlineData("{\"Ref\": \"Topic\"}", SecretFlaw.None)]
    [InlineData(
        "\"{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-AbCdEf}}\"",
        SecretFlaw.None
    )]
    [InlineData(
        "\"{{resolve:secretsmanager:arn:aws:ssm:eu-west-1:111122223333:parameter/a}}\"",
        SecretFlaw.OtherService
    )]
    [InlineData(
        "{\"Fn::Sub\": \"{{resolve:secretsmanager:arn:aws:kms:${AWS::Region}:1:key/a}}\"}",
        SecretFlaw.OtherService
    )]
    [InlineData("{\"Fn::Sub\": \"{{resolve:secretsmanager:arn:aws:${P}:eu-west-1:1:a}}\"}", SecretFlaw.None)]
    public void A_value_is_told_apart(string value, object flaw)
    {
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {"Parameters": {"P": {"Type": "String"} }, "Resources": {
                        "Secret": {"Type": "AWS::SecretsManager::Secret"}, "Parameter": {"Type": "AWS::SSM::Parameter"},
                        "Topic": {"Type": "AWS::SNS::Topic"},
                        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"AuthToken": {{value}} } } } }
                    """
                )
                .RootElement
        );
        var context = new TemplateContext(template);

        Assert.Equal(
            flaw,
            new SecretReader(context).FlawOf(context.Properties(template.Resources["Cache"]).Value("AuthToken"))
        );
    }
}
