using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Rules about the Region of the stack, in a template with branches that are for one Region.</summary>
public sealed class TriedRegionTests
{
    private const string Nothing = """{"Ref": "AWS::NoValue"}""";
    private const string Topic = "arn:aws:sns:eu-west-1:111122223333:events";
    private const string Key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string InUs = "where AWS::Region is 'us-east-1'";

    [Theory]
    [InlineData("PreferredCacheClusterAZs", """["eu-west-1a", "eu-west-1b"]""", "K-10")]
    [InlineData(
        "PreferredCacheClusterAZs",
        """[{"Fn::Select": [0, {"Fn::GetAZs": "eu-west-1"}]}, {"Fn::Select": [1, {"Fn::GetAZs": "eu-west-1"}]}]""",
        "K-10"
    )]
    [InlineData("NotificationTopicArn", $"\"{Topic}\"", "B-17")]
    [InlineData("KmsKeyId", $"\"{Key}\"", "S-25")]
    public void A_branch_for_a_Region_names_nothing_of_another(string property, string value, string rule)
    {
        var found = Assert.Single(
            Judge(Group($$""" "{{property}}": {"Fn::If": ["US", {{value}}, {{Nothing}}]} """), null)
        );

        Assert.Equal((rule, Severity.Error, InUs), (found.Violation.RuleId, found.Violation.Severity, found.Where));
    }

    [Theory]
    [InlineData("NotificationTopicArn", "topic", "B-17", InUs)]
    [InlineData("KmsKeyId", "key", "S-25", InUs)]
    [InlineData("CacheNodeType", "node", "T-15", "where AWS::Region is 'eu-south-2'")]
    public void So_does_a_mapping_by_Region(string property, string key, string rule, string where)
    {
        var found = Assert.Single(
            Judge(Group($$""" "{{property}}": {"Fn::FindInMap": ["Of", {"Ref": "AWS::Region"}, "{{key}}"]} """), null),
            finding => finding.Violation.RuleId == rule
        );

        Assert.Equal((Severity.Error, where), (found.Violation.Severity, found.Where));
    }

    [Theory]
    [InlineData("ReplicationGroup", "PreferredCacheClusterAZs", """["eu-west-1a"]""", "K-10")]
    [InlineData("ReplicationGroup", "NotificationTopicArn", $"\"{Topic}\"", "B-17")]
    [InlineData("ReplicationGroup", "KmsKeyId", $"\"{Key}\"", "S-25")]
    [InlineData("ReplicationGroup", "GlobalReplicationGroupId", "\"ldgnf-orders\"", "G-17")]
    [InlineData("CacheCluster", "PreferredAvailabilityZone", "\"eu-west-1a\"", "K-10")]
    [InlineData("CacheCluster", "NotificationTopicArn", $"\"{Topic}\"", "B-17")]
    [InlineData("ServerlessCache", "KmsKeyId", $"\"{Key}\"", "S-25")]
    [InlineData("Snapshot", "KmsKeyId", $"\"{Key}\"", "S-25")]
    [InlineData("ServerlessCacheSnapshot", "KmsKeyId", $"\"{Key}\"", "S-25")]
    public void So_does_a_resource_with_a_condition(string type, string property, string value, string rule) =>
        Assert.Single(
            Judge(
                $$"""{"Type": "AWS::ElastiCache::{{type}}", "Condition": "US", "Properties": {"{{property}}": {{value}} } }""",
                null
            ),
            finding => finding.Violation.RuleId == rule
        );

    [Theory]
    [InlineData("US", """["us-east-1a", "us-east-1b"]""", Nothing)]
    // Any other Region may be that of the zone.
    [InlineData("US", Nothing, """["eu-west-1a", "eu-west-1b"]""")]
    // No branch is for a Region.
    [InlineData("Big", """["eu-west-1a", "eu-west-1b"]""", Nothing)]
    public void Nothing_is_wrong_where_the_Region_may_be_right(string condition, string then, string otherwise) =>
        Assert.Empty(
            Judge(
                Group($$""" "PreferredCacheClusterAZs": {"Fn::If": ["{{condition}}", {{then}}, {{otherwise}}]} """),
                null
            )
        );

