using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What is told of resources that another template has and passes, or has as an output.</summary>
public sealed class PassedResourcesTests
{
    private const string Stack = "AWS::CloudFormation::Stack";

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    public static TheoryData<string, string, string, string, string> Cases { get; } =
        new()
        {
            {
                "B-17",
                "events go to a standard topic, got the FIFO topic Passed of parent.json",
                """ "Passed": {"Type": "AWS::SNS::Topic", "Properties": {"FifoTopic": true} } """,
                """{"Ref": "Passed"}""",
                """ "NotificationTopicArn": {"Ref": "It"} """
            },
            {
                "B-23",
                "Passed of parent.json has a key",
                """ "Passed": {"Type": "AWS::SNS::Topic", "Properties": {"KmsMasterKeyId": "alias/events"} } """,
                """{"Ref": "Passed"}""",
                """ "NotificationTopicArn": {"Ref": "It"} """
            },
            {
                "K-13",
                "the security groups let in 11211 and not 6379",
                Guard("11211", "10.0.0.0/8"),
                """{"Fn::GetAtt": ["Passed", "GroupId"]}""",
                """ "SecurityGroupIds": [{"Ref": "It"}] """
            },
            {
                "K-13",
                "the security groups let in 11211 and not 6379",
                Guard("11211", "10.0.0.0/8"),
                """{"Fn::Join": [",", [{"Fn::GetAtt": ["Passed", "GroupId"]}, {"Ref": "Passed"}]]}""",
                """ "SecurityGroupIds": {"Ref": "Them"} """
            },
            {
                "K-12",
                "the security group Passed of parent.json lets everyone (0.0.0.0/0) reach 6379",
                Guard("6379", "0.0.0.0/0"),
                """{"Ref": "Passed"}""",
                """ "SecurityGroupIds": {"Ref": "Them"} """
            },
            {
                "S-26",
                "got one of RSA_2048",
                """ "Passed": {"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "RSA_2048"} } """,
                """{"Fn::GetAtt": ["Passed", "Arn"]}""",
                """ "KmsKeyId": {"Ref": "It"}, "AtRestEncryptionEnabled": true """
            },
            {
                "P-04",
                "a parameter group of redis (redis7) does not fit valkey",
                """ "Passed": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "redis7"} } """,
                """{"Ref": "Passed"}""",
                """ "CacheParameterGroupName": {"Ref": "It"} """
            },
            {
                "R-13",
                "Multi-AZ needs subnets in at least 2 Availability Zones",
                """ "Passed": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": ["subnet-0a1b2c3d"]} } """,
                """{"Ref": "Passed"}""",
                """ "CacheSubnetGroupName": {"Ref": "It"}, "MultiAZEnabled": true, "AutomaticFailoverEnabled": true, "NumCacheClusters": 2 """
            },
            {
                "M-15",
                "Passed of parent.json is an AWS::KinesisFirehose::DeliveryStream",
                """ "Passed": {"Type": "AWS::KinesisFirehose::DeliveryStream"} """,
                """{"Ref": "Passed"}""",
                """ "LogDeliveryConfigurations": [{"LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": {"Ref": "It"} } } }] """
            },
            {
                "M-15",
                "Passed of parent.json is an AWS::S3::Bucket",
                """ "Passed": {"Type": "AWS::S3::Bucket"} """,
                """{"Ref": "Passed"}""",
                """ "NotificationTopicArn": {"Ref": "It"} """
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_told_in_the_nested_template_as_in_one(
        string rule,
        string said,
        string resource,
        string passed,
        string used
    ) =>
        Assert.Contains(
            said,
            Assert
                .Single(
                    Child($$""" "Nested": {{Nests(passed)}}, {{resource}} """, used),
                    finding => finding.Violation.RuleId == rule
                )
                .Violation.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_output_of_a_nested_stack_is_told_in_its_parent() =>
        Assert.Equal(
            "B-17 events go to a standard topic, got the FIFO topic Topic of Other",
            Assert.Single(
                Told(
                    TemplateJudge
                        .Judge(
                            Read(
                                $$"""
                                {"Resources": { "Other": {"Type": "{{Stack}}"}, "Cache": {{Cache(
                                    """ "NotificationTopicArn": {"Fn::GetAtt": ["Other", "Outputs.Topic"]} """
                                )}} } }
                                """
                            ),
                            null,
                            null,
                            nested: _ => Events
                        )
                        .Findings,
                    "B-17"
                )
            )
        );

    [Fact]
    public void And_in_a_stack_beside_it_that_is_passed_it() =>
        Assert.Equal(
            "B-17 events go to a standard topic, got the FIFO topic Topic of Other",
            Assert.Single(
                Told(
                    Child(
                        $$""" "Other": {"Type": "{{Stack}}"}, "Nested": {{Nests(
                            """{"Fn::GetAtt": ["Other", "Outputs.Topic"]}"""
                        )}} """,
                        """ "NotificationTopicArn": {"Ref": "It"} """,
                        stack => stack.LogicalId == "Other" ? Events : null
                    ),
                    "B-17"
                )
            )
        );

    // What a new resource is called nobody has written out.
    [Fact]
    public void A_branch_for_a_parameter_that_is_empty_is_not_reached() =>
        Assert.Empty(
            Told(
                Child(
                    $$""" "Nested": {{Nests("""{"Ref": "Passed"}""")}}, "Passed": {"Type": "AWS::SNS::Topic"} """,
                    """ "AutomaticFailoverEnabled": {"Fn::If": ["IsEmpty", true, false]}, "NumCacheClusters": 1 """,
                    conditions: """ "IsEmpty": {"Fn::Equals": [{"Ref": "It"}, ""]} """
                ),
                "R-05"
            )
        );

    // The nested template, or another one that knows the group, may let in the port.
    [Theory]
    [InlineData(
        "",
        """ , "Rule": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Ref": "It"} } } """
    )]
    [InlineData(
        """ , "Rules": {"Type": "AWS::CloudFormation::Stack", "Properties": {"Parameters": {"Group": {"Ref": "Passed"} } } } """,
        ""
    )]
    public void A_group_to_which_rules_may_be_added_lets_in_what_nobody_knows(string beside, string within) =>
        Assert.Empty(
            Told(
                Child(
                    $$""" "Nested": {{Nests("""{"Ref": "Passed"}""")}}, {{Guard("11211", "10.0.0.0/8")}} {{beside}} """,
                    """ "SecurityGroupIds": [{"Ref": "It"}] """,
                    more: within
                ),
                "K-13"
            )
        );

    private static Template Events { get; } =
        Read(
            """
            {"Resources": {"Topic": {"Type": "AWS::SNS::Topic", "Properties": {"FifoTopic": true} } },
             "Outputs": {"Topic": {"Value": {"Ref": "Topic"} } } }
            """
        );

    private static string Guard(string port, string from) =>
        $$""" "Passed": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"VpcId": "vpc-0a1b2c3d", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": {{port}}, "ToPort": {{port}}, "CidrIp": "{{from}}"}]} } """;

    private static string Nests(string passed) =>
        $$"""{"Type": "{{Stack}}", "Properties": {"Parameters": {"It": {{passed}}, "Them": {{passed}} } } }""";

    private static string Cache(string used) =>
        $$"""{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "EngineVersion": "8.0", {{used}} } }""";

    private static IReadOnlyList<Finding> Child(
        string resources,
        string used,
        Func<TemplateResource, Template?>? nested = null,
        string conditions = "",
        string more = ""
    ) =>
        TemplateJudge
            .Judge(
                Read(
                    $$"""
                    {"Parameters": {"It": {"Type": "String"}, "Them": {"Type": "List<AWS::EC2::SecurityGroup::Id>"} },
                     "Conditions": { {{conditions}} },
                     "Resources": {"Cache": {{Cache(used)}} {{more}} } }
                    """
                ),
                null,
                null,
                outer: new OuterStack(
                    Read($$"""{"Resources": { {{resources}} } }"""),
                    "parent.json",
                    "Nested",
                    Nothing,
                    null
                )
                {
                    Nested = nested ?? (_ => null),
                }
            )
            .Findings;

    private static IEnumerable<string> Told(IEnumerable<Finding> findings, string rule) =>
        findings
            .Where(finding => finding.Violation.RuleId == rule)
            .Select(finding => $"{rule} {finding.Violation.Message}");

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
