// Long: Both sides of each rule about metrics, for alarms, dashboards and scaling policies.
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.W;

public sealed class MetricRulesTests
{
    private const string Pair = "Pair";
    private const string Shards = "Shards";
    private const string Objects = "Objects";
    private const string Carts = "Carts";

    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks("W-01", "another case", Alarm("CPUUtilization", Cluster("\"a\""), space: "aws/elasticache")),
        TemplateBreaks("W-01", "a slip", Alarm("CPUUtilization", Cluster("\"a\""), space: "AWS/ElasticCache")),
        TemplateBreaks("W-01", "without AWS", Alarm("CPUUtilization", Cluster("\"a\""), space: "ElastiCache")),
        TemplateKeeps("W-01", "a namespace of one's own", Alarm("Orders", Cluster("\"a\""), space: "ElastiCache")),
        TemplateKeeps("W-01", "another service", Alarm("CPUUtilization", Cluster("\"a\""), space: "AWS/Elasticsearch")),
        TemplateKeeps("W-01", "another namespace", Alarm("Whatever", Cluster("\"A\""), space: "Shop")),
        TemplateKeeps("W-01", "a namespace that is not known", Alarm("Whatever", "", space: "${Space}")),
        TemplateBreaks("W-02", "another case", Alarm("cpuutilization", Cluster("\"a\""))),
        TemplateBreaks("W-02", "no such metric", Alarm("MemoryUtilization", Cluster("\"a\""))),
        TemplateBreaks("W-02", "without dimensions", Alarm("MemoryUtilization", "")),
        TemplateKeeps("W-02", "a metric", Alarm("CurrConnections", Cluster("\"a\""))),
        TemplateKeeps("W-02", "not known", Alarm("${Metric}", Cluster("\"a\""))),
        TemplateKeeps("W-02", "a metric of search", Alarm("SearchWriteThrottleEvents", Cluster("\"a\""))),
        TemplateBreaks("W-03", "of Valkey, for Memcached", Alarm("EngineCPUUtilization", Cluster(Ref(Objects)))),
        TemplateBreaks("W-03", "of Memcached, for Valkey", Alarm("CmdGet", Cluster(Sub(Pair, "-001")))),
        TemplateBreaks("W-03", "of nodes, for a serverless cache", Alarm("FreeableMemory", Serverless(Ref(Carts)))),
        TemplateBreaks("W-03", "of serverless Memcached", Alarm("CmdTouch", Serverless(Ref(Carts)))),
        TemplateBreaks("W-03", "of nodes, for a group", Alarm("CPUUtilization", Group(Ref(Pair)))),
        TemplateBreaks("W-03", "of nodes, for a group of elsewhere", Alarm("CurrItems", Group("\"orders\""))),
        TemplateBreaks("W-03", "of serverless caches, for a node", Alarm("ThrottledCmds", Cluster("\"a\""))),
        TemplateKeeps("W-03", "of Memcached", Alarm("CmdGet", Cluster(Ref(Objects)))),
        TemplateKeeps("W-03", "of hosts", Alarm("FreeableMemory", Cluster(Ref(Objects)))),
        TemplateKeeps("W-03", "of a cluster that is not known", Alarm("CmdGet", Cluster(Ref("Parameter")))),
        TemplateKeeps("W-03", "of a serverless cache", Alarm("ThrottledCmds", Serverless(Ref(Carts)))),
        TemplateKeeps("W-03", "of a group", Alarm("EngineCPUUtilization", Group(Ref(Pair)))),
        TemplateKeeps(
            "W-03",
            "of the primaries of a group",
            Alarm("DatabaseMemoryUsageCountedForEvictPercentage", $"{Group(Ref(Pair))}, {Word("Role", "Primary")}")
        ),
        TemplateBreaks("W-04", "another case", Alarm("CPUUtilization", Dimension("CacheClusterID", "\"a\""))),
        TemplateBreaks("W-04", "no such dimension", Alarm("CPUUtilization", Dimension("InstanceId", "\"a\""))),
        TemplateBreaks("W-04", "a node without its cluster", Alarm("CPUUtilization", Node("0001"))),
        TemplateBreaks("W-04", "a role without its group", Alarm("EngineCPUUtilization", Word("Role", "Primary"))),
        TemplateBreaks(
            "W-04",
            "a node and a group",
            Alarm("EngineCPUUtilization", $"{Cluster("\"a\"")}, {Group("\"a\"")}")
        ),
        TemplateBreaks(
            "W-04",
            "a metric that Memcached has for each node",
            Alarm("NetworkMaxBytesIn", Cluster(Ref(Objects)))
        ),
        TemplateKeeps(
            "W-04",
            "that metric of a node",
            Alarm("NetworkMaxBytesIn", $"{Cluster(Ref(Objects))}, {Node("0001")}")
        ),
        TemplateKeeps("W-04", "none", Alarm("CPUUtilization", "")),
        TemplateKeeps(
            "W-04",
            "a tier",
            Alarm("CurrItems", $"{Cluster("\"a\"")}, {Node("0001")}, {Word("Tier", "SSD")}")
        ),
        TemplateKeeps("W-04", "not known", Alarm("CPUUtilization", """{"Ref": "Dimension"}""")),
        TemplateKeeps("W-04", "a name that is not known", Alarm("CPUUtilization", Dimension("${Name}", "\"a\""))),
        TemplateBreaks("W-05", "the id of a group", Alarm("CPUUtilization", Cluster(Ref(Pair)))),
        TemplateBreaks("W-05", "the id of a group by Sub", Alarm("CPUUtilization", Cluster(Sub(Pair, "")))),
        TemplateBreaks("W-05", "a node that there is not", Alarm("CPUUtilization", Cluster(Sub(Pair, "-003")))),
        TemplateBreaks("W-05", "a shard too short", Alarm("CPUUtilization", Cluster(Sub(Shards, "-0001-003")))),
        TemplateBreaks("W-05", "two digits", Alarm("CPUUtilization", Cluster(Sub(Pair, "-01")))),
        TemplateBreaks(
            "W-05",
            "a shard without cluster mode",
            Alarm("CPUUtilization", Cluster(Sub(Pair, "-0001-001")))
        ),
        TemplateBreaks("W-05", "no shard with cluster mode", Alarm("CPUUtilization", Cluster(Sub(Shards, "-001")))),
        TemplateBreaks("W-05", "a shard that there is not", Alarm("CPUUtilization", Cluster(Sub(Shards, "-0003-001")))),
        TemplateBreaks(
            "W-05",
            "a node by Join",
            Alarm("CPUUtilization", Cluster("""{"Fn::Join": ["-", [{"Ref": "Pair"}, "003"]]}"""))
        ),
        TemplateBreaks("W-05", "a group that is a cluster", Alarm("EngineCPUUtilization", Group(Ref(Objects)))),
        TemplateBreaks("W-05", "a serverless cache that is a group", Alarm("CurrItems", Serverless(Ref(Pair)))),
        TemplateBreaks("W-05", "a cluster that is a serverless cache", Alarm("CurrItems", Cluster(Ref(Carts)))),
        TemplateBreaks("W-05", "a node of a cluster", Alarm("CPUUtilization", Cluster(Sub(Objects, "-001")))),
        TemplateBreaks(
            "W-05",
            "an endpoint",
            Alarm("CPUUtilization", Cluster("""{"Fn::GetAtt": ["Pair", "PrimaryEndPoint.Address"]}"""))
        ),
        TemplateBreaks("W-05", "capitals", Alarm("CPUUtilization", Cluster("\"Orders-001\""))),
        TemplateKeeps("W-05", "the last node", Alarm("CPUUtilization", Cluster(Sub(Pair, "-002")))),
        TemplateKeeps(
            "W-05",
            "the last node of the last shard",
            Alarm("CPUUtilization", Cluster(Sub(Shards, "-0002-002")))
        ),
        TemplateKeeps("W-05", "a place to fill in", Alarm("CPUUtilization", Cluster("\"<ClusterId>\""))),
        TemplateKeeps("W-05", "a cluster", Alarm("CPUUtilization", Cluster(Ref(Objects)))),
        TemplateKeeps("W-05", "a name of elsewhere", Alarm("CPUUtilization", Cluster("\"orders-007\""))),
        TemplateKeeps(
            "W-05",
            "part of it not known",
            Alarm("CPUUtilization", Cluster("""{"Fn::Sub": "${Pair}-${Node}"}"""))
        ),
        TemplateBreaks("W-06", "three digits", Alarm("CPUUtilization", $"{Cluster("\"a\"")}, {Node("001")}")),
        TemplateBreaks(
            "W-06",
            "a number",
            Alarm("CPUUtilization", $"{Cluster("\"a\"")}, {Dimension("CacheNodeId", "1")}")
        ),
        TemplateBreaks(
            "W-06",
            "a second node of a node",
            Alarm("CPUUtilization", $"{Cluster(Sub(Pair, "-001"))}, {Node("0002")}")
        ),
        TemplateBreaks(
            "W-06",
            "one node too many",
            Alarm("CPUUtilization", $"{Cluster(Ref(Objects))}, {Node("0004")}")
        ),
        TemplateBreaks(
            "W-06",
            "the node before the first",
            Alarm("CPUUtilization", $"{Cluster(Ref(Objects))}, {Node("0000")}")
        ),
        TemplateBreaks(
            "W-06",
            "another role",
            Alarm("EngineCPUUtilization", $"{Group(Ref(Pair))}, {Word("Role", "primary")}")
        ),
        TemplateBreaks(
            "W-06",
            "another tier",
            Alarm("CurrItems", $"{Cluster("\"a\"")}, {Node("0001")}, {Word("Tier", "ssd")}")
        ),
        TemplateKeeps("W-06", "the last node", Alarm("CPUUtilization", $"{Cluster(Ref(Objects))}, {Node("0003")}")),
        TemplateKeeps("W-06", "a node of elsewhere", Alarm("CPUUtilization", $"{Cluster("\"a\"")}, {Node("0009")}")),
        TemplateBreaks("W-07", "another unit", Alarm("CPUUtilization", Cluster("\"a\""), """ "Unit": "Count" """)),
        TemplateKeeps("W-07", "its unit", Alarm("CPUUtilization", Cluster("\"a\""), """ "Unit": "Percent" """)),
        TemplateKeeps("W-07", "one without a unit", Alarm("IsMaster", Cluster("\"a\""), """ "Unit": "Count" """)),
        TemplateBreaks(
            "W-08",
            "a sum over two minutes",
            Alarm("CPUUtilization", Cluster("\"a\""), statistic: "Sum", period: "120")
        ),
        TemplateKeeps(
            "W-08",
            "a sum over a minute",
            Alarm("CPUUtilization", Cluster("\"a\""), statistic: "Sum", period: "60")
        ),
        TemplateBreaks("W-09", "a short word", Alarm("Evictions", Cluster("\"a\""), statistic: "Avg")),
        TemplateBreaks("W-09", "another case", Alarm("Evictions", Cluster("\"a\""), statistic: "sum")),
        TemplateKeeps("W-09", "a word of CloudWatch", Alarm("Evictions", Cluster("\"a\""), statistic: "SampleCount")),
        TemplateBreaks("W-09", "a percentile", Alarm("Evictions", Cluster("\"a\""), statistic: "p99.9")),
        TemplateBreaks("W-09", "a trimmed mean", Alarm("Evictions", Cluster("\"a\""), statistic: "tm90")),
        TemplateBreaks("W-09", "any other word", Alarm("Evictions", Cluster("\"a\""), statistic: "Median")),
        TemplateBreaks("W-09", "a plain word, extended", Statistics(""" "ExtendedStatistic": "Average" """)),
        TemplateKeeps("W-09", "a percentile, extended", Statistics(""" "ExtendedStatistic": "p99" """)),
        TemplateBreaks("W-09", "a percentile past 100", Statistics(""" "ExtendedStatistic": "p101" """)),
        TemplateBreaks("W-09", "a trimmed mean past 100", Statistics(""" "ExtendedStatistic": "tm100.5" """)),
        TemplateBreaks("W-09", "a percentile past 100 in a capital", Statistics(""" "ExtendedStatistic": "P150" """)),
        TemplateBreaks("W-09", "a bound in percent past 100", Statistics(""" "ExtendedStatistic": "TM(10%:150%)" """)),
        TemplateKeeps("W-09", "bounds in percent", Statistics(""" "ExtendedStatistic": "TM(10.5%:100%)" """)),
        TemplateKeeps("W-09", "the last percentile", Statistics(""" "ExtendedStatistic": "p100" """)),
        TemplateKeeps("W-09", "values as bounds", Statistics(""" "ExtendedStatistic": "TM(150:1000)" """)),
        TemplateKeeps(
            "W-09",
            "a percentile of a query",
            Template(
                """{"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [{"Id": "a", "MetricStat": {"Metric": {"Namespace": "AWS/ElastiCache", "MetricName": "Evictions"}, "Period": 60, "Stat": "p99"} }]} }"""
            )
        ),
        TemplateKeeps(
            "W-09",
            "a percentile of a detector",
            Template(
                """{"Type": "AWS::CloudWatch::AnomalyDetector", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "Evictions", "Stat": "p99"} }"""
            )
        ),
        TemplateBreaks(
            "W-09",
            "a percentile of a policy",
            Template(
                """{"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {"ServiceNamespace": "ecs", "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 50, "CustomizedMetricSpecification": {"Namespace": "AWS/ElastiCache", "MetricName": "Evictions", "Statistic": "p99"} } } }"""
            )
        ),
        .. new[] { "Avg", "Summ", "p101", "Median" }.SelectMany(statistic =>
            new[]
            {
                TemplateBreaks("W-09", $"{statistic} of a widget", Dashboard($"\"stat\": \"{statistic}\", ", "")),
                TemplateBreaks("W-09", $"{statistic} of a graph", Dashboard("", $", {{\"stat\": \"{statistic}\"}}")),
                TemplateBreaks("W-09", $"{statistic} of a query", Query(statistic)),
            }
        ),
        .. new[]
        {
            "Average",
            "p99.9",
            "tm90",
            "IQM",
            "TM(2%:98%)",
            "PR(:300)",
            "wm95",
            "SampleCount",
            "ts99",
        }.SelectMany(statistic =>
            new[]
            {
                TemplateKeeps("W-09", $"{statistic} of a widget", Dashboard($"\"stat\": \"{statistic}\", ", "")),
                TemplateKeeps("W-09", $"{statistic} of a graph", Dashboard("", $", {{\"stat\": \"{statistic}\"}}")),
                TemplateKeeps("W-09", $"{statistic} of a query", Query(statistic)),
            }
        ),
        TemplateKeeps("W-09", "a widget of another service", Dashboard("\"stat\": \"Avg\", ", "", "AWS/EC2")),
        TemplateBreaks("W-09", "a slip, extended", Statistics(""" "ExtendedStatistic": "pp99" """)),
        TemplateBreaks("W-14", "both", Statistics(""" "Statistic": "Average", "ExtendedStatistic": "p99" """)),
        TemplateKeeps("W-14", "one of them", Statistics(""" "Statistic": "Average" """)),
        TemplateKeeps("W-14", "the other", Statistics(""" "ExtendedStatistic": "p99" """)),
        TemplateKeeps(
            "W-14",
            "one of them left out",
            Statistics(""" "Statistic": "Average", "ExtendedStatistic": {"Ref": "AWS::NoValue"} """)
        ),
        TemplateKeeps(
            "W-03",
            "the lag of a global datastore, by node",
            Alarm("GlobalDatastoreReplicationLag", Cluster("\"a\""))
        ),
        TemplateKeeps("W-08", "a sum of what is counted", Alarm("Evictions", Cluster("\"a\""), statistic: "Sum")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Metrics(RuleCase example) => example.Check();

    [Theory]
    [InlineData("-0001-003", "Shards has no node '-0001-003': the last one of its shard is '-0001-002'")]
    [InlineData("-0003-001", "Shards has no node '-0003-001': the last one is '-0002-002'")]
    public void A_node_that_there_is_not_names_the_last_one(string suffix, string message) =>
        Assert.Contains(
            Example.Of(typeof(object), Alarm("CPUUtilization", Cluster(Sub(Shards, suffix)))).Judge(),
            violation => violation.Message == message
        );

    [Theory]
    [InlineData(
        """{"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [{"Id": "a", "MetricStat": {"Metric": METRIC, "Period": 60, "Stat": "Sum"}, "ReturnData": false}, {"Id": "b", "Expression": "a / 2"}]} }""",
        "Metrics.0.MetricStat.Metric.MetricName"
    )]
    [InlineData(
        """{"Type": "AWS::CloudWatch::AnomalyDetector", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "CpuUtilisation", "Stat": "Sum"} }""",
        "MetricName"
    )]
    [InlineData(
        """{"Type": "AWS::CloudWatch::AnomalyDetector", "Properties": {"SingleMetricAnomalyDetector": METRIC} }""",
        "SingleMetricAnomalyDetector.MetricName"
    )]
    [InlineData(
        """{"Type": "AWS::CloudWatch::AnomalyDetector", "Properties": {"MetricMathAnomalyDetector": {"MetricDataQueries": [{"MetricStat": {"Metric": METRIC} }]} } }""",
        "MetricMathAnomalyDetector.MetricDataQueries.0.MetricStat.Metric.MetricName"
    )]
    [InlineData(
        """{"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {"ServiceNamespace": "ecs", "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 50, "CustomizedMetricSpecification": METRIC} } }""",
        "TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.MetricName"
    )]
    [InlineData(
        """{"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {"ServiceNamespace": "ecs", "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 50, "CustomizedMetricSpecification": {"Metrics": [{"MetricStat": {"Metric": METRIC}}]} } } }""",
        "TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Metrics.0.MetricStat.Metric.MetricName"
    )]
    [InlineData(
        """{"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [{"Id": "a", "Expression": "SELECT MAX(CpuUtilisation) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId)"}]} }""",
        "Metrics.0.Expression"
    )]
    [InlineData(
        """{"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [{"Id": "a", "Expression": {"Fn::Sub": "SELECT MAX(CpuUtilisation) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId) WHERE CacheClusterId = '${AWS::StackName}-001'"} }]} }""",
        "Metrics.0.Expression"
    )]
    [InlineData(
        """{"Type": "AWS::CloudWatch::AnomalyDetector", "Properties": {"MetricMathAnomalyDetector": {"MetricDataQueries": [{"Id": "a", "Expression": {"Fn::Join": ["", ["SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName=\"CpuUtilisation\" ", {"Ref": "Pair"}, "', 'Sum')"]]} }]} } }""",
        "MetricMathAnomalyDetector.MetricDataQueries.0.Expression"
    )]
    [InlineData(
        """{"Type": "AWS::AutoScaling::ScalingPolicy", "Properties": {"TargetTrackingConfiguration": {"TargetValue": 50, "CustomizedMetricSpecification": METRIC} } }""",
        "TargetTrackingConfiguration.CustomizedMetricSpecification.MetricName"
    )]
    [InlineData(
        """{"Type": "AWS::AutoScaling::ScalingPolicy", "Properties": {"PredictiveScalingConfiguration": {"MetricSpecifications": [{"CustomizedLoadMetricSpecification": {"MetricDataQueries": [{"MetricStat": {"Metric": METRIC} }]} }]} } }""",
        "PredictiveScalingConfiguration.MetricSpecifications.0.CustomizedLoadMetricSpecification.MetricDataQueries.0.MetricStat.Metric.MetricName"
    )]
    [InlineData(
        """{"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {"ServiceNamespace": "ecs", "PredictiveScalingPolicyConfiguration": {"MetricSpecifications": [{"CustomizedCapacityMetricSpecification": {"MetricDataQueries": [{"MetricStat": {"Metric": METRIC} }]} }]} } }""",
        "PredictiveScalingPolicyConfiguration.MetricSpecifications.0.CustomizedCapacityMetricSpecification.MetricDataQueries.0.MetricStat.Metric.MetricName"
    )]
    public void Metrics_are_read_wherever_they_stand(string resource, string property)
    {
        var found = Judge(
            resource.Replace(
                "METRIC",
                """{"Namespace": "AWS/ElastiCache", "MetricName": "CpuUtilisation"}""",
                StringComparison.Ordinal
            )
        );

        Assert.Equal([("W-02", property)], found.Select(violation => (violation.RuleId, violation.Property)));
    }

    [Theory]
    [InlineData("""["AWS/ElastiCache", "CPUUtilization", "CacheClusterId", "${Pair}-001"]""", "")]
    [InlineData("""["AWS/ElastiCache", "CPUUtilization", "CacheClusterId", "${Pair}"]""", "W-05")]
    [InlineData(
        """["AWS/ElastiCache", "CpuUtilisation", "CacheClusterId", "${Pair}-001", {"label": "${!LABEL}"}]""",
        "W-02"
    )]
    [InlineData(
        """["AWS/ElastiCache", "CPUUtilization", "CacheClusterId", "${Pair}-001"], ["...", "${Pair}-002"]""",
        ""
    )]
    [InlineData(
        """["AWS/ElastiCache", "CPUUtilization", "CacheClusterId", "${Pair}-001"], ["...", "${Pair}-003"]""",
        "W-05"
    )]
    [InlineData(
        """["AWS/ElastiCache", "CPUUtilization", "CacheClusterId", "${Pair}-001"], [".", "CmdGet", ".", "."]""",
        "W-03"
    )]
    // What a row says goes before what its widget says.
    [InlineData(
        """["AWS/ElastiCache", "CPUUtilization", "CacheClusterId", "${Pair}-001", {"stat": "Sum", "period": 300}]""",
        "W-08"
    )]
    [InlineData("""["AWS/ElastiCache", "CPUUtilization", "ReplicationGroupId", "${Pair}"]""", "W-03")]
    [InlineData("""["AWS/EC2", "CpuUtilisation", "CacheClusterId", "${Pair}"]""", "")]
    [InlineData(
        """[{"expression": "SEARCH('{AWS/ElastiCache,CacheClusterId,CacheNodeId} MetricName=\"CPUUtilization\"', 'Average', 300)"}]""",
        ""
    )]
    [InlineData(
        """[{"expression": "SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName=\"CpuUtilisation\"', 'Average', 300)"}]""",
        "W-02"
    )]
    [InlineData(
        """[{"expression": "SEARCH('{AWS/ElastiCache,ClusterId} MetricName=\"CPUUtilization\"', 'Average', 300)"}]""",
        "W-04"
    )]
    [InlineData(
        """[{"expression": "SEARCH('{AWS/ElastiCache,ReplicationGroupId} MetricName=\"CPUUtilization\"', 'Average', 300)"}]""",
        "W-03"
    )]
    [InlineData(
        """[{"expression": "SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId) WHERE CacheClusterId = '${Pair}'"}]""",
        "W-05"
    )]
    [InlineData(
        """[{"expression": "SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId) WHERE CacheClusterId = '${Pair}-001'"}]""",
        ""
    )]
    [InlineData(
        """[{"expression": "SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId) WHERE NOT CacheClusterId = '${Pair}'"}]""",
        ""
    )]
    [InlineData("""[{"expression": "SEARCH('{AWS/EC2,InstanceId} MetricName=\"Nothing\"', 'Average', 300)"}]""", "")]
    [InlineData("""[{"expression": "SEARCH('AWS/ElastiCache CPU', 'Average', 300)"}]""", "")]
    [InlineData("""["AWS/ElastiCache", "CPUUtilization", "CacheClusterId", ${Pair}]""", "")]
    public void Dashboards_are_read_as_far_as_they_can_be(string metrics, string expected)
    {
        var body =
            $$"""{"widgets": [{"type": "text"}, {"type": "metric", "properties": {"stat": "Average", "metrics": [{{metrics}}]} } ] }""";
        var dashboard = System.Text.Json.JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["Type"] = "AWS::CloudWatch::Dashboard",
                ["Properties"] = new Dictionary<string, object>
                {
                    ["DashboardBody"] = new Dictionary<string, object> { ["Fn::Sub"] = body },
                },
            }
        );

        var found = Judge(dashboard);

        Assert.Equal(expected, string.Join(' ', found.Select(violation => violation.RuleId)));
        Assert.All(found, violation => Assert.Equal("DashboardBody", violation.Property));
    }

    [Fact]
    public void Nodes_that_autoscaling_may_add_are_not_missed() =>
        Assert.Empty(
            Judge(
                Resource("AWS::CloudWatch::Alarm", Cluster(Sub(Pair, "-005"))),
                """
                , "Target": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ServiceNamespace": "ecs"} }
                """
            )
        );

    [Fact]
    public void A_group_with_a_fixed_id_is_known_by_it() =>
        Assert.Equal(
            ["W-05"],
            Example
                .Of(
                    typeof(object),
                    RuleExamples.Template(
                        ("Cache", RuleExamples.Pair(more: """ "ReplicationGroupId": "orders" """)),
                        ("Alarm", Resource("AWS::CloudWatch::Alarm", Cluster("\"orders-003\"")))
                    )
                )
                .Judge()
                .Select(violation => violation.RuleId)
        );

    private static IReadOnlyList<Violation> Judge(string alarm, string more = "") =>
        Example.Of(typeof(object), Template(alarm, more)).Judge();

    private static string Alarm(
        string metric,
        string dimensions,
        string? more = null,
        string space = "AWS/ElastiCache",
        string statistic = "Average",
        string period = "300"
    ) => Template(Resource("AWS::CloudWatch::Alarm", dimensions, metric, more, space, statistic, period));

    private static string Resource(
        string type,
        string dimensions,
        string metric = "CPUUtilization",
        string? more = null,
        string space = "AWS/ElastiCache",
        string statistic = "Average",
        string period = "300"
    ) =>
        $$"""
            {"Type": "{{type}}", "Properties": {"Namespace": {{Text(space)}}, "MetricName": {{Text(
                metric
            )}}, "Statistic": "{{statistic}}", "Period": {{period}}, "Dimensions": [{{dimensions}}]{{(
                more is null ? "" : "," + more
            )}} } }
            """;

    private static string Statistics(string statistics) =>
        Template(
            $$"""{"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "Evictions", {{statistics}} } }"""
        );

    private static string Template(string alarm, string more = "") =>
        $$"""
            {"Resources": {
              "Pair": {{RuleExamples.Pair()}},
              "Shards": {{RuleExamples.Sharded()}},
              "Objects": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 3, "CacheSubnetGroupName": "cache-subnets", "TransitEncryptionEnabled": true} },
              "Carts": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "carts", "Engine": "valkey", "MajorEngineVersion": "8", "SubnetIds": ["subnet-1", "subnet-2"]} },
              "Watch": {{alarm}}{{more}}
            } }
            """;

    private static string Text(string text) =>
        text.Contains("${", StringComparison.Ordinal) ? $$"""{"Fn::Sub": "{{text}}"}""" : $"\"{text}\"";

    private static string Ref(string name) => $$"""{"Ref": "{{name}}"}""";

    private static string Sub(string name, string suffix) => $$"""{"Fn::Sub": "${{{name}}}{{suffix}}"}""";

    private static string Dimension(string name, string value) => $$"""{"Name": {{Text(name)}}, "Value": {{value}} }""";

    private static string Word(string name, string value) => Dimension(name, $"\"{value}\"");

    private static string Cluster(string value) => Dimension("CacheClusterId", value);

    private static string Node(string value) => Word("CacheNodeId", value);

    private static string Group(string value) => Dimension("ReplicationGroupId", value);

    private static string Serverless(string value) => Dimension("clusterId", value);

    private static string Query(string statistic) =>
        Template(
            $$"""{"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [{"Id": "a", "MetricStat": {"Metric": {"Namespace": "AWS/ElastiCache", "MetricName": "Evictions"}, "Period": 60, "Stat": "{{statistic}}"} }]} }"""
        );

    private static string Dashboard(string widget, string metric, string space = "AWS/ElastiCache") =>
        Template(
            $$"""{"Type": "AWS::CloudWatch::Dashboard", "Properties": {"DashboardBody": {{System.Text.Json.JsonSerializer.Serialize($$"""{"widgets": [{"type": "metric", "properties": { {{widget}} "metrics": [["{{space}}", "Evictions", "CacheClusterId", "a"{{metric}}]]} }]}""")}} } }"""
        );
}