    [Fact]
    public void What_depends_on_no_Region_is_right_in_some() =>
        Assert.Empty(Judge(Group($$""" "NotificationTopicArn": "{{Topic}}", "KmsKeyId": "{{Key}}" """), null));

    [Fact]
    public void Of_the_other_Regions_those_are_told_that_the_template_names() =>
        Assert.Equal(
            "where AWS::Region is 'eu-south-2'",
            Assert
                .Single(
                    Judge(
                        Group(
                            $$$""" "PreferredCacheClusterAZs": {"Fn::If": ["US", {{{Nothing}}}, ["us-west-2a", "us-west-2b"]]}, "NotificationTopicArn": {"Fn::If": ["US", {{{Nothing}}}, {"Fn::Sub": "arn:aws:sns:${AWS::Region}:1:events"}]}, "Tags": [{"Key": "a", "Value": {"Fn::FindInMap": ["Of", {"Ref": "AWS::Region"}, "node"]} }] """
                        ),
                        null
                    ),
                    finding => finding.Violation.RuleId == "K-10"
                )
                .Where
        );

    [Theory]
    [InlineData("eu-west-1", new string[0])]
    [InlineData("us-east-1", new[] { "K-10" })]
    public void The_Region_that_the_run_gives_counts(string region, string[] rules) =>
        Assert.Equal(
            rules,
            Judge(
                    Group(
                        $$""" "PreferredCacheClusterAZs": {"Fn::If": ["US", ["eu-west-1a", "eu-west-1b"], {{Nothing}}]} """
                    ),
                    region
                )
                .Select(finding => finding.Violation.RuleId)
        );

    // A topic that is right in each Region does not make the zone right.
    [Fact]
    public void What_does_not_fit_what_stands_beside_it_is_told_as_before() =>
        Assert.Contains(
            "where the zone us-west-2a is",
            Assert
                .Single(
                    Judge(
                        Group(
                            $$""" "PreferredCacheClusterAZs": ["us-west-2a", "us-west-2b"], "NotificationTopicArn": {"Fn::If": ["US", "{{Topic.Replace("eu-west-1", "us-east-1", StringComparison.Ordinal)}}", {{Nothing}}]} """
                        ),
                        null
                    )
                )
                .Violation.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Where_no_branch_is_for_a_Region_nothing_is_tried()
    {
        var template = Read(
            $$"""{"Resources": {"Cache": {{Group($$""" "NotificationTopicArn": "{{Topic}}" """)}} } }"""
        );
        var context = new TemplateContext(template);
        var judge = new ResourceJudge(context, new TemplateReader(context, null));

        Assert.Empty(judge.Findings(template.Resources["Cache"]));
        Assert.Equal(0, context.Evaluation.Exploration.Repeats);
    }

    // Of two properties of one name the later counts.
    private static string Group(string more) => RuleExamples.Pair(more: more);

    private static IReadOnlyList<Finding> Judge(string cache, string? region) =>
        TemplateJudge.Judge(
            Read(
                $$"""
                {
                  "Parameters": {"Env": {"Type": "String"} },
                  "Conditions": {
                    "US": {"Fn::Equals": [{"Ref": "AWS::Region"}, "us-east-1"]},
                    "Big": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}
                  },
                  "Mappings": {"Of": {
                    "us-east-1": {"topic": "{{Topic}}", "key": "{{Key}}", "node": "cache.r7g.large"},
                    "eu-south-2": {"topic": "{{Topic.Replace(
                    "eu-west-1",
                    "eu-south-2",
                    StringComparison.Ordinal
                )}}", "key": "{{Key.Replace(
                    "eu-west-1",
                    "eu-south-2",
                    StringComparison.Ordinal
                )}}", "node": "cache.c7gn.large"}
                  } },
                  "Resources": {"Cache": {{cache}} }
                }
                """
            ),
            region
        );

    private static Template Read(string json) => Template.Read(JsonDocument.Parse(json).RootElement);
}
