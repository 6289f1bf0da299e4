using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Dynamic references that CloudFormation does not resolve, wherever one may stand.</summary>
public sealed class DynamicReferenceTests
{
    private const string Secret = "arn:aws:secretsmanager:us-east-1:111122223333:secret:a-abcdef";

    private static readonly (string Reference, string Says)[] Wrong =
    [
        ("{{resolve:secretmanager:a}}", "got 'secretmanager'; did you mean secretsmanager?"),
        ("{{resolve:ssm_secure:/a}}", "got 'ssm_secure'; did you mean ssm-secure?"),
        ("{{resolve:SecretsManager:a}}", "got 'SecretsManager'; did you mean secretsmanager?"),
        ("{{resolve:vault:a}}", "got 'vault'"),
        (
            "{{resolve:secretsmanager:a:password}}",
            "only SecretString follows the secret, got 'password': write {{resolve:secretsmanager:a:SecretString:password}}"
        ),
        (
            "{{resolve:secretsmanager:a:secretstring:password}}",
            "only SecretString follows the secret, got 'secretstring': write {{resolve:secretsmanager:a:SecretString:password}}"
        ),
        (
            $"{{{{resolve:secretsmanager:{Secret}:password}}}}",
            $"write {{{{resolve:secretsmanager:{Secret}:SecretString:password}}}}"
        ),
        ("{{resolve:secretsmanager:a:SecretBinary}}", "got 'SecretBinary'"),
        ("{{resolve:secretsmanager:}}", "names nothing"),
        ("{{resolve:secretsmanager}}", "names nothing"),
        ("{{resolve:ssm:}}", "names nothing"),
        ("{{resolve:ssm:/a:latest}}", "a version is a number, got 'latest'"),
    ];

    private static readonly string[] Right =
    [
        "\"{{resolve:secretsmanager:a}}\"",
        "\"{{resolve:secretsmanager:a:SecretString}}\"",
        "\"{{resolve:secretsmanager:a:SecretString:}}\"",
        "\"{{resolve:secretsmanager:a::password}}\"",
        "\"{{resolve:secretsmanager:a:SecretString:password:AWSCURRENT}}\"",
        $"\"{{{{resolve:secretsmanager:{Secret}}}}}\"",
        $"\"{{{{resolve:secretsmanager:{Secret}:SecretString:password::v1}}}}\"",
        "\"{{resolve:ssm:/a}}\"",
        "\"{{resolve:ssm:/a:3}}\"",
        "\"{{resolve:ssm:arn:aws:ssm:us-east-1:111122223333:parameter/a}}\"",
        "\"{{ resolve }}\"",
        """{"Fn::Sub": "{{resolve:secretsmanager:${Secret}:SecretString:password}}"}""",
        """{"Fn::Sub": "{{resolve:secretsmanager:${AWS::StackName}-a:SecretString:password}}"}""",
        """{"Fn::Sub": "{{resolve:${Service}:a:password}}"}""",
        """{"Fn::Sub": "{{resolve:secretsmanager:${Name}:password}}"}""",
        """{"Fn::Sub": "{{resolve:ssm:/a:${Name}}}"}""",
        """{"Fn::Sub": "{{resolve:secretsmanager:arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:a:SecretString:b}}"}""",
        """{"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Secret"}, ":SecretString:password::}}"]]}""",
    ];

    // A type, a property, and a value with REFERENCE within it.
    private static readonly (string Type, string Property, string Value)[] Places =
    [
        ("ReplicationGroup", "AuthToken", "REFERENCE"),
        ("User", "Passwords", "[REFERENCE]"),
        ("User", "AuthenticationMode", """{"Type": "password", "Passwords": [REFERENCE]}"""),
        ("ReplicationGroup", "KmsKeyId", "REFERENCE"),
        ("ServerlessCache", "Tags", """[{"Key": "a", "Value": REFERENCE}]"""),
        ("SubnetGroup", "Description", "REFERENCE"),
        ("CacheCluster", "SnapshotName", "REFERENCE"),
    ];

    public static TheoryData<string, string, string, string, string> WrongCases { get; } =
    [
        .. Places.SelectMany(place =>
            Wrong.Select(wrong => new TheoryDataRow<string, string, string, string, string>(
                place.Type,
                place.Property,
                place.Value,
                JsonSerializer.Serialize(wrong.Reference),
                wrong.Says
            ))
        ),
    ];

    public static TheoryData<string, string, string, string> RightCases { get; } =
    [
        .. Places.SelectMany(place =>
            Right.Select(right => new TheoryDataRow<string, string, string, string>(
                place.Type,
                place.Property,
                place.Value,
                right
            ))
        ),
    ];

    [Theory]
    [MemberData(nameof(WrongCases))]
    public void One_that_is_not_resolved_is_told(string type, string property, string value, string given, string says)
    {
        var violation = Assert.Single(Found(type, property, value, given));

        Assert.Equal(property, violation.Property);
        Assert.Contains(says, violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RightCases))]
    public void One_that_may_be_resolved_is_left_alone(string type, string property, string value, string given) =>
        Assert.Empty(Found(type, property, value, given));

    [Fact]
    public void After_a_secret_of_the_template_the_third_part_is_judged_too() =>
        Assert.Contains(
            "only SecretString follows the secret, got 'password'",
            Assert
                .Single(
                    Found(
                        "ReplicationGroup",
                        "AuthToken",
                        "REFERENCE",
                        """{"Fn::Sub": "{{resolve:secretsmanager:${Secret}:password}}"}"""
                    )
                )
                .Message
        );

    private static IEnumerable<Violation> Found(string type, string property, string value, string given) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$$"""
                            {"Parameters": {"Service": {"Type": "String"}, "Name": {"Type": "String"} },
                             "Resources": {
                               "Secret": {"Type": "AWS::SecretsManager::Secret"},
                               "A": {"Type": "AWS::ElastiCache::{{{type}}}", "Properties": {"{{{property}}}": {{{value.Replace(
                                "REFERENCE",
                                given,
                                StringComparison.Ordinal
                            )}}} } } } }
                            """
                        )
                        .RootElement
                )
            )
            .Select(finding => finding.Violation)
            .Where(violation =>
                violation.RuleId == "M-16" && !violation.Message.Contains("ssm-secure) in", StringComparison.Ordinal)
            );
}
