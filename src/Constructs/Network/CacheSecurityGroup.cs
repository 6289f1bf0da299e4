using Amazon.CDK.AWS.EC2;
using Amazon.JSII.Runtime.Deputy;
using ElastiCache.Model.Rules.L;

namespace ElastiCache.Cdk;

/// <summary>
/// The security group of a cache: no egress, and ingress only from security groups. Written as a subclass so that the
/// promise also holds where somebody else's code (<c>tier.Connections.AllowTo(cache)</c>) adds the rule.
/// </summary>
internal sealed class CacheSecurityGroup : SecurityGroup
{
    private readonly RulePlacement _placement;

    private CacheSecurityGroup(Construct scope, string id, SecurityGroupProps props, RulePlacement placement)
        : base(scope, id, props) => _placement = placement;

    private CacheSecurityGroup(ByRefValue reference, RulePlacement placement)
        : base(reference) => _placement = placement;

    /// <summary>Creates the security group of a cache.</summary>
    public static CacheSecurityGroup Create(
        Construct scope,
        string id,
        IVpc vpc,
        string description,
        RulePlacement placement
    )
    {
        var props = new SecurityGroupProps
        {
            Vpc = vpc,
            Description = description,
            AllowAllOutbound = false,
        };
        return JsiiObjects.New(
            reference => new CacheSecurityGroup(reference, placement),
            () => new CacheSecurityGroup(scope, id, props, placement),
            scope,
            id,
            props
        );
    }

    /// <inheritdoc/>
    public override void AddIngressRule(
        IPeer peer,
        Port connection,
        string? description = null,
        bool? remoteRule = null
    )
    {
        if (!peer.IsSecurityGroup())
        {
            throw Validation.Refuse(
                this,
                NetworkRules.PeerId,
                nameof(Connections),
                NetworkRules.PeerMessage(peer.UniqueId)
            );
        }

        base.AddIngressRule(peer, connection, description, _placement.IsRemote(this, peer));
    }

    /// <summary>A rule that was decided on: for a security group, or for addresses, which nobody adds by accident.</summary>
    public void Admit(IPeer peer, Port connection, string? description, bool remote) =>
        base.AddIngressRule(peer, connection, description, remote);
}
