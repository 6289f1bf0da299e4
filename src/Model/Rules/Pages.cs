namespace ElastiCache.Model.Rules;

/// <summary>Where rules were learned: the beginnings of addresses, and the pages that rules of several files are from.</summary>
internal static class Pages
{
    public const string Guide = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/";
    public const string Api = "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/";
    public const string CloudFormation = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";
    public const string Templates = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/";
    public const string CloudWatch = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/";
    public const string CloudWatchApi = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/";

    public const string AtRest = Guide + "at-rest-encryption.html";
    public const string Auth = Guide + "auth.html";
    public const string Backups = Guide + "backups-automatic.html";
    public const string ClusterMode = Guide + "modify-cluster-mode.html";
    public const string Commands = Guide + "SupportedCommands.html";
    public const string Conditions = Templates + "conditions-section-structure.html";
    public const string CreateCacheCluster = Api + "API_CreateCacheCluster.html";
    public const string CreateReplicationGroup = Api + "API_CreateReplicationGroup.html";
    public const string CreateServerlessCache = Api + "API_CreateServerlessCache.html";
    public const string CreateUser = Api + "API_CreateUser.html";
    public const string DataTiering = Guide + "data-tiering.html";
    public const string DeletionPolicy = CloudFormation + "aws-attribute-deletionpolicy.html";
    public const string DependsOn = CloudFormation + "aws-attribute-dependson.html";
    public const string DescribeParameters =
        "https://docs.aws.amazon.com/cli/latest/reference/elasticache/describe-cache-parameters.html";
    public const string Discovery = Guide + "BestPractices.Clients.Redis.Discovery.html";
    public const string Failover = Guide + "AutoFailover.html";
    public const string GlobalDatastores = Guide + "Redis-Global-Datastores-Getting-Started.html";
    public const string Iam = Guide + "auth-iam.html";
    public const string LogDelivery = Guide + "Log_Delivery.html";
    public const string MemcachedParameters = Guide + "ParameterGroups.Memcached.html";
    public const string MetricMath = CloudWatch + "using-metric-math.html";
    public const string Names = CloudFormation + "aws-properties-name.html";
    public const string NetworkTypes = Guide + "network-type.html";
    public const string NodeTypes = Guide + "CacheNodes.SupportedTypes.html";
    public const string Parameters = Guide + "ParameterGroups.Engine.html";
    public const string ParametersOfTemplates = Templates + "parameters-section-structure.html";
    public const string PutMetricAlarm = CloudWatchApi + "API_PutMetricAlarm.html";
    public const string Quotas = Guide + "quota-limits.html";
    public const string Scaling = Guide + "AutoScaling.html";
    public const string ScalingPolicies = Guide + "AutoScaling-Policies.html";
    public const string Search = Guide + "search-features-limits.html";
    public const string SecureParameters = Templates + "dynamic-references-ssm-secure-strings.html";
    public const string Types = CloudFormation + "AWS_ElastiCache.html";
    public const string UpdateReplacePolicy = CloudFormation + "aws-attribute-updatereplacepolicy.html";
    public const string Users = Guide + "Clusters.RBAC.html";
    public const string Vpc = Guide + "elasticache-vpc-accessing.html";
}
