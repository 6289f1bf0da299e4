using Amazon.CDK.AWS.EC2;
using Amazon.JSII.Runtime.Deputy;
using ElastiCache.Model.Rules.L;

namespace ElastiCache.Cdk;

/// <summary>The network connections of a cache: like those of any CDK construct, but open to security groups only.</summary>
internal sealed class CacheConnections : Connections_
{
    /// <summary>Why nobody can be admitted to a cache that was imported without its security groups.</summary>
    public const string ImportedWithoutGroups =
        "this cache was imported without its security groups, so nobody can be admitted: give SecurityGroups in its attributes";

    private readonly IConstruct _cache;
    private readonly RulePlacement _placement;
    private readonly Port _port;
    private string _whyClosed = ImportedWithoutGroups;

    private CacheConnections(IConstruct cache, RulePlacement placement, ConnectionsProps props)
        : base(props) => (_cache, _placement, _port) = (cache, placement, props.DefaultPort!);

    private CacheConnections(ByRefValue reference, IConstruct cache, RulePlacement placement, Port port)
        : base(reference) => (_cache, _placement, _port) = (cache, placement, port);

    /// <summary>The connections of a cache on one port.</summary>
    public static CacheConnections Of(
        IConstruct cache,
        RulePlacement placement,
        double port,
        IReadOnlyList<ISecurityGroup> groups
    ) => Of(cache, placement, CachePorts.Tcp(port), groups, ImportedWithoutGroups);

    /// <summary>The connections of a cache.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="placement">Where rules are written.</param>
    /// <param name="port">Every port that clients need.</param>
    /// <param name="groups">The security groups, which admit tiers.</param>
    /// <param name="whyClosed">Why nobody can be admitted where there are no security groups.</param>
    public static CacheConnections Of(
        IConstruct cache,
        RulePlacement placement,
        Port port,
        IReadOnlyList<ISecurityGroup> groups,
        string whyClosed
    )
    {
        var props = new ConnectionsProps { SecurityGroups = [.. groups], DefaultPort = port };
        var connections = JsiiObjects.New(
            reference => new CacheConnections(reference, cache, placement, port),
            () => new CacheConnections(cache, placement, props),
            props
        );
        connections._whyClosed = whyClosed;
        return connections;
    }

    /// <inheritdoc/>
    public override void AllowFrom(IConnectable other, Port portRange, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        var tiers = other.Connections.SecurityGroups;
        var peer = tiers.Length == 0 ? other as IPeer : null;
        if (tiers.Length == 0 && peer?.IsSecurityGroup() != true)
        {
            throw RefusePeer(peer?.UniqueId);
        }

        if (SecurityGroups is not { Length: > 0 } groups)
        {
            throw Refuse(_whyClosed);
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
            throw Refuse($"admitting {addresses.UniqueId} is an exception: say for what reason");
        }

        if (AddressRanges.IsInternet(addresses.UniqueId))
        {
            throw Refuse(
                $"{addresses.UniqueId} is {(AddressRanges.IsEveryone(addresses.UniqueId) ? "everyone" : "a large part of the internet")}, for which there is no exception: name the range that needs the cache"
            );
        }

        foreach (var group in SecurityGroups)
        {
            Admit(addresses, group, _port, reason, remote: false);
        }
    }

    // The following would reach AllowFrom through Node, which turns an exception into a nameless one.

    /// <inheritdoc/>
    public override void AllowDefaultPortFrom(IConnectable other, string? description = null) =>
        AllowFrom(other, _port, description);

    /// <inheritdoc/>
    public override void AllowFromAnyIpv4(Port portRange, string? description = null) => throw RefusePeer("0.0.0.0/0");

    /// <inheritdoc/>
    public override void AllowDefaultPortFromAnyIpv4(string? description = null) => throw RefusePeer("0.0.0.0/0");

    private void Admit(ISecurityGroup tier, ISecurityGroup group, Port port, string? description)
    {
        var remote = _placement.IsRemote(group, tier);
        Admit(tier, group, port, description, remote);
        if (!tier.AllowAllOutbound)
        {
            // A tier that may not speak to everyone must be told of the cache, in the same stack as the cache was told
            // of the tier: the CDK's own way (which has been gone already if this is tier.Connections.AllowTo(cache))
            // would use both stacks and tie them in a circle.
            tier.Node.TryRemoveChild($"to {group.UniqueId}:{port}".Replace('/', '_'));
            tier.AddEgressRule(group, port, description, !remote);
        }
    }

    private static void Admit(IPeer peer, ISecurityGroup group, Port port, string? description, bool remote)
    {
        if (group is CacheSecurityGroup own)
        {
            own.Admit(peer, port, description, remote);
        }
        else
        {
            group.AddIngressRule(peer, port, description, remote);
        }
    }

    private CacheConfigurationException RefusePeer(string? peer) =>
        Refuse(NetworkRules.PeerMessage(peer ?? "an address"));

    private CacheConfigurationException Refuse(string message) =>
        Validation.Refuse(_cache, NetworkRules.PeerId, nameof(Connections), message);
}
