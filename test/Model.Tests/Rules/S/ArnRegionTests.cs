using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.S;

/// <summary>The partitions and Regions of the ARNs of keys and topics.</summary>
public sealed class ArnRegionTests
{
    private const string Key = "arn:PLACE:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string Topic = "arn:PLACE:events";

    // The property, its rule, and an ARN of it.
    private static readonly (string Type, string Property, string Rule, string Arn, string Service)[] Places =
    [
        ("ReplicationGroup", "KmsKeyId", "S-34", Key, "kms"),
        ("ServerlessCache", "KmsKeyId", "S-34", Key, "kms"),
        ("Snapshot", "KmsKeyId", "S-34", Key, "kms"),
        ("ServerlessCacheSnapshot", "KmsKeyId", "S-34", Key, "kms"),
        ("ReplicationGroup", "NotificationTopicArn", "B-17", Topic, "sns"),
        ("CacheCluster", "NotificationTopicArn", "B-17", Topic, "sns"),
    ];

    private static readonly (string Partition, string Region, Severity Severity, string Says)[] Wrong =
    [
        ("aws", "cn-north-1", Severity.Error, "cn-north-1 is in the partition aws-cn, got 'aws': write arn:aws-cn:"),
        ("aws", "us-gov-west-1", Severity.Error, "us-gov-west-1 is in the partition aws-us-gov, got 'aws'"),
        ("aws-cn", "us-east-1", Severity.Error, "us-east-1 is in the partition aws, got 'aws-cn'"),
        ("awss", "us-east-1", Severity.Error, "us-east-1 is in the partition aws, got 'awss'"),
        ("aws", "us-east-1a", Severity.Error, "us-east-1a is a zone: name its Region, us-east-1"),
        ("aws", "", Severity.Error, "names its Region"),
        ("aws", "us-esat-1", Severity.Unknown, "there is no Region us-esat-1 that is known; did you mean us-east-1?"),
        ("aws", "xx-north-7", Severity.Unknown, "there is no Region xx-north-7 that is known"),
        ("aws", "US-EAST-1", Severity.Unknown, "did you mean us-east-1?"),
    ];

    public static TheoryData<string, string, string, string, Severity, string> WrongCases { get; } =
    [
        .. Places.SelectMany(place =>
            Wrong.Select(wrong => new TheoryDataRow<string, string, string, string, Severity, string>(
                place.Type,
                place.Property,
                place.Rule,
                JsonSerializer.Serialize(Arn(place.Arn, wrong.Partition, place.Service, wrong.Region, "111122223333")),
                wrong.Severity,
                wrong.Says
            ))
        ),
    ];

    public static TheoryData<string, string, string> RightCases { get; } =
    [
        .. Places.SelectMany(place =>
            new[]
            {
                Arn(place.Arn, "aws", place.Service, "eu-west-1", "111122223333"),
                Arn(place.Arn, "aws-cn", place.Service, "cn-north-1", "111122223333"),
                Arn(place.Arn, "aws-us-gov", place.Service, "us-gov-west-1", "111122223333"),
                Arn(place.Arn, "${AWS::Partition}", place.Service, "cn-north-1", "${AWS::AccountId}"),
                Arn(place.Arn, "aws", place.Service, "${AWS::Region}", "${AWS::AccountId}"),
                Arn(place.Arn, "aws", place.Service, "${Name}", "111122223333"),
            }.Select(arn => new TheoryDataRow<string, string, string>(
                place.Type,
                place.Property,
                $$"""{"Fn::Sub": "{{arn}}"}"""
            ))
        ),
        .. Places
            .Where(place => place.Rule == "S-34")
            .Select(place => new TheoryDataRow<string, string, string>(
                place.Type,
                place.Property,
                "\"alias/us-esat-1\""
            )),
    ];

