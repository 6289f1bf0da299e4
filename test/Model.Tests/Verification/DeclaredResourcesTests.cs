using System.Text.Json;

namespace ElastiCache.Model.Tests.Verification;

/// <summary>What is held against the account: facts that are declared and known before the deployment.</summary>
public sealed class DeclaredResourcesTests
{
    private const string Group = "AWS::ElastiCache::ReplicationGroup";
    private const string Alarm = "AWS::CloudWatch::Alarm";
    private const string Secret = "AWS::SecretsManager::Secret";

    // What stands beside the resource in question.
    private const string Others = """
        "Topic": {"Type": "AWS::SNS::Topic"},
        "Logs": {"Type": "AWS::Logs::LogGroup"},
        "Stream": {"Type": "AWS::KinesisFirehose::DeliveryStream"},
        "Rotation": {"Type": "AWS::SecretsManager::RotationSchedule", "Properties": {"SecretId": {"Ref": "It"},
          "RotationRules": {"AutomaticallyAfterDays": 30, "ScheduleExpression": "rate(30 days)"}}},
        "OtherRotation": {"Type": "AWS::SecretsManager::RotationSchedule", "Properties": {"SecretId": {"Ref": "Another"},
          "RotationRules": {"AutomaticallyAfterDays": 7}}}
        """;

    public static TheoryData<string, string> Tagged =>
        new()
        {
            { Group, "" },
            { "AWS::ElastiCache::CacheCluster", "" },
            { "AWS::ElastiCache::ServerlessCache", "" },
            { "AWS::ElastiCache::User", """, "UserId": "api" """ },
            { "AWS::ElastiCache::UserGroup", """, "UserGroupId": "people" """ },
            { "AWS::ElastiCache::SubnetGroup", """, "Description": "of the shop" """ },
        };

