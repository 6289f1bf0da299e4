using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Texts with names of the template within <c>${}</c> that stand in no <c>Fn::Sub</c>.</summary>
public sealed class ForgottenSubTests
{
    private const string One =
        "is taken as it is written, since the text stands in no Fn::Sub: write {Fn::Sub: '...'} around it";
    private const string Several =
        "are taken as they are written, since the text stands in no Fn::Sub: write {Fn::Sub: '...'} around it";

    [Theory]
    // Each of these was told by another rule, which knows nothing of Fn::Sub, or by none.
    [InlineData("ReplicationGroupId", "\"${AWS::StackName}-x\"", "${AWS::StackName} " + One)]
    [InlineData(
        "NotificationTopicArn",
        "\"arn:aws:sns:${AWS::Region}:${AWS::AccountId}:t\"",
        "${AWS::Region} and ${AWS::AccountId} " + Several
    )]
    [InlineData("KmsKeyId", "\"${Key.Arn}\"", "${Key.Arn} " + One)]
    [InlineData("AuthToken", "\"{{resolve:secretsmanager:${Secret}}}\"", "${Secret} " + One)]
    [InlineData("CacheNodeType", "\"cache.${Size}\"", "${Size} " + One)]
    [InlineData("CacheSubnetGroupName", "\"${Size}-${Size}\"", "${Size} " + One)]
    public void One_finding_is_told_and_nothing_else_of_the_value(string property, string value, string message) =>
        Assert.Equal(
            [("M-28", property, message, Severity.Error)],
            Judged(Cache($"\"{property}\": {value}"))
                .Where(violation => violation.Property.StartsWith(property, StringComparison.Ordinal))
                .Select(violation => (violation.RuleId, violation.Property, violation.Message, violation.Severity))
        );

    [Fact]
    public void It_is_told_of_each_item_where_it_stands() =>
        Assert.Equal(
            [
                "Resources.Cache.Properties.PreferredCacheClusterAZs.0",
                "Resources.Cache.Properties.PreferredCacheClusterAZs.1",
            ],
            Forgotten(Cache(""" "PreferredCacheClusterAZs": ["${AWS::Region}a", "${AWS::Region}b"] """))
                .Select(violation => violation.Place!)
        );

    [Theory]
    [InlineData("""{"Fn::Join": ["-", ["${Size}", "x"]]}""")]
    [InlineData("""{"Fn::If": ["IsProd", "${Size}", "x"]}""")]
    [InlineData("""{"Fn::Sub": ["${A}", {"A": "${Size}-x"}]}""")]
    public void It_is_told_within_functions_that_hand_the_text_on(string value) =>
        Assert.Equal(
            ["ReplicationGroupId"],
            Forgotten(Cache($"\"ReplicationGroupId\": {value}")).Select(one => one.Property)
        );

    [Theory]
    [InlineData("""{"Fn::Sub": "${Size}-x"}""")]
    [InlineData("\"x-${Other}\"")]
    [InlineData("\"x-${!Size}\"")]
    [InlineData("\"x-${self:custom.Size}\"")]
    [InlineData("\"x-${Other.Arn}\"")]
    public void It_is_not_told_in_the_function_and_of_other_names(string value) =>
        Assert.Empty(Forgotten(Cache($"\"ReplicationGroupId\": {value}")));

    [Fact]
    public void A_name_that_the_template_has_not_is_told_by_the_rule_of_the_property() =>
        Assert.Contains(
            Judged(Cache(""" "ReplicationGroupId": "x-${Other}" """)),
            violation => violation is { RuleId: "N-02", Property: "ReplicationGroupId" }
        );

    [Theory]
    [InlineData(""" "ReplicationGroupDescription": "of ${AWS::StackName}" """)]
    [InlineData(""" "Tags": [{"Key": "stack", "Value": "${AWS::StackName}"}] """)]
    public void Texts_for_people_may_have_them(string property) => Assert.Empty(Forgotten(Cache(property)));

    [Fact]
    public void Nor_is_it_told_where_a_macro_may_fill_them_in() =>
        Assert.Empty(Forgotten(Cache(""" "ReplicationGroupId": "${Size}-x" """), """ "Transform": "Own", """));

