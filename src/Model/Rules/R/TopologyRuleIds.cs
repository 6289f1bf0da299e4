namespace ElastiCache.Model.Rules.R;

/// <summary>Ids of topology rules that others refer to.</summary>
internal static class TopologyRuleIds
{
    /// <summary>Shards without replicas can be created but never updated by CloudFormation.</summary>
    public const string ShardsWithoutReplicas = "R-08";
}
