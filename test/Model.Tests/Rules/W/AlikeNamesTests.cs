using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules.W;

/// <summary>Names that only the deployment knows, written in the same way at a cache and at what watches it.</summary>
public sealed class AlikeNamesTests
{
    private const string Stack = """{"Fn::Sub": "${AWS::StackName}-redis"}""";
    private const string Named = """{"Ref": "Name"}""";
    private const string Imported = """{"Fn::Sub": ["${Name}-redis", {"Name": {"Fn::ImportValue": "name"} }]}""";

    [Theory]
    [InlineData(Stack, Stack, "W-05")]
    [InlineData(Stack, """{"Fn::Join": ["-", [{"Ref": "AWS::StackName"}, "Redis"]]}""", "W-05")]
    [InlineData(Stack, """{"Fn::Sub": "${AWS::StackName}-redis-005"}""", "W-05")]
    [InlineData(Stack, """{"Fn::Sub": "${AWS::StackName}-redis-0001-001"}""", "W-05")]
    [InlineData(Stack, """{"Fn::Sub": "${AWS::StackName}-redis-002"}""", "")]
    [InlineData(Stack, """{"Fn::Sub": "${AWS::StackName}-redis-cart"}""", "")]
    [InlineData(Stack, """{"Fn::Sub": "${AWS::StackName}-other"}""", "")]
    [InlineData(Stack, """{"Fn::Sub": "${AWS::StackName}"}""", "")]
    [InlineData(Named, Named, "W-05")]
    [InlineData(Named, """{"Fn::Sub": "${Name}-004"}""", "W-05")]
    [InlineData(Named, """{"Fn::Sub": "${Name}-001"}""", "")]
    [InlineData(Named, """{"Fn::Sub": "${Other}-004"}""", "")]
    [InlineData(Named, """{"Ref": "Other"}""", "")]
    [InlineData("""{"Ref": "AWS::StackName"}""", """{"Ref": "AWS::StackName"}""", "W-05")]
    [InlineData("\"{{resolve:ssm:/name}}\"", "\"{{resolve:ssm:/name}}\"", "W-05")]
    [InlineData("\"{{resolve:ssm:/name}}\"", "\"{{resolve:ssm:/name}}-003\"", "W-05")]
    [InlineData("\"{{resolve:ssm:/name}}\"", "\"{{resolve:ssm:/other}}-003\"", "")]
    [InlineData("""{"Fn::ImportValue": "name"}""", """{"Fn::ImportValue": "name"}""", "W-05")]
    [InlineData("""{"Fn::ImportValue": "name"}""", """{"Fn::ImportValue": "other"}""", "")]
    [InlineData(Imported, Imported, "W-05")]
    [InlineData("""{"Ref": "Cased"}""", "\"shop-004\"", "W-05")]
    [InlineData("""{"Fn::Select": [0, {"Ref": "All"}]}""", """{"Fn::Select": [1, {"Ref": "All"}]}""", "")]
    [InlineData(
        """{"Fn::Sub": "${Topic.TopicName}-redis"}""",
        """{"Fn::Sub": "${Topic.TopicName}-redis-003"}""",
        "W-05"
    )]
    public void A_node_of_a_group_is_known(string id, string watched, string expected) =>
        Assert.Equal(
            expected,
            Judge(
                RuleExamples.Pair(more: $$""" "ReplicationGroupId": {{id}} """),
                "EngineCPUUtilization",
                $$"""{"Name": "CacheClusterId", "Value": {{watched}} }"""
            )
        );

    [Theory]
    [InlineData("EngineCPUUtilization", "0001", "W-03")]
    [InlineData("CPUUtilization", "0007", "W-06")]
    [InlineData("CPUUtilization", "0002", "")]
    public void A_cluster_is_known(string metric, string node, string expected) =>
        Assert.Equal(
            expected,
            Judge(
                """
                {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"ClusterName": {"Fn::Sub": "${Name}-mc"}, "Engine": "memcached",
                  "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "NumCacheNodes": 2, "CacheSubnetGroupName": "subnets",
                  "TransitEncryptionEnabled": true} }
                """,
                metric,
                $$"""{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Name}-mc"} }, {"Name": "CacheNodeId", "Value": "{{node}}"}"""
            )
        );

    [Theory]
    [InlineData("FreeableMemory", "W-03")]
    [InlineData("ThrottledCmds", "")]
    public void A_serverless_cache_is_known_beside_a_group_of_the_same_name(string metric, string expected) =>
        Assert.Equal(
            expected,
            Judge(
                RuleExamples.Pair(more: $$""" "ReplicationGroupId": {{Named}} """),
                metric,
                $$"""{"Name": "clusterId", "Value": {{Named}} }""",
                $$"""
                , "Carts": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": {{Named}}, "Engine": "valkey",
                  "MajorEngineVersion": "8", "SubnetIds": ["subnet-1", "subnet-2"]} }
                """
            )
        );

    [Fact]
    public void Which_of_two_groups_of_one_name_is_there_is_not_known() =>
        Assert.Equal(
            "",
            Judge(
                RuleExamples.Pair(more: $$""" "ReplicationGroupId": {{Named}} """),
                "CPUUtilization",
                """{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Name}-003"} }""",
                $$""", "Larger": {{RuleExamples.Pair(more: $$""" "ReplicationGroupId": {{Named}} """)}} """
            )
        );

    [Fact]
    public void The_nodes_of_a_group_without_a_fixed_id_are_called_as_a_user_would_write_them() =>
        Assert.Contains(
            "its nodes are ${Cache}-001 and so on",
            Example
                .Of(typeof(object), MetricExamples.Alarm("CPUUtilization", MetricExamples.Cluster))
                .Judge()
                .Single()
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_attribute_that_the_type_does_not_have_is_one_mistake() =>
        Assert.Equal(
            "M-12",
            Judge(
                """
                {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "carts", "Engine": "valkey",
                  "MajorEngineVersion": "8", "SubnetIds": ["subnet-1", "subnet-2"]} }
                """,
                "BytesUsedForCache",
                """{"Name": "clusterId", "Value": {"Fn::GetAtt": ["Cache", "ServerlessCacheName"]} }"""
            )
        );

    private static string Judge(string cache, string metric, string dimensions, string more = "") =>
        string.Join(
            ' ',
            Example
                .Of(
                    typeof(object),
                    $$"""
                    {"Parameters": {"Name": {"Type": "String"}, "Other": {"Type": "String"}, "Cased": {"Type": "String", "Default": "Shop"}, "All": {"Type": "CommaDelimitedList"} }, "Resources": {
                      "Topic": {"Type": "AWS::SNS::Topic", "Properties": {} },
                      "Cache": {{cache}},
                      "Watch": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "{{metric}}",
                        "Statistic": "Average", "Period": 60, "EvaluationPeriods": 1, "Threshold": 1,
                        "ComparisonOperator": "GreaterThanThreshold", "Dimensions": [{{dimensions}}]} }{{more}} } }
                    """
                )
                .Judge()
                .Select(violation => violation.RuleId)
                .Where(id => id[0] == 'W' || id == "M-12")
        );
}
