// Long: a table of more than seventy ways to break a stack.
using System.Globalization;
using System.Text.Json.Nodes;
using Amazon;
using ElastiCache.Cli.Verbs;
using ElastiCache.Live.Aws.Observers;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>A deployed stack in a simulated account, held against its template; then broken in one way at a time.</summary>
public sealed class ControlPlaneTests
{
    private const string ElastiCache = "2015-02-02";

    // Observed once: nobody touches it.
    private static readonly List<string> Asked = [];
    private static readonly Lazy<Task<(LiveStack Stack, Dictionary<string, ObservedResource> Observed)>> Untouched =
        new(async () =>
        {
            var stack = await LiveStack.Deploy(RegionEndpoint.USEast1, Asked);
            lock (Asked)
            {
                Asked.Clear();
            }

            var observed = (await stack.Observe()).ToDictionary(
                entry => entry.Declared.LogicalId,
                entry => entry.Observed,
                StringComparer.Ordinal
            );
            return (stack, observed);
        });

    // What was declared otherwise when the account was made as it is: resource, property, the other value, rule, subject.
    public static TheoryData<string, string, string, string, string> Changes =>
        new()
        {
            { "Sessions", "EngineVersion", "\"8.1\"", "I-02", "EngineVersion" },
            { "Sessions", "Engine", "\"redis\"", "I-02", "Engine" },
            { "Sessions", "CacheNodeType", "\"cache.r7g.large\"", "I-03", "CacheNodeType" },
            { "Sessions", "NumCacheClusters", "3", "I-03", "NumCacheClusters" },
            { "Shards", "NumNodeGroups", "3", "I-03", "NumNodeGroups" },
            { "Shards", "ReplicasPerNodeGroup", "2", "I-03", "ReplicasPerNodeGroup" },
            { "Sessions", "AutomaticFailoverEnabled", "false", "I-04", "AutomaticFailoverEnabled" },
            { "Sessions", "MultiAZEnabled", "false", "I-04", "MultiAZEnabled" },
            { "Sessions", "TransitEncryptionEnabled", "false", "I-05", "TransitEncryptionEnabled" },
            { "Sessions", "TransitEncryptionMode", "\"preferred\"", "I-05", "TransitEncryptionMode" },
            { "Sessions", "AtRestEncryptionEnabled", "false", "I-05", "AtRestEncryptionEnabled" },
            { "Sessions", "AuthToken", "\"a-token-that-is-not-there\"", "I-06", "AuthTokenEnabled" },
            { "Sessions", "UserGroupIds", "[\"others\"]", "I-06", "UserGroupIds" },
            { "Sessions", "SnapshotRetentionLimit", "35", "I-09", "SnapshotRetentionLimit" },
            { "Sessions", "SnapshotWindow", "\"01:00-02:00\"", "I-09", "SnapshotWindow" },
            {
                "Sessions",
                "PreferredMaintenanceWindow",
                "\"mon:05:00-mon:06:00\"",
                "I-10",
                "PreferredMaintenanceWindow"
            },
            { "Sessions", "AutoMinorVersionUpgrade", "false", "I-10", "AutoMinorVersionUpgrade" },
            {
                "Sessions",
                "NotificationTopicArn",
                "\"arn:aws:sns:us-east-1:123456789012:other\"",
                "I-10",
                "NotificationTopicArn"
            },
            { "Sessions", "Port", "6379", "I-11", "Port" },
            { "Sessions", "CacheSubnetGroupName", "\"others\"", "I-11", "CacheSubnetGroupName" },
            { "Sessions", "CacheParameterGroupName", "\"others\"", "I-08", "CacheParameterGroupName" },
            { "Sessions", "SecurityGroupIds", "[\"sg-1\"]", "I-11", "SecurityGroupIds" },
            { "Sessions", "Tags.0.Value", "\"search\"", "I-15", "Tags.team" },
            { "Sessions", "Tags.0.Key", "\"owner\"", "I-15", "Tags.owner" },
            { "Sessions", "LogDeliveryConfigurations.0.LogFormat", "\"text\"", "I-16", "LogDelivery.slow-log" },
            { "Sessions", "LogDeliveryConfigurations.0.LogType", "\"engine-log\"", "I-16", "LogDelivery.engine-log" },
            { "Subnets", "SubnetIds", "[{\"Ref\": \"SubnetA\"}]", "I-11", "SubnetIds" },
            { "Subnets", "Tags", "[{\"Key\": \"team\", \"Value\": \"checkout\"}]", "I-15", "Tags.team" },
            { "Pages", "NumCacheNodes", "3", "I-03", "NumCacheNodes" },
            { "Pages", "EngineVersion", "\"1.6.17\"", "I-02", "EngineVersion" },
            { "Fast", "CacheUsageLimits.DataStorage.Maximum", "20", "I-03", "DataStorage.Maximum" },
            { "Fast", "CacheUsageLimits.ECPUPerSecond.Maximum", "9000", "I-03", "ECPUPerSecond.Maximum" },
            { "Fast", "MajorEngineVersion", "\"7\"", "I-02", "MajorEngineVersion" },
            { "Fast", "SnapshotRetentionLimit", "1", "I-09", "SnapshotRetentionLimit" },
            { "Fast", "DailySnapshotTime", "\"04:00\"", "I-09", "DailySnapshotTime" },
            { "Fast", "SubnetIds", "[{\"Ref\": \"SubnetA\"}]", "I-11", "SubnetIds" },
            { "Api", "AccessString", "\"on ~app:* +@read +@write\"", "I-07", "AccessString" },
            { "Api", "AccessString", "\"off ~app:* +@read\"", "I-07", "AccessString" },
            { "Api", "AuthenticationMode.Type", "\"iam\"", "I-07", "AuthenticationMode" },
            { "People", "UserIds", "[{\"Ref\": \"Api\"}, \"ops\"]", "I-07", "UserIds" },
            { "Parameters", "Properties.maxmemory-policy", "\"noeviction\"", "I-08", "maxmemory-policy" },
            { "Parameters", "Properties.databases", "\"4\"", "I-08", "databases" },
            { "Parameters", "Properties.timeout", "", "I-08", "timeout" },
            { "Full", "Threshold", "90", "I-14", "Threshold" },
            { "Full", "EvaluationPeriods", "3", "I-14", "EvaluationPeriods" },
            { "Full", "Period", "300", "I-14", "Period" },
            { "Full", "ComparisonOperator", "\"LessThanThreshold\"", "I-14", "ComparisonOperator" },
            { "Full", "Statistic", "\"Maximum\"", "I-14", "Statistic" },
            { "Full", "MetricName", "\"Evictions\"", "I-14", "MetricName" },
            { "Full", "TreatMissingData", "\"missing\"", "I-14", "TreatMissingData" },
            { "Full", "AlarmActions", "[\"arn:aws:sns:us-east-1:123456789012:other\"]", "I-14", "AlarmActions" },
            { "Full", "Dimensions.0.Value", "\"other-001\"", "I-14", "Dimensions" },
            { "Full", "Dimensions.0.Name", "\"CacheNodeId\"", "I-14", "Dimensions" },
            { "Hits", "Metrics.0.Expression", "\"hits\"", "I-14", "Metrics.rate" },
            { "Hits", "Metrics.1.MetricStat.Metric.MetricName", "\"CacheMisses\"", "I-14", "Metrics.hits" },
            { "Hits", "Metrics.1.MetricStat.Metric.Dimensions.0.Value", "\"other-001\"", "I-14", "Metrics.hits" },
            { "Group", "SecurityGroupIngress.0.FromPort", "0", "I-12", "SecurityGroupIngress" },
            { "Group", "SecurityGroupIngress.0.ToPort", "65535", "I-12", "SecurityGroupIngress" },
            { "Group", "SecurityGroupIngress.0.IpProtocol", "\"udp\"", "I-12", "SecurityGroupIngress" },
            { "Group", "SecurityGroupIngress.0.CidrIp", "\"10.0.0.0/8\"", "I-12", "SecurityGroupIngress" },
            { "Group", "SecurityGroupIngress", "[]", "I-12", "SecurityGroupIngress" },
            { "Key", "EnableKeyRotation", "false", "I-13", "EnableKeyRotation" },
            { "Target", "MaxCapacity", "3", "I-17", "MaxCapacity" },
            { "Target", "MinCapacity", "2", "I-17", "MinCapacity" },
            { "Slow", "RetentionInDays", "90", "I-16", "RetentionInDays" },
            { "Ann", "Endpoint", "\"bob@example.com\"", "I-19", "Endpoint" },
        };

