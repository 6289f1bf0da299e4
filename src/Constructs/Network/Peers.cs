using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>Tells security groups from addresses.</summary>
internal static class Peers
{
    /// <summary>Whether a peer is a security group, as a construct or known by its id only (<c>Peer.SecurityGroupId</c>).</summary>
    public static bool IsSecurityGroup(this IPeer peer) =>
        peer is ISecurityGroup
        || peer.ToIngressRuleConfig() is IDictionary<string, object> rule && rule.ContainsKey("sourceSecurityGroupId");
}
