using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>Tells security groups from addresses.</summary>
internal static class Peers
{
    /// <summary>
    /// Whether a peer is a security group, as a construct or known by its id only (<c>Peer.SecurityGroupId</c>). An id
    /// that is a token cannot be told from an address.
    /// </summary>
    public static bool IsSecurityGroup(this IPeer peer) =>
        peer is ISecurityGroup || peer.UniqueId.StartsWith("sg-", StringComparison.Ordinal);
}
