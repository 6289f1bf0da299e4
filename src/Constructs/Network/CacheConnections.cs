using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Model.Rules.L;

namespace ElastiCache.Cdk;

/// <summary>The network connections of a cache: like those of any CDK construct, but open to security groups only.</summary>
internal sealed class CacheConnections : Connections_
{
    private readonly IConstruct _cache;
    private readonly RulePlacement _placement;
    private readonly Port _port;

    public CacheConnections(
        IConstruct cache,
        RulePlacement placement,
        double port,
        IReadOnlyList<ISecurityGroup> groups
    )
        : this(cache, placement, Port.Tcp(port), groups) { }

    public CacheConnections(IConstruct cache, RulePlacement placement, Port port, IReadOnlyList<ISecurityGroup> groups)
        : base(new ConnectionsProps { SecurityGroups = [.. groups], DefaultPort = port }) =>
        (_cache, _placement, _port) = (cache, placement, port);

    /// <summary>Why nobody can be admitted where there are no security groups. Default: the cache was imported without.</summary>
    public string WhyClosed { get; init; } =
        "this cache was imported without its security groups, so nobody can be admitted: give SecurityGroups in its attributes";

    /// <inheritdoc/>
    public override void AllowFrom(IConnectable other, Port portRange, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        var tiers = other.Connections.SecurityGroups;
        var peer = tiers.Length == 0 ? other as IPeer : null;
        if (tiers.Length == 0 && peer?.IsSecurityGroup() != true)
        {
            throw Refuse(peer?.UniqueId);
        }

        if (SecurityGroups is not { Length: > 0 } groups)
        {
            throw Validation.Refuse(_cache, NetworkRules.PeerId, nameof(Connections), WhyClosed);
        }

        foreach (var group in groups)
        {
            if (peer is not null)
            {
                group.AddIngressRule(peer, portRange, description);
            }

            foreach (var tier in tiers)
            {
                Admit(tier, group, portRange, description);
            }
        }
    }

    /// <summary>The named exception to the rule that a cache admits security groups only.</summary>
    public void AllowDefaultPortFromAddresses(IPeer addresses, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Validation.Refuse(
                _cache,
                NetworkRules.PeerId,
                nameof(Connections),
                $"admitting {addresses.UniqueId} is an exception: say for what reason"
            );
        }

        if (addresses.UniqueId is "0.0.0.0/0" or "::/0")
        {
            throw Validation.Refuse(
                _cache,
                NetworkRules.PeerId,
                nameof(Connections),
                $"{addresses.UniqueId} is everyone, for which there is no exception: name the range that needs the cache"
            );
        }

        foreach (var group in SecurityGroups)
        {
            if (group is CacheSecurityGroup own)
            {
                own.Admit(addresses, _port, reason, remote: false);
            }
            else
            {
                group.AddIngressRule(addresses, _port, reason);
            }
        }
    }

    // The following would reach AllowFrom through Node, which turns an exception into a nameless one.

    /// <inheritdoc/>
    public override void AllowDefaultPortFrom(IConnectable other, string? description = null) =>
        AllowFrom(other, _port, description);

    /// <inheritdoc/>
    public override void AllowFromAnyIpv4(Port portRange, string? description = null) => throw Refuse("0.0.0.0/0");

    /// <inheritdoc/>
    public override void AllowDefaultPortFromAnyIpv4(string? description = null) => throw Refuse("0.0.0.0/0");

    private void Admit(ISecurityGroup tier, ISecurityGroup group, Port port, string? description)
    {
        var remote = _placement.IsRemote(group, tier);
        if (group is CacheSecurityGroup own)
        {
            own.Admit(tier, port, description, remote);
        }
        else
        {
            group.AddIngressRule(tier, port, description, remote);
        }

        if (!tier.AllowAllOutbound)
        {
            // A tier that may not speak to everyone must be told of the cache, in the same stack as the cache was told
            // of the tier: the CDK's own way (which has been gone already if this is tier.Connections.AllowTo(cache))
            // would use both stacks and tie them in a circle.
            tier.Node.TryRemoveChild($"to {group.UniqueId}:{port}".Replace('/', '_'));
            tier.AddEgressRule(group, port, description, !remote);
        }
    }

    private CacheConfigurationException Refuse(string? peer) =>
        Validation.Refuse(
            _cache,
            NetworkRules.PeerId,
            nameof(Connections),
            NetworkRules.PeerMessage(peer ?? "an address")
        );
}