    [Fact]
    public void Nor_of_a_part_of_which_another_tool_makes_a_template()
    {
        var part = Read(Cache(""" "ReplicationGroupId": "${Size}-x" """));
        part.IsPart = true;

        Assert.DoesNotContain(TemplateJudge.Judge(part), finding => finding.Violation.RuleId == "M-28");
    }

    [Theory]
    [InlineData("AWS::ElastiCache::User", """ "UserName": "${Size}" """, "UserName", Severity.Warning)]
    [InlineData("AWS::ElastiCache::User", """ "UserId": "${Size}" """, "UserId", Severity.Error)]
    [InlineData(
        "AWS::ElastiCache::User",
        """ "Passwords": ["${Size}-0123456789012345"] """,
        "Passwords.0",
        Severity.Warning
    )]
    [InlineData(
        "AWS::ElastiCache::User",
        """ "Passwords": ["{{resolve:secretsmanager:${Secret}::password}}"] """,
        "Passwords.0",
        Severity.Error
    )]
    [InlineData("AWS::ElastiCache::SubnetGroup", """ "SubnetIds": ["${Subnet}"] """, "SubnetIds.0", Severity.Error)]
    [InlineData(
        "AWS::CloudWatch::Alarm",
        """ "Namespace": "AWS/ElastiCache", "Dimensions": [{"Name": "CacheClusterId", "Value": "${Cache}-001"}] """,
        "Dimensions.0.Value",
        Severity.Warning
    )]
    [InlineData("AWS::CloudWatch::Alarm", """ "AlarmActions": ["${Topic}"] """, "AlarmActions.0", Severity.Error)]
    [InlineData(
        "AWS::CloudWatch::Dashboard",
        """ "DashboardBody": "{\"region\": \"${AWS::Region}\"}" """,
        "DashboardBody",
        Severity.Warning
    )]
    [InlineData(
        "AWS::ApplicationAutoScaling::ScalableTarget",
        """ "ResourceId": "replication-group/${Cache}" """,
        "ResourceId",
        Severity.Error
    )]
    [InlineData(
        "AWS::EC2::SecurityGroup",
        """ "GroupDescription": "${Size}", "SecurityGroupIngress": [{"CidrIp": "${Size}", "Description": "${Size}"}] """,
        "SecurityGroupIngress.0.CidrIp",
        Severity.Error
    )]
    public void It_is_an_error_where_the_service_refuses_such_a_text(
        string type,
        string properties,
        string property,
        object severity
    ) =>
        Assert.Equal(
            [(property, (Severity)severity)],
            Forgotten(
                    $$""" "Cache": {{RuleExamples.Pair()}}, "Other": {"Type": "{{type}}", "Properties": { {{properties}} } } """
                )
                .Select(violation => (violation.Property, violation.Severity))
        );

    [Theory]
    [InlineData("AWS::EC2::Instance", """ "UserData": {"Fn::Base64": "echo ${Size}"} """)]
    [InlineData("AWS::IAM::ManagedPolicy", """ "PolicyDocument": {"Resource": "arn:aws:s3:::b/${Size}"} """)]
    [InlineData("AWS::StepFunctions::StateMachine", """ "DefinitionString": "${Size}" """)]
    public void What_other_services_make_of_a_text_is_theirs(string type, string properties) =>
        Assert.Empty(
            Forgotten(
                $$""" "Cache": {{RuleExamples.Pair()}}, "Other": {"Type": "{{type}}", "Properties": { {{properties}} } } """
            )
        );

    private static string Cache(string property) => $"\"Cache\": {RuleExamples.Pair(more: property)}";

    private static IEnumerable<Violation> Forgotten(string resources, string before = "") =>
        Judged(resources, before).Where(violation => violation.RuleId == "M-28");

    private static IEnumerable<Violation> Judged(string resources, string before = "") =>
        TemplateJudge.Judge(Read(resources, before)).Select(finding => finding.Violation);

    private static Template Read(string resources, string before = "") =>
        Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    { {{before}} "Parameters": {"Size": {"Type": "String"}, "Subnet": {"Type": "String"}, "Topic": {"Type": "String"} },
                     "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Size"}, "prod"]} },
                     "Resources": {"Key": {"Type": "AWS::KMS::Key"}, "Secret": {"Type": "AWS::SecretsManager::Secret"}, {{resources}} } }
                    """
                )
                .RootElement,
            new TemplateMistakes()
        );
}
