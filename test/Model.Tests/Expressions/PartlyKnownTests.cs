using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>Texts of which only the deployment knows a part.</summary>
public sealed class PartlyKnownTests
{
    [Theory]
    // Any account's id is as good as another.
    [InlineData(
        ResourceTypes.ReplicationGroup,
        """{"KmsKeyId": {"Fn::Sub": "arn:aws:kms:us-east-1:${AWS::AccountId}:key/11111111-2222-3333-4444-555555555555"}}""",
        "S-25"
    )]
    [InlineData(
        ResourceTypes.ReplicationGroup,
        """{"NotificationTopicArn": {"Fn::Sub": "arn:aws:sns:us-east-1:${AWS::AccountId}:events"}}""",
        "B-17"
    )]
    [InlineData(
        ResourceTypes.ReplicationGroup,
        """{"NotificationTopicArn": {"Fn::Join": [":", ["arn", {"Ref": "AWS::Partition"}, "sns", "us-east-1", {"Ref": "AWS::AccountId"}, "events"]]}}""",
        "B-17"
    )]
    [InlineData(
        ResourceTypes.ReplicationGroup,
        """{"NotificationTopicArn": {"Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:events"}}""",
        null
    )]
    [InlineData(
        ResourceTypes.ReplicationGroup,
        """{"NotificationTopicArn": {"Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:${AWS::StackName}"}}""",
        null
    )]
    // A character that no name has, whatever the stack is called.
    [InlineData(
        ResourceTypes.ReplicationGroup,
        """{"ReplicationGroupId": {"Fn::Sub": "${AWS::StackName}_cache"}}""",
        "N-02"
    )]
    [InlineData(
        ResourceTypes.ReplicationGroup,
        """{"ReplicationGroupId": {"Fn::Sub": "${AWS::StackName}-cache"}}""",
        null
    )]
    [InlineData(ResourceTypes.User, """{"UserId": {"Fn::Sub": "${AWS::StackName}_user"}}""", "N-10")]
    [InlineData(ResourceTypes.User, """{"UserId": {"Fn::Sub": "${AWS::StackName}-user"}}""", null)]
    [InlineData(ResourceTypes.User, """{"AccessString": {"Fn::Sub": "on ~${AWS::StackName}:* +gett"}}""", "U-27")]
    [InlineData(ResourceTypes.User, """{"AccessString": {"Fn::Sub": "on ~${AWS::StackName}:* +get"}}""", null)]
    [InlineData(
        ResourceTypes.User,
        """{"AuthenticationMode": {"Type": "password", "Passwords": [{"Fn::Sub": "{{resolve:ssm-secure:/${AWS::StackName}/password:1}}"}]}}""",
        "U-29"
    )]
    public void What_is_known_of_it_is_judged(string type, string properties, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            TemplateJudge
                .Judge(ExampleTemplate.Of(type, properties), RuleExamples.Region)
                .Where(finding => finding.Violation.Severity != Severity.Warning)
                .Select(finding => finding.Violation.RuleId)
        );

    // The value that stands for the rest is said nowhere.
    [Fact]
    public void A_finding_says_what_is_written() =>
        Assert.Contains(
            "got '${AWS::StackName}_cache'",
            TemplateJudge
                .Judge(
                    ExampleTemplate.Of(
                        ResourceTypes.ReplicationGroup,
                        """{"ReplicationGroupId": {"Fn::Sub": "${AWS::StackName}_cache"}}"""
                    )
                )
                .Single(finding => finding.Violation.RuleId == "N-02")
                .Violation.Message,
            StringComparison.Ordinal
        );
}
