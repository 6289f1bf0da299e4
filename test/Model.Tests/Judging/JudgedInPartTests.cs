using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What loops over values that are defaults, or not known, let the judge say.</summary>
public sealed class JudgedInPartTests
{
    [Theory]
    [InlineData(
        """ "TemplateBody": "Resources: {A: {Type: AWS::ElastiCache::User}}" """,
        "the template in its TemplateBody"
    )]
    [InlineData(
        """ "TemplateBody": {"Fn::Sub": "Resources: {A: {Type: AWS::ElastiCache::User}}"} """,
        "the template in its TemplateBody"
    )]
    [InlineData(""" "TemplateURL": "./cache.yaml" """, "./cache.yaml")]
    [InlineData(""" "TemplateBody": "Resources: {A: {Type: AWS::SNS::Topic}}" """, null)]
    [InlineData(""" "TemplateURL": "https://bucket.s3.amazonaws.com/cache.yaml" """, null)]
    [InlineData(""" "TemplateURL": {"Ref": "Url"} """, null)]
    public void The_template_of_a_stack_set_is_judged_by_itself(string properties, string? what)
    {
        var judgement = TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$$"""{"Parameters": {"Url": {"Type": "String"}}, "Resources": {"Set": {"Type": "AWS::CloudFormation::StackSet", "Properties": { {{{properties}}} } } } }"""
                    )
                    .RootElement
            ),
            null,
            null
        );

        Assert.Equal(
            what is null
                ? []
                :
                [
                    $"judged in part: Set makes stacks of {what}, which is not judged with it: judge that template by itself",
                ],
            judgement.LeftOut.Select(left => left.ToString())
        );
    }

    // An alarm on the CPU of a node reads neither the version nor the node type of the cache, nor its own threshold.
    [Theory]
    [InlineData("EngineCPUUtilization", """{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Cache}-001"} }""")]
    [InlineData("EngineCPUUtilization", """{"Name": "ReplicationGroupId", "Value": {"Ref": "Cache"} }""")]
    public void What_no_rule_reads_of_an_alarm_costs_no_tries(string metric, string dimension) =>
        Assert.Equal(
            [],
            TemplateJudge
                .Judge(
                    Read(
                        $$$"""
                        {"Parameters": {"App": {"Type": "String", "Default": "x"}, "Env": {"Type": "String", "AllowedValues": ["dev", "staging", "production"]},
                            "Nodes": {"Type": "Number", "MinValue": 1, "MaxValue": 6}, "Threshold": {"Type": "Number", "MinValue": 1, "MaxValue": 100},
                            "Type": {"Type": "String", "AllowedValues": ["cache.t4g.micro", "cache.t4g.small", "cache.t4g.medium", "cache.r6g.large", "cache.r6g.xlarge",
                                "cache.r7g.large", "cache.r7g.xlarge", "cache.m7g.large"]},
                            "Version": {"Type": "String", "AllowedValues": ["7.2", "8.0", "8.1", "8.2"]} },
                         "Resources": {
                            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": {"Fn::Sub": "${App}-${Env}-cache"},
                                "ReplicationGroupDescription": "d", "CacheSubnetGroupName": "s", "AtRestEncryptionEnabled": true, "TransitEncryptionEnabled": true,
                                "Engine": "valkey", "EngineVersion": {"Ref": "Version"}, "CacheNodeType": {"Ref": "Type"}, "NumCacheClusters": {"Ref": "Nodes"},
                                "AutomaticFailoverEnabled": false} },
                            "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "{{{metric}}}", "Statistic": "Average",
                                "Period": 300, "EvaluationPeriods": 2, "Threshold": {"Ref": "Threshold"}, "ComparisonOperator": "GreaterThanThreshold",
                                "Dimensions": [{{{dimension}}}] } } } }
                        """
                    ),
                    null,
                    null
                )
                .LeftOut.Select(left => left.ToString())
        );

    // The id of the group has 30 values and the node type 40: too many together, and only CPU credits are a matter of both.
    [Fact]
    public void Only_rules_whose_own_values_were_cut_are_judged_in_part() =>
        Assert.Equal(
            ["W-13"],
            Assert
                .Single(
                    TemplateJudge
                        .Judge(
                            Read(
                                $$$"""
                                {"Parameters": {"Env": {"Type": "String", "AllowedValues": [{{{Listed(
                                    "e",
                                    30
                                )}}}]}, "Type": {"Type": "String", "AllowedValues": [{{{Listed("cache.x", 40)}}}]} },
                                 "Resources": {
                                    "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": {"Fn::Sub": "${Env}-cache"},
                                        "ReplicationGroupDescription": "d", "CacheSubnetGroupName": "s", "AtRestEncryptionEnabled": true, "TransitEncryptionEnabled": true,
                                        "Engine": "valkey", "EngineVersion": "8.1", "CacheNodeType": {"Ref": "Type"}, "NumCacheClusters": 1} },
                                    "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "CPUCreditBalance", "Statistic": "Average",
                                        "Period": 300, "EvaluationPeriods": 2, "Threshold": 10, "ComparisonOperator": "LessThanThreshold",
                                        "Dimensions": [{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Env}-cache-001"} }] } } } }
                                """
                            ),
                            null,
                            null
                        )
                        .LeftOut,
                    left => left.Resource.LogicalId == "Alarm"
                )
                .RuleIds
        );

    private static string Listed(string word, int count) =>
        string.Join(", ", Enumerable.Range(1, count).Select(number => $"\"{word}{number}\""));

    [Theory]
    [InlineData(
        null,
        "P",
        "judged in part: Cache depends on P in too many combinations for B-01, B-02; give the values (--parameter NAME=VALUE) to judge them in full"
    )]
    [InlineData("Ref Teams", "", "judged in part: Cache stands in a loop over Ref Teams, whose values are not known")]
    [InlineData(
        "Ref Teams",
        "Teams Env",
        "judged in part: Cache stands in a loop over Ref Teams, whose values are not known; give Teams and Env (--parameter NAME=VALUE) to judge each of what it makes"
    )]
    public void What_was_judged_in_part_says_what_to_give(string? collection, string parameters, string said)
    {
        var resource = Read("""{"Resources": {"Cache": {"Type": "AWS::ElastiCache::ServerlessCache"}}}""").Resources[
            "Cache"
        ];

        Assert.Equal(
            said,
            new LeftOut(resource, ["B-01", "B-02"], parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Collection = collection,
            }.ToString()
        );
    }

    [Theory]
    [InlineData("al_pha", "${Team}", "where Teams is 'al_pha', its default", true)]
    // Only in some circumstances.
    [InlineData("alpha-", "${Team}${End}", "where End is '' and Teams is 'alpha-', its default", false)]
    // Whatever the team is.
    [InlineData("alpha", "${Start}a", null, false)]
    public void What_is_wrong_with_a_value_of_a_default_is_a_warning_that_names_it(
        string teams,
        string name,
        string? where,
        bool isByDefault
    )
    {
        var finding = Assert.Single(Findings(teams, name), finding => finding.Violation.RuleId == "N-02");

        Assert.Equal(where, finding.Where);
        Assert.Equal(
            (where is null ? Severity.Error : Severity.Warning, isByDefault),
            (finding.Violation.Severity, finding.IsErrorByDefault)
        );
    }

    [Fact]
    public void What_has_a_wrong_shape_beside_it_is_judged_all_the_same() =>
        Assert.Equal(
            "where Teams is 'al_pha', its default",
            Assert
                .Single(Findings("al_pha", "${Team}", nodes: "[2]"), finding => finding.Violation.RuleId == "N-02")
                .Where
        );

    [Fact]
    public void The_value_of_a_secret_default_is_not_named() =>
        Assert.Equal(
            "where Teams is its default",
            Assert
                .Single(
                    Findings("al_pha", "${Team}", ", \"NoEcho\": true"),
                    finding => finding.Violation.RuleId == "N-02"
                )
                .Where
        );

    private static IReadOnlyList<Finding> Findings(string teams, string name, string more = "", string nodes = "2") =>
        TemplateJudge
            .Judge(
                Read(
                    $$"""
                    {"Parameters": {"Teams": {"Type": "CommaDelimitedList", "Default": "{{teams}}"{{more}} }, "Start": {"Type": "String", "AllowedValues": ["a_", "b_"]},
                        "End": {"Type": "String", "AllowedValues": ["", "d"]} },
                     "Resources": {"Fn::ForEach::Caches": ["Team", {"Ref": "Teams"}, {"Cache${Team}": {"Type": "AWS::ElastiCache::ReplicationGroup",
                        "Properties": {"ReplicationGroupId": {"Fn::Sub": "{{name}}"}, "ReplicationGroupDescription": "d", "Engine": "valkey",
                            "NumCacheClusters": {{nodes}}, "CacheNodeType": "cache.r7g.large"} } }]} }
                    """
                ),
                "eu-central-1",
                null
            )
            .Findings;

    private static Template Read(string json) =>
        Template.Read(JsonDocument.Parse(json).RootElement, new TemplateMistakes());
}
