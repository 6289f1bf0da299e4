using System.Text.Json;

namespace ElastiCache.Model.Tests.Drills;

/// <summary>Of which alarms can be told that they watch a cache, where no dimension names it.</summary>
public sealed class WatchedCacheTests
{
    private const string Caches = """SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName=\"Evictions\"', 'Sum', 60)""";
    private const string Nobody = """SEARCH('{AWS/EC2,InstanceId} MetricName=\"CPUUtilization\"', 'Sum', 60)""";
    private const string Mention = "\"AlarmDescription\": {\"Fn::Sub\": \"of ${Cache}\"},";

    [Theory]
    [InlineData(Mention, Caches, true)]
    [InlineData(Mention, Nobody, false)]
    // The template names no cache.
    [InlineData("", Caches, false)]
    public void A_search_is_one_for_the_cache_that_the_alarm_mentions(string mention, string search, bool isRead)
    {
        var alarms = Read(
            $$"""
            {{mention}} "Metrics": [{"Id": "e", "Expression": "{{search}}"}, {"Id": "f", "Expression": "60", "ReturnData": false}]
            """
        );

        Assert.Equal(isRead ? ["Cache"] : [], alarms.Select(alarm => alarm.Cache));
        Assert.All(
            alarms,
            alarm =>
                Assert.Equal(
                    $"its expression {search.Replace("\\", "", StringComparison.Ordinal)} is not evaluated here",
                    alarm.Obstacle
                )
        );
    }

    [Theory]
    [InlineData("AWS/ElastiCache", """{"Fn::Join": ["-", ["of", {"Ref": "Cache"}]]}""", true)]
    // Whose cache that is, nobody can tell.
    [InlineData("AWS/ElastiCache", "\"other-001\"", false)]
    [InlineData("AWS/SQS", """{"Fn::Join": ["-", ["of", {"Ref": "Cache"}]]}""", false)]
    [InlineData("AWS/SQS", """{"Ref": "Cache"}""", false)]
    public void A_metric_is_one_of_the_cache_that_its_name_is_made_of(string service, string name, bool isRead) =>
        Assert.Equal(
            isRead ? ["Cache"] : [],
            Read(
                    $$"""
                    "Namespace": "{{service}}", "MetricName": "Evictions", "Dimensions": [{"Name": "CacheClusterId", "Value": {{name}} }]
                    """
                )
                .Select(alarm => alarm.Cache)
        );

    [Fact]
    public void What_compares_a_metric_of_another_service_beside_one_of_the_cache_says_so() =>
        Assert.Equal(
            "it compares a metric that is none of ElastiCache",
            Assert
                .Single(
                    Read(
                        """
                        "Metrics": [
                          {"Id": "m1", "ReturnData": false, "MetricStat": {"Stat": "Sum", "Period": 60, "Metric": {"Namespace": "AWS/ElastiCache",
                            "MetricName": "Evictions", "Dimensions": [{"Name": "CacheClusterId", "Value": {"Ref": "Cache"} }]} } },
                          {"Id": "m2", "MetricStat": {"Stat": "Sum", "Period": 60, "Metric": {"Namespace": "AWS/SQS", "MetricName": "Age"} } }]
                        """
                    )
                )
                .Obstacle
        );

    private static IReadOnlyList<DeclaredAlarm> Read(string properties) =>
        AlarmReader.Read(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Resources": {
                          "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"}, "Topic": {"Type": "AWS::SNS::Topic"},
                          "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
                            "Threshold": 5, "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 3, {{properties}} } } } }
                        """
                    )
                    .RootElement
            )
        );
}
