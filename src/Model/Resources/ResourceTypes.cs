namespace ElastiCache.Model.Resources;

/// <summary>The resource types that the rules know, as CloudFormation spells them.</summary>
internal static class ResourceTypes
{
    public const string ReplicationGroup = "AWS::ElastiCache::ReplicationGroup";
    public const string CacheCluster = "AWS::ElastiCache::CacheCluster";
    public const string ParameterGroup = "AWS::ElastiCache::ParameterGroup";
    public const string SubnetGroup = "AWS::ElastiCache::SubnetGroup";
    public const string User = "AWS::ElastiCache::User";
    public const string UserGroup = "AWS::ElastiCache::UserGroup";
    public const string Key = "AWS::KMS::Key";
    public const string Topic = "AWS::SNS::Topic";
    public const string Vpc = "AWS::EC2::VPC";
    public const string SubnetCidrBlock = "AWS::EC2::SubnetCidrBlock";
    public const string Subnet = "AWS::EC2::Subnet";
    public const string SecurityGroup = "AWS::EC2::SecurityGroup";
    public const string SecurityGroupIngress = "AWS::EC2::SecurityGroupIngress";
    public const string PrefixList = "AWS::EC2::PrefixList";
    public const string ServerlessCache = "AWS::ElastiCache::ServerlessCache";
    public const string CacheSecurityGroup = "AWS::ElastiCache::SecurityGroup";
    public const string CacheSecurityGroupIngress = "AWS::ElastiCache::SecurityGroupIngress";
    public const string Snapshot = "AWS::ElastiCache::Snapshot";
    public const string ServerlessCacheSnapshot = "AWS::ElastiCache::ServerlessCacheSnapshot";
    public const string GlobalReplicationGroup = "AWS::ElastiCache::GlobalReplicationGroup";
    public const string Alarm = "AWS::CloudWatch::Alarm";
    public const string CompositeAlarm = "AWS::CloudWatch::CompositeAlarm";
    public const string AnomalyDetector = "AWS::CloudWatch::AnomalyDetector";
    public const string Dashboard = "AWS::CloudWatch::Dashboard";
    public const string ScalableTarget = "AWS::ApplicationAutoScaling::ScalableTarget";
    public const string ScalingPolicy = "AWS::ApplicationAutoScaling::ScalingPolicy";
    public const string ScalingPolicyOfGroups = "AWS::AutoScaling::ScalingPolicy";
    public const string LogGroup = "AWS::Logs::LogGroup";
    public const string DeliveryStream = "AWS::KinesisFirehose::DeliveryStream";
    public const string Secret = "AWS::SecretsManager::Secret";
    public const string Subscription = "AWS::SNS::Subscription";
    public const string Stack = "AWS::CloudFormation::Stack";
    public const string StackSet = "AWS::CloudFormation::StackSet";
    public const string Application = "AWS::Serverless::Application";

    /// <summary>Whether resources of a type are nested stacks: SAM makes one of its applications.</summary>
    public static bool IsStack(string type) => type is Stack or Application;

    /// <summary>Whether resources of a type are caches.</summary>
    public static bool IsCache(string type) => type is ReplicationGroup or CacheCluster or ServerlessCache;

    /// <summary>Whether a type is one of the service.</summary>
    public static bool IsElastiCache(string type) => type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal);
}
