using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What is wrong in the known part of a text, whatever a parameter, an import or the Region puts beside it.</summary>
public sealed class KnownPartTests
{
    private const string ReplicationGroup = ResourceTypes.ReplicationGroup;

    [Theory]
    // Words of an access string.
    [InlineData(ResourceTypes.User, "AccessString", "on ~${Env}:* +@reed", "U-06")]
    [InlineData(ResourceTypes.User, "AccessString", "on ~${Env}:* +@read", null)]
    [InlineData(ResourceTypes.User, "AccessString", "on ~${Env}:* +gett", "U-27")]
    [InlineData(ResourceTypes.User, "AccessString", "on ~${Env}:* >pw +@read", "U-03")]
    [InlineData(ResourceTypes.User, "AccessString", "on %R~{tag}${Env}:* everything", "U-05")]
    [InlineData(ResourceTypes.User, "AccessString", "on ${Env} >pw", "U-03")]
    [InlineData(ResourceTypes.User, "AccessString", "on ~* ~${Env}:* +@read", "U-05")]
    // What a gap is part of may be anything.
    [InlineData(ResourceTypes.User, "AccessString", "on ~* +@${Env}", null)]
    [InlineData(ResourceTypes.User, "AccessString", "on ~* +${Env}", null)]
    [InlineData(ResourceTypes.User, "AccessString", "${Env} ~* +@all", null)]
    [InlineData(ResourceTypes.User, "AccessString", "on ${Env}~app:* +get) +@read", null)]
    [InlineData(ResourceTypes.User, "AccessString", "on (~app:* ${Env} +@read", null)]
    // Node types.
    [InlineData(ReplicationGroup, "CacheNodeType", "db.${Env}.large", "T-01")]
    [InlineData(ReplicationGroup, "CacheNodeType", "cache.R7g.${Env}", "T-01")]
    [InlineData(ReplicationGroup, "CacheNodeType", "cache.${Env}.large.x", "T-01")]
    [InlineData(ReplicationGroup, "CacheNodeType", "cache.${Env}.large", null)]
    [InlineData(ReplicationGroup, "CacheNodeType", "cache.r7g.${Env}", null)]
    [InlineData(ReplicationGroup, "CacheNodeType", "cac${Env}", null)]
    [InlineData(ReplicationGroup, "CacheNodeType", "${Env}.large", null)]
    // Topics.
    [InlineData(ReplicationGroup, "NotificationTopicArn", "arn:aws:sqs:us-east-1:111122223333:${Env}", "B-17")]
    [InlineData(
        ReplicationGroup,
        "NotificationTopicArn",
        "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Env}",
        "B-17"
    )]
    [InlineData(
        ReplicationGroup,
        "NotificationTopicArn",
        "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:q",
        "B-17"
    )]
    [InlineData(
        ReplicationGroup,
        "NotificationTopicArn",
        "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:q",
        null
    )]
    [InlineData(ReplicationGroup, "NotificationTopicArn", "arn:aws:sns:us-east-1:111122223333:${Env}.fifo", "B-17")]
    [InlineData(ReplicationGroup, "NotificationTopicArn", "arn:aws:sns:us-east-1:111122223333:${Env}", null)]
    [InlineData(ReplicationGroup, "NotificationTopicArn", "arn:aws:s${Env}", null)]
    [InlineData(ReplicationGroup, "NotificationTopicArn", "arn:${Env}:sqs", null)]
    [InlineData(ReplicationGroup, "NotificationTopicArn", "topic-${Env}", "B-17")]
    [InlineData(ReplicationGroup, "NotificationTopicArn", "${Env}", null)]
    // Files of a restore.
    [InlineData(ReplicationGroup, "SnapshotArns", "s3://${Env}/a.rdb", "B-12")]
    [InlineData(ReplicationGroup, "SnapshotArns", "arn:${AWS::Partition}:s3:::${Env}/a.rdb", null)]
    // Names.
    [InlineData(ReplicationGroup, "ReplicationGroupId", "${Env}-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "N-01")]
    [InlineData(ReplicationGroup, "ReplicationGroupId", "${Env}-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", null)]
    [InlineData(ReplicationGroup, "ReplicationGroupId", "1${Env}", "N-02")]
    [InlineData(ReplicationGroup, "ReplicationGroupId", "-${Env}", "N-02")]
    [InlineData(ReplicationGroup, "ReplicationGroupId", "${Env}-", "N-02")]
    [InlineData(ReplicationGroup, "ReplicationGroupId", "${Env}--cache", "N-02")]
    [InlineData(ReplicationGroup, "ReplicationGroupId", "a-${Env}-cache", null)]
    [InlineData(ReplicationGroup, "ReplicationGroupId", "${Env}-Cache", "N-03")]
    [InlineData(ReplicationGroup, "ReplicationGroupId", "${Env}1", null)]
    [InlineData(ResourceTypes.User, "UserId", "${Env}--user", "N-11")]
    [InlineData(ResourceTypes.User, "UserId", "${Env}-a-user-with-a-name-that-is-far-too-long-", "N-11")]
    [InlineData(ResourceTypes.User, "UserId", "1-${Env}", "N-10")]
    [InlineData(ResourceTypes.User, "UserId", "${Env}-App", "N-10")]
    [InlineData(ResourceTypes.User, "UserId", "a-${Env}-1", null)]
    public void It_is_an_error_with_any_value(string type, string property, string text, string? expected)
    {
        foreach (
            var parameter in (string[])
                [
                    """{"Type": "String"}""",
                    """{"Type": "String", "Default": "dev"}""",
                    """{"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/x"}""",
                ]
        )
        {
            var found = Judge(type, property, text, parameter);
            // The default by itself may be wrong where another value is not.
            var certain = found.Where(finding => finding.Where is null).Select(finding => finding.Violation.RuleId);

            Assert.Equal(expected is null ? [] : [expected], certain);
        }
    }

    [Theory]
    [InlineData("${AWS::StackName}")]
    [InlineData("${Env}")]
    public void A_log_group_by_its_arn_is_told(string part)
    {
        var found = Judge(
            ReplicationGroup,
            "LogDeliveryConfigurations",
            $"arn:aws:logs:${{AWS::Region}}:${{AWS::AccountId}}:log-group:/{part}/x",
            """{"Type": "String", "Default": "dev"}"""
        );

        var finding = Assert.Single(found);
        Assert.Equal(
            ("N-24", Severity.Error, null),
            (finding.Violation.RuleId, finding.Violation.Severity, finding.Where)
        );
    }

    private static List<Finding> Judge(string type, string property, string text, string parameter)
    {
        var example = RuleExamples.Json(type, "{}");
        var value = JsonSerializer.SerializeToNode(new Dictionary<string, string> { ["Fn::Sub"] = text })!;
        example["Parameters"] = new System.Text.Json.Nodes.JsonObject
        {
            ["Env"] = System.Text.Json.Nodes.JsonNode.Parse(parameter),
        };
        example["Resources"]!["Example"]!["Properties"]![property] = property switch
        {
            "SnapshotArns" => new System.Text.Json.Nodes.JsonArray(value),
            "LogDeliveryConfigurations" => System.Text.Json.Nodes.JsonNode.Parse(
                $$"""[{"LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": {{value.ToJsonString()}} } } }]"""
            ),
            _ => value,
        };
        return
        [
            .. TemplateJudge
                .Judge(Template.Read(JsonSerializer.SerializeToElement(example)))
                .Where(finding => finding.Violation.Property == property),
        ];
    }
}
