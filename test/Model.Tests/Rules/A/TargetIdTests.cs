using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.A;

/// <summary>Ids of scalable targets that only the deployment knows.</summary>
public sealed class TargetIdTests
{
    public static TheoryData<bool, string, string> Cases { get; } =
        new()
        {
            { true, "a reference alone", Target("""{"Ref": "RG"}""") },
            { true, "the same in Fn::Sub", Target("""{"Fn::Sub": "${RG}"}""") },
            { true, "an attribute", Target("""{"Fn::GetAtt": ["RG", "PrimaryEndPoint.Address"]}""") },
            { true, "a word without its hyphen", Target("""{"Fn::Sub": "replicationgroup/${RG}"}""") },
            { true, "joined", Target("""{"Fn::Join": ["/", ["replication_group", {"Ref": "RG"}]]}""") },
            { true, "another kind of cache", Target("""{"Fn::Sub": "cache-cluster/${RG}"}""") },
            { false, "with its prefix", Target("""{"Fn::Sub": "replication-group/${RG}"}""") },
            {
                false,
                "with a prefix that goes on at the deployment",
                Target("""{"Fn::Sub": "replication-${AWS::StackName}"}""")
            },
            { false, "with nothing known before", Target("""{"Fn::Sub": "${AWS::StackName}/${RG}"}""") },
            { false, "of elsewhere", Target("""{"Fn::ImportValue": "target"}""") },
            {
                false,
                "a cluster, of a dimension that is not known",
                Target("""{"Fn::Sub": "cache-cluster/${RG}"}""", """{"Fn::ImportValue": "dimension"}""")
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_told_where_it_is_wrong(bool isTold, string what, string template) =>
        Assert.True(
            isTold
                == TemplateJudge
                    .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                    .Any(finding => finding.Violation.RuleId == "A-06"),
            what
        );

    [Fact]
    public void The_cache_that_a_reference_alone_names_is_judged_too() =>
        Assert.Contains(
            TemplateJudge.Judge(Template.Read(JsonDocument.Parse(Target("""{"Ref": "RG"}""")).RootElement)),
            finding => finding.Violation.RuleId == "A-01"
        );

    private static string Target(string id, string dimension = "\"elasticache:replication-group:NodeGroups\"") =>
        $$"""
            {"Resources": {
              "RG": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "a"} },
              "T": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ServiceNamespace": "elasticache",
                "ScalableDimension": {{dimension}}, "ResourceId": {{id}}, "MinCapacity": 1, "MaxCapacity": 4} } } }
            """;
}
