using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.S;

public sealed class KeyArnTests
{
    private static readonly string[] Wrong =
    [
        "\"arn:aws:sns:eu-west-1:111122223333:events\"",
        "\"arn:aws:iam::111122223333:role/a\"",
        "\"arn:aws:kms:eu-west-1:111122223333:grant/a\"",
        """{"Fn::Sub": "arn:${AWS::Partition}:s3:::${Name}"}""",
        """{"Fn::Sub": "arn:aws:kms:${AWS::Region}:${AWS::AccountId}:custom/${Name}"}""",
    ];

    private static readonly string[] Right =
    [
        "\"arn:aws:kms:eu-west-1:111122223333:key/1234abcd\"",
        "\"arn:aws-cn:kms:cn-north-1:111122223333:alias/a\"",
        "\"alias/a\"",
        "\"1234abcd-12ab-34cd-56ef-1234567890ab\"",
        """{"Fn::Sub": "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:${Kind}"}""",
        """{"Fn::Sub": "arn:aws:${Service}:${AWS::Region}:${AWS::AccountId}:key/a"}""",
        """{"Fn::Sub": "arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${Id}"}""",
    ];

    private static readonly (string Type, string Properties)[] Types =
    [
        ("ReplicationGroup", """ "ReplicationGroupDescription": "a" """),
        ("ServerlessCache", """ "ServerlessCacheName": "a", "Engine": "valkey" """),
        ("Snapshot", """ "SnapshotName": "a", "ReplicationGroupId": "b" """),
        ("ServerlessCacheSnapshot", """ "ServerlessCacheSnapshotName": "a", "ServerlessCacheName": "b" """),
    ];

    public static TheoryData<RuleCase> Cases { get; } =
    [
        .. Wrong.SelectMany(key =>
            Types.Select(type => TemplateBreaks("S-34", $"{type.Type} {key}", With(type.Type, type.Properties, key)))
        ),
        .. Right.SelectMany(key =>
            Types.Select(type => TemplateKeeps("S-34", $"{type.Type} {key}", With(type.Type, type.Properties, key)))
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Key(RuleCase example) =>
        Assert.Equal(
            example.IsViolation,
            RuleCase.Judge(example.Specification).Any(violation => violation.RuleId == "S-34")
        );

    private static string With(string type, string properties, string key) =>
        $$"""{"Parameters": {"Name": {"Type": "String"}, "Kind": {"Type": "String"}, "Id": {"Type": "String"}, "Service": {"Type": "String"} }, "Resources": {"Cache": {"Type": "AWS::ElastiCache::{{type}}", "Properties": { {{properties}}, "KmsKeyId": {{key}} } } } }""";
}