    [Theory]
    [MemberData(nameof(WrongCases))]
    public void A_wrong_one_is_told_without_the_Region_of_the_stack(
        string type,
        string property,
        string rule,
        string arn,
        Severity severity,
        string says
    )
    {
        var found = Assert.Single(Found(type, $"\"{property}\": {arn}", null));

        Assert.Equal((rule, severity), (found.RuleId, found.Severity));
        Assert.Contains(says, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RightCases))]
    public void A_right_one_is_not_told(string type, string property, string arn) =>
        Assert.Empty(Found(type, $"\"{property}\": {arn}", null));

    [Theory]
    [InlineData("us-esat-1", "did you mean us-east-1?")]
    [InlineData("us-east-1a", "name its Region, us-east-1")]
    public void With_the_Region_of_the_stack_the_slip_is_told_once(string region, string says) =>
        Assert.All(
            Found(
                "ReplicationGroup",
                $"\"KmsKeyId\": \"{Arn(Key, "aws", "kms", region, "1")}\", \"NotificationTopicArn\": \"{Arn(Topic, "aws", "sns", region, "1")}\"",
                "us-east-1"
            ),
            violation => Assert.Contains(says, violation.Message, StringComparison.Ordinal)
        );

    [Fact]
    public void In_China_the_partition_is_told_with_the_Region_of_the_stack() =>
        Assert.Equal(
            ["B-17", "S-34"],
            Found(
                    "ReplicationGroup",
                    $"\"KmsKeyId\": \"{Arn(Key, "aws", "kms", "cn-north-1", "1")}\", \"NotificationTopicArn\": \"{Arn(Topic, "aws", "sns", "cn-north-1", "1")}\"",
                    "cn-north-1"
                )
                .Select(violation => violation.RuleId)
                .Order()
        );

    [Theory]
    [InlineData(
        "eu-west-1",
        "eu-central-1",
        "",
        "B-17",
        "events go to a topic of the same Region (eu-central-1, where the key stands), got one of eu-west-1"
    )]
    [InlineData(
        "eu-west-1",
        "us-east-1",
        "us-east-1a",
        "B-17",
        "events go to a topic of the same Region (us-east-1, where the zone us-east-1a is), got one of eu-west-1"
    )]
    [InlineData(
        "us-east-1",
        "eu-central-1",
        "us-east-1a",
        "S-25",
        "the key stands in eu-central-1, the group in us-east-1, where the zone us-east-1a is: use a key of the same Region"
    )]
    public void What_stands_beside_each_other_is_of_one_Region(
        string topic,
        string key,
        string zone,
        string rule,
        string says
    )
    {
        var found = Assert.Single(
            Found(
                "ReplicationGroup",
                $"\"KmsKeyId\": \"{Arn(Key, "aws", "kms", key, "1")}\", \"NotificationTopicArn\": \"{Arn(Topic, "aws", "sns", topic, "1")}\""
                    + (zone.Length > 0 ? $", \"PreferredCacheClusterAZs\": [\"{zone}\"]" : ""),
                null
            )
        );

        Assert.Equal((rule, says), (found.RuleId, found.Message));
    }

    [Fact]
    public void Of_a_cluster_the_topic_stands_in_the_Region_of_its_zone() =>
        Assert.Equal(
            "events go to a topic of the same Region (us-east-1, where the zone us-east-1a is), got one of eu-west-1",
            Assert
                .Single(
                    Found(
                        "CacheCluster",
                        $"\"PreferredAvailabilityZone\": \"us-east-1a\", \"NotificationTopicArn\": \"{Arn(Topic, "aws", "sns", "eu-west-1", "1")}\"",
                        null
                    )
                )
                .Message
        );

    [Theory]
    [InlineData("ServerlessCache", "cache")]
    [InlineData("Snapshot", "snapshot")]
    [InlineData("ServerlessCacheSnapshot", "snapshot")]
    public void The_key_of_any_type_stands_in_the_Region_of_the_stack(string type, string what)
    {
        var key = $"\"KmsKeyId\": \"{Arn(Key, "aws", "kms", "us-east-1", "1")}\"";

        Assert.Equal(
            $"the key stands in us-east-1, the {what} in eu-west-1: use a key of the same Region",
            Assert.Single(Found(type, key, "eu-west-1")).Message
        );
        Assert.Empty(Found(type, key, "us-east-1"));
        Assert.Empty(Found(type, key, null));
    }

    private static string Arn(string arn, string partition, string service, string region, string account) =>
        arn.Replace("PLACE", $"{partition}:{service}:{region}:{account}", StringComparison.Ordinal);

    private static IEnumerable<Violation> Found(string type, string properties, string? region) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$$"""
                            {"Parameters": {"Name": {"Type": "String"} },
                             "Resources": {"A": {"Type": "AWS::ElastiCache::{{{type}}}", "Properties": { {{{properties}}} } } } }
                            """
                        )
                        .RootElement
                ),
                region
            )
            .Select(finding => finding.Violation)
            .Where(violation => violation.RuleId is "S-34" or "S-25" or "B-17");
}
