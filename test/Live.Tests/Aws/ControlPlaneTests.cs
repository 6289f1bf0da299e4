using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>A deployed stack in a simulated account, held against its template; then broken in one way at a time.</summary>
public sealed class ControlPlaneTests(SimulatedAws aws) : IClassFixture<SimulatedAws>
{
    private const string Template = """
        {"Resources": {
          "Key": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": true, "KeyPolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "kms:*", "Resource": "*"}]}}},
          "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
          "SubnetA": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "us-east-1a"}},
          "SubnetB": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24", "AvailabilityZone": "us-east-1b"}},
          "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "cache", "VpcId": {"Ref": "Vpc"}}},
          "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "cache", "SubnetIds": [{"Ref": "SubnetA"}, {"Ref": "SubnetB"}]}},
          "Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {
            "CacheParameterGroupFamily": "valkey8", "Description": "cache", "Properties": {"maxmemory-policy": "allkeys-lru"}}},
          "Api": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "api-user", "UserName": "api", "Engine": "valkey",
            "AccessString": "on ~app:* +@read", "AuthenticationMode": {"Type": "password", "Passwords": ["a-password-of-these-tests"]}}},
          "People": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "people", "Engine": "valkey", "UserIds": [{"Ref": "Api"}]}},
          "Sessions": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "ReplicationGroupDescription": "sessions", "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.t4g.small",
            "NumCacheClusters": 2, "AutomaticFailoverEnabled": true, "MultiAZEnabled": true,
            "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required", "AtRestEncryptionEnabled": true, "KmsKeyId": {"Ref": "Key"},
            "CacheParameterGroupName": {"Ref": "Parameters"}, "CacheSubnetGroupName": {"Ref": "Subnets"},
            "SecurityGroupIds": [{"Fn::GetAtt": ["Group", "GroupId"]}], "UserGroupIds": [{"Ref": "People"}],
            "SnapshotRetentionLimit": 15, "SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00",
            "Tags": [{"Key": "team", "Value": "checkout"}]}},
          "Full": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "DatabaseMemoryUsagePercentage",
            "Statistic": "Average", "Period": 60, "EvaluationPeriods": 5, "Threshold": 80, "ComparisonOperator": "GreaterThanThreshold"}}
        }}
        """;

    // How the declared side is changed, as if the account had been changed the other way round; and what is told.
    public static TheoryData<string, string, string, string, string> Changes =>
        new()
        {
            { "Sessions", "EngineVersion", "8.1", "I-02", "" },
            { "Sessions", "Engine", "redis", "I-02", "" },
            { "Sessions", "CacheNodeType", "cache.r7g.large", "I-03", "" },
            { "Sessions", "NumCacheClusters", "3", "I-03", "" },
            { "Sessions", "AutomaticFailoverEnabled", "false", "I-04", "" },
            { "Sessions", "MultiAZEnabled", "false", "I-04", "" },
            { "Sessions", "TransitEncryptionEnabled", "false", "I-05", "" },
            { "Sessions", "AtRestEncryptionEnabled", "false", "I-05", "" },
            { "Sessions", "SnapshotRetentionLimit", "35", "I-09", "" },
            { "Sessions", "SnapshotWindow", "01:00-02:00", "I-09", "" },
            { "Api", "AccessString", "on ~app:* +@read +@write", "I-07", "" },
            { "Api", "AccessString", "off ~app:* +@read", "I-07", "" },
            { "Parameters", "maxmemory-policy", "noeviction", "I-08", "Properties" },
            { "Full", "Threshold", "90", "I-14", "" },
            { "Full", "EvaluationPeriods", "3", "I-14", "" },
            { "Full", "ComparisonOperator", "LessThanThreshold", "I-14", "" },
            { "Key", "EnableKeyRotation", "false", "I-13", "" },
        };

