using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.S;

/// <summary>The kind of the key, by itself and by an alias of the template.</summary>
public sealed class KeySpecTests
{
    [Theory]
    [InlineData("""{"Ref": "Rsa"}""", true)]
    [InlineData("""{"Fn::GetAtt": ["Rsa", "Arn"]}""", true)]
    [InlineData("""{"Ref": "OfRsa"}""", true)]
    [InlineData("\"alias/rsa\"", true)]
    [InlineData("""{"Fn::Sub": "arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/rsa"}""", true)]
    [InlineData("\"arn:aws:kms:eu-west-1:111122223333:alias/rsa\"", true)]
    [InlineData("""{"Ref": "ByArn"}""", true)]
    [InlineData("""{"Ref": "OfPlain"}""", false)]
    [InlineData("""{"Ref": "OfAnother"}""", false)]
    [InlineData("\"alias/elsewhere\"", false)]
    public void A_key_behind_an_alias_of_the_template_is_symmetric_too(string key, bool isTold)
    {
        string[] cases =
        [
            RuleExamples.Pair(more: $"\"KmsKeyId\": {key}"),
            RuleExamples.Resource(
                "AWS::ElastiCache::ServerlessCache",
                $$"""{"ServerlessCacheName": "cart", "Engine": "valkey", "KmsKeyId": {{key}} }"""
            ),
        ];
        foreach (var cache in cases)
        {
            var found = TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(Around(cache)).RootElement))
                .Where(finding => finding.Violation.Message.Contains("symmetric", StringComparison.Ordinal));

            Assert.Equal(isTold, found.Count() == 1);
        }
    }

    private static string Around(string cache) =>
        $$"""
            {"Resources": {
              "Rsa": {"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "RSA_2048"} },
              "Plain": {"Type": "AWS::KMS::Key", "Properties": {} },
              "OfRsa": {"Type": "AWS::KMS::Alias", "Properties": {"AliasName": "alias/rsa", "TargetKeyId": {"Ref": "Rsa"} } },
              "ByArn": {"Type": "AWS::KMS::Alias", "Properties": {"AliasName": "alias/arn", "TargetKeyId": {"Fn::GetAtt": ["Rsa", "Arn"]} } },
              "OfPlain": {"Type": "AWS::KMS::Alias", "Properties": {"AliasName": "alias/plain", "TargetKeyId": {"Ref": "Plain"} } },
              "OfAnother": {"Type": "AWS::KMS::Alias", "Properties": {"AliasName": "alias/other", "TargetKeyId": {"Fn::ImportValue": "key"} } },
              "Cache": {{cache}}
            } }
            """;
}
