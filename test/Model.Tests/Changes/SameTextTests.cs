using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Texts that are known in part, as one function or another writes them.</summary>
public sealed class SameTextTests
{
    private const string Same = "same";
    private const string Other = "other";
    private const string Open = "open";

    [Theory]
    // One text in other words.
    [InlineData(
        """{"Fn::Sub":"${AWS::StackName}-cache"}""",
        """{"Fn::Join":["-",[{"Ref":"AWS::StackName"},"cache"]]}""",
        Same
    )]
    [InlineData("""{"Fn::Sub":"${AWS::StackName}-cache"}""", """{"Fn::Sub":["${AWS::StackName}-cache",{}]}""", Same)]
    [InlineData(
        """{"Fn::Sub":["${N}-cache",{"N":{"Ref":"AWS::StackName"}}]}""",
        """{"Fn::Sub":"${AWS::StackName}-cache"}""",
        Same
    )]
    [InlineData("""{"Fn::Sub":"${AWS::StackName}"}""", """{"Ref":"AWS::StackName"}""", Same)]
    [InlineData("""{"Fn::Sub":"${Key}"}""", """{"Ref":"Key"}""", Same)]
    [InlineData("""{"Fn::Sub":"${Key.Arn}/a"}""", """{"Fn::Join":["/",[{"Fn::GetAtt":["Key","Arn"]},"a"]]}""", Same)]
    [InlineData("""{"Fn::Sub":"a${P}b"}""", """{"Fn::Join":["",["a",{"Ref":"P"},"b"]]}""", Same)]
    [InlineData(
        """{"Fn::Sub":"{{resolve:ssm:${Key}}}"}""",
        """{"Fn::Join":["",["{{resolve:ssm:",{"Ref":"Key"},"}}"]]}""",
        Same
    )]
    [InlineData("""{"Fn::Join":["",["{{resolve:ssm:","a}}"]]}""", "\"{{resolve:ssm:a}}\"", Same)]
    // What a reference to a secret says by default.
    [InlineData(
        """{"Fn::Sub":"{{resolve:secretsmanager:${Key}:SecretString:a}}"}""",
        """{"Fn::Sub":"{{resolve:secretsmanager:${Key}:SecretString:a:AWSCURRENT}}"}""",
        Same
    )]
    [InlineData(
        "\"{{resolve:secretsmanager:k:SecretString:a::}}\"",
        "\"{{resolve:secretsmanager:k:SecretString:a:AWSCURRENT:}}\"",
        Same
    )]
    [InlineData("\"{{resolve:secretsmanager:k}}\"", "\"{{resolve:secretsmanager:k:SecretString::AWSCURRENT}}\"", Same)]
    [InlineData(
        "\"{{resolve:secretsmanager:k:SecretString:a}}\"",
        "\"{{resolve:secretsmanager:k:SecretString:a:AWSPREVIOUS}}\"",
        Open
    )]
    [InlineData(
        "\"{{resolve:secretsmanager:k:SecretString:a}}\"",
        "\"{{resolve:secretsmanager:k:SecretString:b}}\"",
        Open
    )]
    // Something known stands against something known.
    [InlineData("""{"Fn::Sub":"${AWS::StackName}-a"}""", """{"Fn::Sub":"${AWS::StackName}-b"}""", Other)]
    [InlineData("""{"Fn::Sub":"${AWS::StackName}-a"}""", """{"Fn::Sub":"${AWS::StackName}-ab"}""", Other)]
    [InlineData("""{"Fn::Sub":"a${X}"}""", """{"Fn::Sub":"b${X}"}""", Other)]
    [InlineData("""{"Fn::Sub":"a-${X}"}""", "\"b-c\"", Other)]
    [InlineData("""{"Fn::Sub":"${X}-a"}""", """{"Fn::Sub":"${Y}-b"}""", Other)]
    [InlineData("""{"Ref":"Key"}""", """{"Fn::Sub":"${Key}-a"}""", Other)]
    // Nothing does.
    [InlineData("""{"Fn::Sub":"a-${X}"}""", "\"a-b\"", Open)]
    [InlineData("""{"Fn::Sub":"${X}-a"}""", """{"Fn::Sub":"${Y}-a"}""", Open)]
    [InlineData("""{"Fn::Sub":"${X}a"}""", """{"Fn::Sub":"a${X}"}""", Open)]
    [InlineData("""{"Fn::Sub":"${X}"}""", """{"Fn::Sub":"${X}${Y}"}""", Open)]
    [InlineData("""{"Fn::Sub":"${X}ab"}""", """{"Fn::Sub":"${Y}b"}""", Open)]
    [InlineData("""{"Fn::Sub":"${P}ab"}""", """{"Fn::Sub":"${P}b"}""", Other)]
    [InlineData("""{"Fn::Sub":"${P}a"}""", """{"Fn::Sub":"a${P}"}""", Open)]
    [InlineData("""{"Fn::Sub":"a${P}b"}""", """{"Fn::Sub":"a${P}ab"}""", Other)]
    [InlineData("""{"Fn::Join":["",[{"Ref":"P"},""]]}""", """{"Ref":"P"}""", Same)]
    // An export is the same by its name, whichever words that is written in.
    [InlineData("""{"Fn::ImportValue":"a-b"}""", """{"Fn::ImportValue":{"Fn::Sub":"a-b"}}""", Same)]
    [InlineData("""{"Fn::ImportValue":"a-b"}""", """{"Fn::ImportValue":{"Fn::Join":["-",["a","b"]]}}""", Same)]
    [InlineData(
        """{"Fn::ImportValue":{"Fn::Sub":"${P}-b"}}""",
        """{"Fn::ImportValue":{"Fn::Join":["-",[{"Ref":"P"},"b"]]}}""",
        Same
    )]
    [InlineData("""{"Fn::ImportValue":"net-b"}""", """{"Fn::ImportValue":{"Fn::Sub":"${Only}-b"}}""", Same)]
    [InlineData(
        """{"Fn::Sub":["${X}/a",{"X":{"Fn::ImportValue":"b"}}]}""",
        """{"Fn::Join":["/",[{"Fn::ImportValue":{"Fn::Sub":"b"}},"a"]]}""",
        Same
    )]
    [InlineData("""{"Fn::ImportValue":"a"}""", """{"Fn::ImportValue":"b"}""", Open)]
    [InlineData("""{"Fn::ImportValue":"net-b"}""", """{"Fn::ImportValue":{"Fn::Sub":"${P}-b"}}""", Open)]
    // What is behind a dynamic reference may be the same.
    [InlineData("""{"Fn::Sub":"{{resolve:ssm:a${Key}}}"}""", """{"Fn::Sub":"{{resolve:ssm:b${Key}}}"}""", Open)]
    [InlineData("""{"Fn::Sub":"${P}a"}""", "\"ba\"", Open)]
    [InlineData("""{"Fn::Sub":"a${P}"}""", "\"ab\"", Open)]
    // One goes on where the other ends.
    [InlineData("""{"Fn::Sub":"${Key}-a"}""", """{"Ref":"Key"}""", Other)]
    [InlineData("""{"Fn::Sub":"${P}a"}""", """{"Fn::Sub":"${P}aa"}""", Other)]
    [InlineData("""{"Fn::Sub":"${P}aa"}""", """{"Fn::Sub":"${P}a"}""", Other)]
    [InlineData("""{"Fn::Sub":"${P}${X}"}""", """{"Fn::Sub":"${P}"}""", Open)]
    [InlineData("""{"Fn::Sub":"a${P}"}""", """{"Fn::Sub":"aa${P}"}""", Other)]
    public void The_function_does_not_matter(string old, string @new, string expected)
    {
        static Template With(string name) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"P": {"Type": "String"}, "Only": {"Type": "String", "AllowedValues": ["net"]} },
                         "Resources": {
                            "Cache": {"Type": "{{Templates.Serverless}}", "Properties": {"KmsKeyId": {{name}} } },
                            "Key": {"Type": "AWS::KMS::Key", "Properties": {} } } }
                        """
                    )
                    .RootElement
            );

        var judge = new ChangeJudge(With(old), With(@new), default);

        Assert.Equal(
            expected switch
            {
                Same => UpdateEffect.Unchanged,
                Other => UpdateEffect.Replaced,
                _ => UpdateEffect.Unclear,
            },
            judge.Of("Cache").Update.Effect
        );
    }
}