    [Theory]
    [MemberData(nameof(Tagged))]
    public void Tags_that_are_known(string type, string others) =>
        Assert.Equal(
            ["I-15 Tags.team = checkout"],
            Facts(
                    type,
                    $$"""
                    "Tags": [{"Key": "team", "Value": "checkout"}, {"Key": "owner", "Value": {"Ref": "Given"} },
                      {"Key": {"Ref": "Given"}, "Value": "x"}]{{others}}
                    """
                )
                .Where(fact => fact.StartsWith("I-15", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(
        "AWS::ElastiCache::CacheCluster",
        "\"AutoMinorVersionUpgrade\": false",
        "I-10 AutoMinorVersionUpgrade = false"
    )]
    [InlineData("AWS::KMS::Key", "\"EnableKeyRotation\": true", "I-13 EnableKeyRotation = true")]
    [InlineData("AWS::KMS::Key", "\"EnableKeyRotation\": {\"Ref\": \"Given\"}", "")]
    [InlineData("AWS::Logs::LogGroup", "\"RetentionInDays\": 30", "I-16 RetentionInDays = 30")]
    [InlineData(
        Secret,
        "",
        "I-18 RotationEnabled = true, I-18 AutomaticallyAfterDays = 30, I-18 ScheduleExpression = rate(30 days)"
    )]
    [InlineData(
        "AWS::SNS::Subscription",
        "\"Protocol\": \"email\", \"Endpoint\": \"ops@example.com\"",
        "I-19 Protocol = email, I-19 Endpoint = ops@example.com, I-19 Confirmed = true"
    )]
    // That it exists.
    [InlineData("AWS::SNS::Topic", "\"TopicName\": \"alarms\"", "")]
    public void Of_what_stands_around_a_cache(string type, string properties, string facts) =>
        Assert.Equal(facts, string.Join(", ", Facts(type, properties)));

    [Theory]
    [InlineData("", "I-14 ActionsEnabled = true")]
    [InlineData("\"ActionsEnabled\": false", "I-14 ActionsEnabled = false")]
    [InlineData("\"ActionsEnabled\": {\"Ref\": \"Given\"}", "")]
    [InlineData(
        "\"AlarmActions\": [{\"Ref\": \"Topic\"}]",
        "I-14 ActionsEnabled = true, I-14 AlarmActions = topic-in-the-account"
    )]
    // One that is not known leaves a list that cannot be compared.
    [InlineData("\"AlarmActions\": [{\"Ref\": \"Topic\"}, {\"Ref\": \"Given\"}]", "I-14 ActionsEnabled = true")]
    [InlineData(
        "\"MetricName\": \"Evictions\"",
        "I-14 ActionsEnabled = true, I-14 MetricName = Evictions, I-14 Dimensions = "
    )]
    [InlineData(
        "\"MetricName\": \"Evictions\", \"Dimensions\": [{\"Name\": \"CacheClusterId\", \"Value\": {\"Fn::Join\": [\"\", [{\"Ref\": \"Group\"}, \"-001\"]]}}]",
        "I-14 ActionsEnabled = true, I-14 MetricName = Evictions, I-14 Dimensions = cacheclusterid group-in-the-account-001"
    )]
    [InlineData(
        "\"MetricName\": \"Evictions\", \"Dimensions\": {\"Ref\": \"Given\"}",
        "I-14 ActionsEnabled = true, I-14 MetricName = Evictions"
    )]
    [InlineData(
        "\"MetricName\": \"Evictions\", \"Dimensions\": [{\"Name\": \"CacheClusterId\", \"Value\": {\"Ref\": \"Given\"}}]",
        "I-14 ActionsEnabled = true, I-14 MetricName = Evictions"
    )]
    [InlineData(
        "\"Metrics\": [{\"Id\": \"sum\", \"Expression\": \"a + b\"}, {\"Id\": \"a\", \"MetricStat\": {\"Metric\": {\"MetricName\": \"Evictions\"}, \"Stat\": \"Sum\", \"Period\": 60}}]",
        "I-14 ActionsEnabled = true, I-14 Metrics.sum = a + b, I-14 Metrics.a = Sum of Evictions in 60 s of no dimension"
    )]
    public void Of_an_alarm(string properties, string facts) =>
        Assert.Equal(facts, string.Join(", ", Facts(Alarm, properties)));

    [Theory]
    [InlineData("\"CloudWatchLogsDetails\": {\"LogGroup\": {\"Ref\": \"Logs\"}}", "json to Logs-in-the-account")]
    [InlineData("\"CloudWatchLogsDetails\": {\"LogGroup\": \"/slow\"}", "json to /slow")]
    [InlineData("\"KinesisFirehoseDetails\": {\"DeliveryStream\": \"slow\"}", "json to slow")]
    public void Of_a_log_where_it_goes(string destination, string expected) =>
        Assert.Contains(
            $"I-16 LogDelivery.slow-log = {expected}",
            Facts(
                Group,
                $$"""
                "LogDeliveryConfigurations": [{"LogType": "slow-log", "LogFormat": "json", "DestinationDetails": { {{destination}} } }]
                """
            )
        );

    [Fact]
    public void What_is_not_deployed_is_left_out() =>
        Assert.Equal(
            ["Here"],
            All(["Here"], """ "Here": {"Type": "AWS::SNS::Topic"}, "New": {"Type": "AWS::SNS::Topic"} """)
                .Select(it => it.LogicalId)
        );

    [Fact]
    public void What_depends_on_a_parameter_is_not_whole() =>
        Assert.Equal(
            [true, false],
            All(
                    ["A", "B"],
                    """
                    "A": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": true}},
                    "B": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": {"Ref": "Given"}}}
                    """
                )
                .Select(it => it.IsWhole)
        );

    private static IEnumerable<string> Facts(string type, string properties) =>
        All(
                ["It", "Topic", "Logs", "Stream", "Group"],
                $$"""
                "It": {"Type": "{{type}}", "Properties": { {{properties}} } }, "Group": {"Type": "{{Group}}"}, {{Others}}
                """
            )
            .Single(declared => declared.LogicalId == "It")
            .Facts.Select(fact => $"{fact.Rule.Id} {fact.Property} = {fact.Value}");

    private static IReadOnlyList<DeclaredResource> All(string[] deployed, string resources)
    {
        using var document = JsonDocument.Parse(
            $$"""{"Parameters": {"Given": {"Type": "String"} }, "Resources": { {{resources}} } }"""
        );
        return new DeclaredResources(
            Template.Read(document.RootElement.Clone()),
            deployed.ToDictionary(id => id, id => $"{id}-in-the-account", StringComparer.Ordinal)
        ).All();
    }
}
