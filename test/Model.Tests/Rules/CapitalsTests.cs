using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules;

/// <summary>Names in capitals, as a whole and in the part of them that is known.</summary>
public sealed class CapitalsTests
{
    // A rule, and a resource with a name in place of NAME.
    private static readonly (string Rule, string Resource)[] Places =
    [
        ("N-03", """{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": NAME} }"""),
        ("N-05", """{"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"ClusterName": NAME} }"""),
        ("N-06", """{"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": NAME} }"""),
        ("N-07", """{"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"CacheSubnetGroupName": NAME} }"""),
        ("N-10", """{"Type": "AWS::ElastiCache::User", "Properties": {"UserId": NAME} }"""),
        ("N-14", """{"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": NAME} }"""),
        (
            "U-18",
            """{"Type": "AWS::ElastiCache::User", "Properties": {"UserId": {"Fn::ImportValue": "id"}, "UserName": NAME, "AuthenticationMode": {"Type": "iam"} } }"""
        ),
        (
            "A-06",
            """
            {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ServiceNamespace": "elasticache",
                "ScalableDimension": "elasticache:replication-group:Replicas", "ResourceId": {"Fn::Join": ["/", ["replication-group", NAME]]} } }
            """
        ),
        ("W-05", Alarm("CacheClusterId")),
        ("W-05", Alarm("ReplicationGroupId")),
        ("W-05", Alarm("clusterId")),
    ];

    private static readonly (string Name, bool IsTold)[] Names =
    [
        ("\"Prod-a\"", true),
        ("""{"Fn::Sub": "Prod-${AWS::Region}"}""", true),
        ("""{"Fn::Sub": "${Env}-Cache"}""", true),
        ("""{"Fn::Join": ["-", [{"Ref": "Env"}, "Cache"]]}""", true),
        ("\"prod-a\"", false),
        ("""{"Fn::Sub": "prod-${AWS::Region}"}""", false),
        ("""{"Fn::Sub": "${Env}-cache"}""", false),
        ("""{"Ref": "Env"}""", false),
        // Of another tool, which may put anything there.
        ("\"{{ Prod }}-a\"", false),
    ];

    public static TheoryData<string, string, string, bool> Cases { get; } =
    [
        .. Places.SelectMany(place =>
            Names.Select(name => new TheoryDataRow<string, string, string, bool>(
                place.Rule,
                place.Resource,
                name.Name,
                name.IsTold
            ))
        ),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Capitals_are_told_in_what_is_known_of_a_name(string rule, string resource, string name, bool isTold)
    {
        var template =
            $$"""{"Parameters": {"Env": {"Type": "String"} }, "Resources": {"It": {{resource.Replace("NAME", name)}} } }""";

        Assert.Equal(
            isTold,
            TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                .Any(finding =>
                    finding.Violation.RuleId == rule
                    && (
                        finding.Violation.Message.Contains("small letters", StringComparison.Ordinal)
                        || finding.Violation.Message.Contains("lower", StringComparison.Ordinal)
                    )
                )
        );
    }

    private static string Alarm(string dimension) =>
        $$"""
            {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "EngineCPUUtilization",
                "Dimensions": [{"Name": "{{dimension}}", "Value": NAME}], "Statistic": "Average"} }
            """;
}
