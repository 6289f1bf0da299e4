namespace ElastiCache.Cdk;

/// <summary>From where a serverless cache is reached. Changing it takes a new cache.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-serverlesscache.html
/// </remarks>
public enum CacheConnectionType
{
    /// <summary>From its VPC, by whoever its security groups admit.</summary>
    Vpc,

    /// <summary>
    /// From the internet, by IAM users of its user group only. Takes Valkey 9, and neither subnets nor security groups.
    /// </summary>
    Public,
}