    [Fact]
    public async Task A_stack_that_nobody_touched_is_as_declared_and_each_change_by_hand_is_found()
    {
        using var account = await aws.Account();
        var stack = await Deploy(account);
        Assert.Equal("", Text(await Verify(Template, stack, account)));

        await account.Query(
            "monitoring",
            "2010-08-01",
            "PutMetricAlarm",
            [
                new("AlarmName", await Name(account, stack, "Full")),
                new("ActionsEnabled", "false"),
                new("Namespace", "AWS/ElastiCache"),
                new("MetricName", "DatabaseMemoryUsagePercentage"),
                new("Statistic", "Average"),
                new("Period", "60"),
                new("EvaluationPeriods", "5"),
                new("Threshold", "80"),
                new("ComparisonOperator", "GreaterThanThreshold"),
            ],
            Cancellation
        );
        Assert.Equal("I-14", Ids(await Verify(Template, stack, account)));
        await Query(
            account,
            "monitoring",
            "2010-08-01",
            "DeleteAlarms",
            ("AlarmNames.member.1", await Name(account, stack, "Full"))
        );
        Assert.Equal("I-01", Ids(await Verify(Template, stack, account)));

        await account.Query(
            "ec2",
            "2016-11-15",
            "AuthorizeSecurityGroupIngress",
            [
                new("GroupId", await Name(account, stack, "Group")),
                new("IpPermissions.1.IpProtocol", "tcp"),
                new("IpPermissions.1.FromPort", "6379"),
                new("IpPermissions.1.ToPort", "6379"),
                new("IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0"),
            ],
            Cancellation
        );
        Assert.Equal("I-01,I-12", Ids(await Verify(Template, stack, account)));

        await account.Json(
            "kms",
            "TrentService.DisableKeyRotation",
            new JsonObject { ["KeyId"] = await Name(account, stack, "Key") },
            Cancellation
        );
        Assert.Equal("I-01,I-12,I-13", Ids(await Verify(Template, stack, account)));
        await account.Json(
            "kms",
            "TrentService.DisableKey",
            new JsonObject { ["KeyId"] = await Name(account, stack, "Key") },
            Cancellation
        );
        Assert.Contains("the key's state is Disabled", Text(await Verify(Template, stack, account)));

        await Query(
            account,
            "elasticache",
            "2015-02-02",
            "DeleteReplicationGroup",
            ("ReplicationGroupId", await Name(account, stack, "Sessions"))
        );
        Assert.Contains(
            await Verify(Template, stack, account),
            finding => finding is { LogicalId: "Sessions", Rule.Id: "I-01" }
        );
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_was_deployed_otherwise_is_found(
        string resource,
        string property,
        string value,
        string rule,
        string below
    )
    {
        using var account = await aws.Account();
        var stack = await Deploy(account);
        var template = JsonNode.Parse(Template)!;
        var properties = template["Resources"]![resource]!["Properties"]!;
        var place = below.Length > 0 ? properties[below]! : properties;
        place[property] =
            value is "true" or "false" ? JsonValue.Create(value == "true")
            : double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && property != "EngineVersion"
                ? JsonValue.Create(number)
            : JsonValue.Create(value);

        var findings = await Verify(template.ToJsonString(), stack, account);

        Assert.Equal(rule, Ids(findings));
        Assert.Equal((resource, property), (findings[0].LogicalId, findings[0].Subject));
    }

    [Fact]
    public async Task A_stack_that_is_not_there_is_one_sentence()
    {
        using var account = await aws.Account();

        var exception = await Assert.ThrowsAsync<LiveException>(() => Verify(Template, "nowhere", account));

        Assert.StartsWith("there is no stack nowhere in us-east-1", exception.Message);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<string> Deploy(AwsAccount account)
    {
        var stack = $"live-{Guid.NewGuid():N}"[..20];
        await account.Query(
            "cloudformation",
            "2010-05-15",
            "CreateStack",
            [
                new("StackName", stack),
                // A name of a user or a group is taken once in an account.
                new(
                    "TemplateBody",
                    Template.Replace("api-user", $"{stack}-api").Replace("\"people\"", $"\"{stack}-people\"")
                ),
            ],
            Cancellation
        );
        return stack;
    }

    private static async Task<IReadOnlyList<LiveFinding>> Verify(string template, string stack, AwsAccount account)
    {
        using var document = JsonDocument.Parse(template);
        var observed = await ControlPlane.Observe(
            ElastiCache.Model.Templates.Template.Read(document.RootElement.Clone()),
            stack,
            account,
            Cancellation
        );
        return [.. observed.SelectMany(entry => ControlPlaneJudge.Judge(entry.Declared, entry.Observed))];
    }

    private static async Task<string> Name(AwsAccount account, string stack, string logicalId) =>
        (await new AmazonCloudFormation(account).ListStackResources(stack, Cancellation))[logicalId];

    private static Task<System.Xml.Linq.XElement> Query(
        AwsAccount account,
        string service,
        string version,
        string action,
        (string Name, string Value) parameter
    ) => account.Query(service, version, action, [new(parameter.Name, parameter.Value)], Cancellation);

    private static string Ids(IEnumerable<LiveFinding> findings) =>
        string.Join(',', findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));

    private static string Text(IEnumerable<LiveFinding> findings) =>
        string.Join('\n', findings.Select(finding => $"{finding.Rule.Id} {finding.LogicalId}: {finding.Message}"));
}
