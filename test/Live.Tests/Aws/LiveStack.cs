using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Aws.Observers;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>A stack with one resource of each kind that <c>verify --live</c> knows, deployed to a simulated account.</summary>
internal sealed class LiveStack
{
    public const string Template = """
        {"Resources": {
          "Key": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": true, "KeyPolicy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "kms:*", "Resource": "*"}]}}},
          "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
          "SubnetA": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24", "AvailabilityZone": {"Fn::Select": [0, {"Fn::GetAZs": ""}]}}},
          "SubnetB": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24", "AvailabilityZone": {"Fn::Select": [1, {"Fn::GetAZs": ""}]}}},
          "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "cache", "VpcId": {"Ref": "Vpc"},
            "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 6380, "ToPort": 6380, "CidrIp": "10.0.0.0/16"}]}},
          "Apps": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "apps", "VpcId": {"Ref": "Vpc"}}},
          "FromApps": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Fn::GetAtt": ["Group", "GroupId"]}, "IpProtocol": "tcp",
            "FromPort": 6380, "ToPort": 6380, "SourceSecurityGroupId": {"Fn::GetAtt": ["Apps", "GroupId"]}}},
          "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "cache", "SubnetIds": [{"Ref": "SubnetA"}, {"Ref": "SubnetB"}]}},
          "Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {
            "CacheParameterGroupFamily": "valkey8", "Description": "cache",
            "Properties": {"maxmemory-policy": "allkeys-lru", "timeout": "60"}}},
          "Api": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "api-user", "UserName": "api", "Engine": "valkey",
            "AccessString": "on ~app:* +@read", "AuthenticationMode": {"Type": "password", "Passwords": ["a-password-of-these-tests"]}}},
          "People": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "people", "Engine": "valkey", "UserIds": [{"Ref": "Api"}]}},
          "Told": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "told"}},
          "Ann": {"Type": "AWS::SNS::Subscription", "Properties": {"TopicArn": {"Ref": "Told"}, "Protocol": "email", "Endpoint": "ann@example.com"}},
          "Slow": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "slow-log-group", "RetentionInDays": 30}},
          "Password": {"Type": "AWS::SecretsManager::Secret", "Properties": {"Name": "secret-of-api", "GenerateSecretString": {"PasswordLength": 32}}},
          "Rotation": {"Type": "AWS::SecretsManager::RotationSchedule", "Properties": {"SecretId": {"Ref": "Password"},
            "RotationLambdaARN": "arn:aws:lambda:us-east-1:123456789012:function:rotate", "RotationRules": {"ScheduleExpression": "rate(30 days)"}}},
          "Sessions": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "ReplicationGroupDescription": "sessions", "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.t4g.small",
            "NumCacheClusters": 2, "AutomaticFailoverEnabled": true, "MultiAZEnabled": true, "Port": 6380,
            "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required", "AtRestEncryptionEnabled": true, "KmsKeyId": {"Ref": "Key"},
            "CacheParameterGroupName": {"Ref": "Parameters"}, "CacheSubnetGroupName": {"Ref": "Subnets"},
            "SecurityGroupIds": [{"Fn::GetAtt": ["Group", "GroupId"]}], "UserGroupIds": [{"Ref": "People"}],
            "NotificationTopicArn": {"Ref": "Told"}, "AutoMinorVersionUpgrade": true,
            "LogDeliveryConfigurations": [{"LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs",
              "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": {"Ref": "Slow"}}}}],
            "SnapshotRetentionLimit": 15, "SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00",
            "Tags": [{"Key": "team", "Value": "checkout"}, {"Key": "stage", "Value": "prod"}]}},
          "Shards": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "ReplicationGroupDescription": "shards", "Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.t4g.small",
            "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "AutomaticFailoverEnabled": true, "CacheParameterGroupName": "default.valkey8.cluster.on",
            "CacheSubnetGroupName": {"Ref": "Subnets"}}},
          "Pages": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached", "EngineVersion": "1.6.22",
            "CacheNodeType": "cache.t4g.small", "NumCacheNodes": 2, "CacheSubnetGroupName": {"Ref": "Subnets"},
            "VpcSecurityGroupIds": [{"Fn::GetAtt": ["Group", "GroupId"]}]}},
          "Fast": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "fast", "Engine": "valkey", "MajorEngineVersion": "8",
            "CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "GB"}, "ECPUPerSecond": {"Maximum": 5000}},
            "SubnetIds": [{"Ref": "SubnetA"}, {"Ref": "SubnetB"}], "SnapshotRetentionLimit": 7, "DailySnapshotTime": "03:00"}},
          "Target": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ServiceNamespace": "elasticache",
            "ResourceId": {"Fn::Sub": "replication-group/${Shards}"}, "ScalableDimension": "elasticache:replication-group:Replicas",
            "MinCapacity": 1, "MaxCapacity": 5, "RoleARN": "arn:aws:iam::123456789012:role/scaling"}},
          "Busy": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {"PolicyName": "busy", "PolicyType": "TargetTrackingScaling",
            "ScalingTargetId": {"Ref": "Target"}, "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 60,
              "PredefinedMetricSpecification": {"PredefinedMetricType": "ElastiCachePrimaryEngineCPUUtilization"}}}},
          "Full": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Namespace": "AWS/ElastiCache", "MetricName": "DatabaseMemoryUsagePercentage",
            "Statistic": "Average", "Period": 60, "EvaluationPeriods": 5, "Threshold": 80, "ComparisonOperator": "GreaterThanThreshold",
            "TreatMissingData": "breaching", "AlarmActions": [{"Ref": "Told"}],
            "Dimensions": [{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Sessions}-001"}}]}},
          "Hits": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Threshold": 50, "ComparisonOperator": "LessThanThreshold", "EvaluationPeriods": 5,
            "Metrics": [
              {"Id": "rate", "Expression": "100 * hits / (hits + 1)", "ReturnData": true},
              {"Id": "hits", "ReturnData": false, "MetricStat": {"Period": 60, "Stat": "Sum", "Metric": {"Namespace": "AWS/ElastiCache",
                "MetricName": "CacheHits", "Dimensions": [{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Sessions}-001"}}]}}}]}}
        }}
        """;

