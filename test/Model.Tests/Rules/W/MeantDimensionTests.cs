using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.W;

/// <summary>The dimension that was meant is told by what is watched before it is by its letters.</summary>
public sealed class MeantDimensionTests
{
    [Theory]
    [InlineData("ClusterId", """{"Ref": "Node"}""", "CPUUtilization", "CacheClusterId")]
    [InlineData("cacheClusterId", """{"Ref": "Serverless"}""", "ElastiCacheProcessingUnits", "clusterId")]
    [InlineData("ClusterId", """{"Fn::Sub": "${Group}-001"}""", "CPUUtilization", "CacheClusterId")]
    [InlineData("ReplicationGroup", """{"Ref": "Group"}""", "EngineCPUUtilization", "ReplicationGroupId")]
    // The metric tells where the value does not.
    [InlineData("ClusterId", "\"orders-001\"", "CPUUtilization", "CacheClusterId")]
    [InlineData("CacheClusterID", "\"carts\"", "ElastiCacheProcessingUnits", "clusterId")]
    // And the letters where neither does.
    [InlineData("ClusterID", "\"carts\"", "CacheHits", "clusterId")]
    [InlineData("CacheClusterID", "\"carts\"", "CacheHits", "CacheClusterId")]
    public void It_is_the_one_of_what_is_watched(string name, string value, string metric, string meant) =>
        Assert.Contains(
            $"no dimension {name}: did you mean {meant}?",
            Said(name, value, metric),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\"orders-003\"", "Group has no node 'orders-003': the last one is 'orders-002'")]
    [InlineData("""{"Fn::Sub": "${Group}-003"}""", "Group has no node '-003': the last one is '-002'")]
    public void A_node_is_called_as_it_is_written(string value, string said) =>
        Assert.Contains(said, Said("CacheClusterId", value, "CPUUtilization"), StringComparison.Ordinal);

    private static string Said(string name, string value, string metric) =>
        string.Join(
            '\n',
            TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                $$$"""
                                {"Resources": {
                                  "Node": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "redis", "NumCacheNodes": 1} },
                                  "Serverless": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"Engine": "valkey"} },
                                  "Group": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": "orders", "Engine": "valkey", "EngineVersion": "8.0", "CacheParameterGroupName": "default.valkey8", "NumCacheClusters": 2} },
                                  "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
                                    "Namespace": "AWS/ElastiCache", "MetricName": "{{{metric}}}", "Statistic": "Average", "Period": 60, "EvaluationPeriods": 1,
                                    "Threshold": 1, "ComparisonOperator": "GreaterThanThreshold", "Dimensions": [{"Name": "{{{name}}}", "Value": {{{value}}} }]} } } }
                                """
                            )
                            .RootElement
                    )
                )
                .Where(finding => finding.Resource.LogicalId == "Alarm")
                .Select(finding => finding.Violation.Message)
        );
}
