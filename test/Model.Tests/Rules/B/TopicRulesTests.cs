using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.B;

public sealed class TopicRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks("B-23", "a key of AWS", Of(""" "KmsMasterKeyId": "alias/aws/sns" """)),
        TemplateBreaks("B-23", "a key of the template", Of(""" "KmsMasterKeyId": {"Fn::GetAtt": ["Key", "Arn"]} """)),
        TemplateBreaks(
            "B-23",
            "by GetAtt",
            Of(""" "KmsMasterKeyId": "alias/aws/sns" """, """{"Fn::GetAtt": ["Events", "TopicArn"]}""")
        ),
        TemplateKeeps("B-23", "no key", Of("")),
        TemplateKeeps("B-23", "an empty key", Of(""" "KmsMasterKeyId": "" """)),
        TemplateKeeps("B-23", "no value", Of(""" "KmsMasterKeyId": {"Ref": "AWS::NoValue"} """)),
        TemplateKeeps(
            "B-23",
            "a topic that is not of the template",
            Of(
                """ "KmsMasterKeyId": "alias/aws/sns" """,
                """{"Fn::Sub": "arn:aws:sns:${AWS::Region}:111122223333:events"}"""
            )
        ),
        TemplateBreaks("B-17", "a FIFO topic", Of(""" "FifoTopic": true """)),
        TemplateBreaks("B-17", "a FIFO topic by its name", Of(""" "TopicName": "events.fifo" """)),
        TemplateKeeps("B-17", "a standard topic", Of(""" "FifoTopic": false, "TopicName": "events" """)),
        TemplateKeeps("B-17", "not known", Of(""" "FifoTopic": {"Ref": "Parameter"} """)),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Topics(RuleCase example) => example.Check();

    [Fact]
    public void A_cache_cluster_has_a_topic_too() =>
        Assert.Contains(
            "B-23",
            Example
                .Of(
                    typeof(object),
                    """
                    {"Resources": {
                      "Events": {"Type": "AWS::SNS::Topic", "Properties": {"KmsMasterKeyId": "alias/aws/sns"}},
                      "Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"NotificationTopicArn": {"Ref": "Events"}}}
                    }}
                    """
                )
                .Judge()
                .Select(violation => violation.RuleId)
        );

    private static string Of(string topic, string arn = """{"Ref": "Events"}""") =>
        RuleExamples.Template(
            ("Events", $$"""{"Type": "AWS::SNS::Topic", "Properties": { {{topic}} } }"""),
            ("Cache", RuleExamples.Pair(more: $""" "NotificationTopicArn": {arn} """))
        );
}