    private LiveStack(AwsAccount account, string name, string template, IReadOnlyDictionary<string, string> names) =>
        (Account, Name, Source, Names) = (account, name, template, names);

    /// <summary>What it was deployed from.</summary>
    public string Source { get; }

    public AwsAccount Account { get; }

    public string Name { get; }

    /// <summary>The names of its resources in the account.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>Deploys it to a Region.</summary>
    public static async Task<LiveStack> Deploy(RegionEndpoint region, ICollection<string>? asked = null)
    {
        var account = await SimulatedAws.Account(region, asked);
        var name = $"live-{Guid.NewGuid():N}"[..16];
        // Such a name is taken once in a Region.
        var template = Template
            .Replace("api-user", $"{name}-api")
            .Replace("\"people\"", $"\"{name}-people\"")
            .Replace("\"told\"", $"\"{name}-told\"")
            .Replace("slow-log-group", $"{name}-slow")
            .Replace("secret-of-api", $"{name}-secret")
            .Replace("\"fast\"", $"\"{name}-fast\"");
        await account.Query(
            "cloudformation",
            "2010-05-15",
            "CreateStack",
            [new("StackName", name), new("TemplateBody", template)],
            TestContext.Current.CancellationToken
        );
        return new LiveStack(
            account,
            name,
            template,
            await new AmazonCloudFormation(account).ListStackResources(name, TestContext.Current.CancellationToken)
        );
    }

    /// <summary>What is declared, and what the account says now.</summary>
    public Task<IReadOnlyList<(DeclaredResource Declared, ObservedResource Observed)>> Observe() =>
        ControlPlane.Observe(Read(Source), Name, Account, cancellation: TestContext.Current.CancellationToken);

    /// <summary>What differs now.</summary>
    public async Task<IReadOnlyList<LiveFinding>> Verify() =>
        [.. (await Observe()).SelectMany(entry => ControlPlaneJudge.Judge(entry.Declared, entry.Observed))];

    /// <summary>What differs now of one resource.</summary>
    public async Task<IReadOnlyList<LiveFinding>> Verify(string logicalId)
    {
        var declared = new DeclaredResources(Read(Source), Names).All().Single(entry => entry.LogicalId == logicalId);
        var observed = await new ControlPlaneObserver(Account).Observe(declared, TestContext.Current.CancellationToken);
        return [.. ControlPlaneJudge.Judge(declared, observed)];
    }

    /// <summary>An action with the Query protocol. <c>&lt;Id&gt;</c> in a value is the name of that resource.</summary>
    public Task Query(string service, string version, string action, params (string Name, string Value)[] parameters) =>
        Account.Query(
            service,
            version,
            action,
            [.. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, Filled(parameter.Value)))],
            TestContext.Current.CancellationToken
        );

    /// <summary>An action with the JSON protocol, its parameters as JSON.</summary>
    public Task Json(string service, string target, string body) =>
        Account.Json(service, target, JsonNode.Parse(Filled(body))!.AsObject(), TestContext.Current.CancellationToken);

    public static ElastiCache.Model.Templates.Template Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ElastiCache.Model.Templates.Template.Read(document.RootElement.Clone());
    }

    private string Filled(string text)
    {
        foreach (var (logical, physical) in Names)
        {
            text = text.Replace($"<{logical}>", physical, StringComparison.Ordinal);
        }

        return text;
    }
}