    [Fact]
    public async Task A_stack_that_nobody_touched_is_as_declared()
    {
        var (stack, observed) = await Untouched.Value;

        Assert.Equal("", Text(Judge(stack.Source, stack, observed)));
        // One of each kind, so that a kind that is not looked at would be missed.
        Assert.Equal(19, observed.Count);
    }

    [Fact]
    public async Task It_asks_for_what_its_policy_permits_and_for_nothing_else()
    {
        await Untouched.Value;

        string[] asked;
        lock (Asked)
        {
            asked = [.. Asked.Distinct()];
        }

        Assert.Empty(asked.Except(PolicyDocument.Verify));
        // The template is asked for by drift alone; nothing of this stack is a snapshot.
        Assert.Equal(
            [
                "cloudformation:GetTemplate",
                "elasticache:DescribeServerlessCacheSnapshots",
                "elasticache:DescribeSnapshots",
            ],
            PolicyDocument.Verify.Except(asked)
        );
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_was_deployed_otherwise_is_found_and_nothing_else(
        string resource,
        string property,
        string value,
        string rule,
        string subject
    )
    {
        var (stack, observed) = await Untouched.Value;
        var template = JsonNode.Parse(stack.Source)!;
        Set(template["Resources"]![resource]!["Properties"]!, property.Split('.'), value);

        var findings = Judge(template.ToJsonString(), stack, observed);

        Assert.Equal($"{rule} {resource} {subject}", Text(findings));
    }

    [Fact]
    public async Task Each_change_by_hand_is_found_and_named_rightly()
    {
        var stack = await LiveStack.Deploy(RegionEndpoint.EUWest1);
        Assert.Empty(await stack.Verify());

        foreach (var (resource, expected, change) in ByHand(stack))
        {
            var before = Text(await stack.Verify(resource));
            await change();
            var found = Text(await stack.Verify(resource));

            // What was broken before stays broken, and one thing is new.
            Assert.True(
                found.Split('\n').Except(before.Split('\n')).SequenceEqual([expected]),
                $"expected {expected} besides\n{before}\nfound\n{found}"
            );
        }
    }

    private static IEnumerable<(string Resource, string Expected, Func<Task> Change)> ByHand(LiveStack stack)
    {
        Func<Task> Query(string service, string version, string action, params (string, string)[] parameters) =>
            () => stack.Query(service, version, action, parameters);
        Func<Task> Json(string service, string target, string body) => () => stack.Json(service, target, body);
        const string Scaling = "application-autoscaling";
        const string Front = "AnyScaleFrontendService";
        const string Target = """
            "ServiceNamespace": "elasticache", "ResourceId": "replication-group/<Shards>", "ScalableDimension": "elasticache:replication-group:Replicas"
            """;
        static string Body(string more) => $"{{{Target}{more}}}";
        return
        [
            (
                "Full",
                "I-14 Full ActionsEnabled",
                Query(
                    "monitoring",
                    "2010-08-01",
                    "PutMetricAlarm",
                    ("AlarmName", "<Full>"),
                    ("ActionsEnabled", "false"),
                    ("Namespace", "AWS/ElastiCache"),
                    ("MetricName", "DatabaseMemoryUsagePercentage"),
                    ("Statistic", "Average"),
                    ("Period", "60"),
                    ("EvaluationPeriods", "5"),
                    ("Threshold", "80"),
                    ("TreatMissingData", "breaching"),
                    ("AlarmActions.member.1", "<Told>"),
                    ("Dimensions.member.1.Name", "CacheClusterId"),
                    ("Dimensions.member.1.Value", "<Sessions>-001"),
                    ("ComparisonOperator", "GreaterThanThreshold")
                )
            ),
            (
                "Group",
                "I-12 Group SecurityGroupIngress",
                Query(
                    "ec2",
                    "2016-11-15",
                    "AuthorizeSecurityGroupIngress",
                    ("GroupId", "<Group>"),
                    ("IpPermissions.1.IpProtocol", "tcp"),
                    ("IpPermissions.1.FromPort", "6379"),
                    ("IpPermissions.1.ToPort", "6379"),
                    ("IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0")
                )
            ),
            (
                "Key",
                "I-13 Key EnableKeyRotation",
                Json("kms", "TrentService.DisableKeyRotation", """{"KeyId": "<Key>"}""")
            ),
            ("Key", "I-01 Key", Json("kms", "TrentService.DisableKey", """{"KeyId": "<Key>"}""")),
            (
                "Slow",
                "I-16 Slow RetentionInDays",
                Json("logs", "Logs_20140328.PutRetentionPolicy", """{"logGroupName": "<Slow>", "retentionInDays": 1}""")
            ),
            ("Slow", "I-01 Slow", Json("logs", "Logs_20140328.DeleteLogGroup", """{"logGroupName": "<Slow>"}""")),
            (
                "Target",
                "I-17 Target MaxCapacity",
                Json(Scaling, $"{Front}.RegisterScalableTarget", Body(""", "MinCapacity": 1, "MaxCapacity": 2"""))
            ),
            (
                "Target",
                "I-17 Target Suspended",
                Json(
                    Scaling,
                    $"{Front}.RegisterScalableTarget",
                    Body(
                        """, "MinCapacity": 1, "MaxCapacity": 2, "SuspendedState": {"DynamicScalingOutSuspended": true}"""
                    )
                )
            ),
            (
                "Busy",
                "I-17 Busy TargetValue",
                Json(
                    Scaling,
                    $"{Front}.PutScalingPolicy",
                    Body(
                        """, "PolicyName": "busy", "PolicyType": "TargetTrackingScaling", "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 95}"""
                    )
                )
            ),
            ("Busy", "I-01 Busy", Json(Scaling, $"{Front}.DeleteScalingPolicy", Body(""", "PolicyName": "busy" """))),
            ("Target", "I-01 Target", Json(Scaling, $"{Front}.DeregisterScalableTarget", Body(""))),
            (
                "Password",
                "I-18 Password RotationEnabled",
                Json("secretsmanager", "secretsmanager.CancelRotateSecret", """{"SecretId": "<Password>"}""")
            ),
            (
                "Password",
                "I-01 Password",
                Json("secretsmanager", "secretsmanager.DeleteSecret", """{"SecretId": "<Password>"}""")
            ),
            (
                "Sessions",
                "I-15 Sessions Tags.team",
                Query(
                    "elasticache",
                    ElastiCache,
                    "AddTagsToResource",
                    ("ResourceName", $"arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:<Sessions>"),
                    ("Tags.Tag.1.Key", "team"),
                    ("Tags.Tag.1.Value", "search")
                )
            ),
            (
                "Sessions",
                "I-15 Sessions Tags.stage",
                Query(
                    "elasticache",
                    ElastiCache,
                    "RemoveTagsFromResource",
                    ("ResourceName", $"arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:<Sessions>"),
                    ("TagKeys.member.1", "stage")
                )
            ),
            ("Ann", "I-01 Ann", Query("sns", "2010-03-31", "Unsubscribe", ("SubscriptionArn", "<Ann>"))),
            ("Told", "I-01 Told", Query("sns", "2010-03-31", "DeleteTopic", ("TopicArn", "<Told>"))),
            ("Full", "I-01 Full", Query("monitoring", "2010-08-01", "DeleteAlarms", ("AlarmNames.member.1", "<Full>"))),
            ("Api", "I-01 Api", Query("elasticache", ElastiCache, "DeleteUser", ("UserId", "<Api>"))),
            (
                "Shards",
                "I-01 Shards",
                Query("elasticache", ElastiCache, "DeleteReplicationGroup", ("ReplicationGroupId", "<Shards>"))
            ),
            (
                "Pages",
                "I-01 Pages",
                Query("elasticache", ElastiCache, "DeleteCacheCluster", ("CacheClusterId", "<Pages>"))
            ),
        ];
    }

    [Fact]
    public async Task What_depends_on_a_parameter_is_held_by_the_value_that_was_deployed()
    {
        const string Template = """
            {"Parameters": {
               "Limit": {"Type": "Number", "Default": 10},
               "Hidden": {"Type": "String", "NoEcho": true}},
             "Resources": {
               "Full": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmName": "full-by-parameter",
                 "Namespace": "AWS/ElastiCache", "MetricName": "DatabaseMemoryUsagePercentage", "Statistic": "Average",
                 "Period": 60, "EvaluationPeriods": 5, "Threshold": {"Ref": "Limit"}, "ComparisonOperator": "GreaterThanThreshold"}},
               "Told": {"Type": "AWS::SNS::Topic", "Properties": {}},
               "Ann": {"Type": "AWS::SNS::Subscription", "Properties": {"TopicArn": {"Ref": "Told"}, "Protocol": "email", "Endpoint": {"Ref": "Hidden"}}}
            }}
            """;
        var account = await SimulatedAws.Account(RegionEndpoint.USEast1);
        await account.Query(
            "cloudformation",
            "2010-05-15",
            "CreateStack",
            [
                new("StackName", "with-parameters"),
                new("TemplateBody", Template),
                new("Parameters.member.1.ParameterKey", "Limit"),
                new("Parameters.member.1.ParameterValue", "80"),
                new("Parameters.member.2.ParameterKey", "Hidden"),
                new("Parameters.member.2.ParameterValue", "ann@example.com"),
            ],
            TestContext.Current.CancellationToken
        );

        Task<IReadOnlyList<(DeclaredResource Declared, ObservedResource Observed)>> Observe() =>
            ControlPlane.Observe(
                LiveStack.Read(Template),
                "with-parameters",
                account,
                cancellation: TestContext.Current.CancellationToken
            );
        async Task<string> Findings() =>
            Text((await Observe()).SelectMany(entry => ControlPlaneJudge.Judge(entry.Declared, entry.Observed)));

        Assert.DoesNotContain("Threshold", await Findings());
        // What is hidden is not held, and said not to be.
        Assert.Equal(
            ["Ann"],
            (await Observe()).Where(entry => !entry.Declared.IsWhole).Select(entry => entry.Declared.LogicalId)
        );

        // Changed by hand to what the default says.
        await account.Query(
            "monitoring",
            "2010-08-01",
            "PutMetricAlarm",
            [
                new("AlarmName", "full-by-parameter"),
                new("Namespace", "AWS/ElastiCache"),
                new("MetricName", "DatabaseMemoryUsagePercentage"),
                new("Statistic", "Average"),
                new("Period", "60"),
                new("EvaluationPeriods", "5"),
                new("Threshold", "10"),
                new("ComparisonOperator", "GreaterThanThreshold"),
            ],
            TestContext.Current.CancellationToken
        );
        Assert.Contains("I-14 Full Threshold", await Findings());
    }

    [Fact]
    public async Task A_stack_that_is_not_there_is_one_sentence()
    {
        var account = await SimulatedAws.Account(RegionEndpoint.USEast1);

        var exception = await Assert.ThrowsAsync<LiveException>(() =>
            ControlPlane.Observe(
                LiveStack.Read(LiveStack.Template),
                "nowhere",
                account,
                cancellation: TestContext.Current.CancellationToken
            )
        );

        Assert.StartsWith("there is no stack nowhere in us-east-1", exception.Message);
    }

    private static IReadOnlyList<LiveFinding> Judge(
        string template,
        LiveStack stack,
        Dictionary<string, ObservedResource> observed
    ) =>
        [
            .. new DeclaredResources(LiveStack.Read(template), stack.Names)
                .All()
                .SelectMany(declared => ControlPlaneJudge.Judge(declared, observed[declared.LogicalId])),
        ];

    private static void Set(JsonNode place, string[] path, string value)
    {
        foreach (var part in path[..^1])
        {
            place = int.TryParse(part, CultureInfo.InvariantCulture, out var index) ? place[index]! : place[part]!;
        }

        if (value.Length == 0)
        {
            place.AsObject().Remove(path[^1]);
        }
        else
        {
            place[path[^1]] = JsonNode.Parse(value);
        }
    }

    private static string Text(IEnumerable<LiveFinding> findings) =>
        string.Join(
            '\n',
            findings.Select(finding => $"{finding.Rule.Id} {finding.LogicalId} {finding.Subject}".TrimEnd())
        );
}
