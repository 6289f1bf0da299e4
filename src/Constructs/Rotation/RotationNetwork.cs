using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>
/// Where the function stands, and its ways: to the cache, which admits it, and to Secrets Manager and ElastiCache.
/// Nowhere else.
/// </summary>
internal sealed partial class RotationNetwork(IConstruct cache, RotationSubject subject, RotationOptions options)
{
    private static readonly string[] Services = ["secretsmanager", "elasticache"];
    private static readonly Port Https = Port.Tcp(443);

    // What the CDK calls every VPC until it has been looked up.
    private const string NotLookedUp = "vpc-12345";

    private static readonly ConditionalWeakTable<IConstruct, Dictionary<string, string>> WithEndpoints = [];

    private readonly List<IDependable> _ways = [];

    /// <summary>The VPC.</summary>
    public IVpc Vpc =>
        options.Vpc
        ?? subject.Vpc
        ?? throw Refuse(
            nameof(options.Vpc),
            "the function stands in the VPC of the cache, which was imported: name it"
        );

    /// <summary>The subnets.</summary>
    public ISubnetSelection Subnets =>
        options.VpcSubnets
        ?? new SubnetSelection
        {
            SubnetType = Vpc.PrivateSubnets.Length > 0 ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PRIVATE_ISOLATED,
        };

    /// <summary>What has to be there before the function is called.</summary>
    public IReadOnlyList<IDependable> Ways => _ways;

    private bool IsIsolated => _isIsolated ??= Vpc.SelectSubnets(Subnets).SubnetIds.Intersect(IsolatedIds).Any();

    private IEnumerable<string> IsolatedIds => Vpc.IsolatedSubnets.Select(subnet => subnet.SubnetId);

    private bool? _isIsolated;

    private bool CreatesEndpoints =>
        _createsEndpoints ??= options.CreateVpcEndpoints ?? (IsIsolated && !HasEndpoints());

    private bool? _createsEndpoints;

    // The CDK has no other question for an imported VPC than to try.
    private bool KnowsAddresses
    {
        get
        {
            try
            {
                return Vpc.VpcCidrBlock is not null;
            }
            catch (Exception e) when (e.Message.Contains("vpcCidrBlock", StringComparison.Ordinal))
            {
                return false;
            }
        }
    }

    /// <summary>Refuses a function that would hang.</summary>
    public void Judge()
    {
        if (subject.NetworkType == CacheNetworkType.Ipv6)
        {
            throw Validation.Refuse(
                cache,
                nameof(ReplicationGroupProps.NetworkType),
                "a cache that speaks IPv6 only cannot be rotated: the function speaks IPv4; let the cache be DualStack, or leave the rotation out"
            );
        }

        if (Vpc.SelectSubnets(Subnets).HasPublic)
        {
            throw Refuse(
                nameof(options.VpcSubnets),
                "a function in a public subnet has no way to Secrets Manager: choose private or isolated subnets"
            );
        }

        if (IsIsolated && options.CreateVpcEndpoints is null && Vpc is not Amazon.CDK.AWS.EC2.Vpc)
        {
            throw Refuse(
                nameof(options.CreateVpcEndpoints),
                "from isolated subnets the function reaches Secrets Manager and ElastiCache through VPC endpoints only, and what an imported VPC has is not known: say true to create them, or false where it has them"
            );
        }

        // Their names are those of the services for everybody in the VPC, so they have to admit everybody in it.
        if (CreatesEndpoints && !KnowsAddresses)
        {
            throw Refuse(
                nameof(options.CreateVpcEndpoints),
                $"the endpoints admit the range of their VPC, and {Vpc.Node.Path} was imported without it: give VpcCidrBlock in its attributes, or create the endpoints there yourself and say false"
            );
        }

        if (CreatesEndpoints && OtherWithEndpoints() is { } other)
        {
            throw Refuse(
                nameof(options.CreateVpcEndpoints),
                $"{other} is the same VPC and gets the endpoints already, and EC2 refuses a second one of a service with its DNS name: say false, or use that VPC here"
            );
        }
    }

    // Imported in another stack a VPC is another construct, and still the same VPC.
    private string? OtherWithEndpoints()
    {
        var id = Vpc.VpcId;
        if (Tokens.IsToken(id) || id == NotLookedUp)
        {
            return null;
        }

        var vpcs = WithEndpoints.GetOrCreateValue(cache.Node.Root);
        var path = Vpc.Node.Path;
        vpcs.TryAdd(id, path);
        return vpcs[id] == path ? null : vpcs[id];
    }

    /// <summary>The security group of the function, which the cache admits.</summary>
    public SecurityGroup CreateSecurityGroup(Construct scope)
    {
        var group = new SecurityGroup(
            scope,
            "SecurityGroup",
            new SecurityGroupProps
            {
                Vpc = Vpc,
                Description = subject.Description,
                AllowAllOutbound = false,
            }
        );
        subject.Cache.Connections.AllowDefaultPortFrom(group, "Tries new passwords");
        _ways.Add(group);
        _ways.AddRange(
            subject.Cache.Connections.SecurityGroups.Where(own => Stack.Of(own).Node.Addr == Stack.Of(scope).Node.Addr)
        );
        AddWayToServices(group);
        return group;
    }

    private void AddWayToServices(SecurityGroup group)
    {
        if (CreatesEndpoints)
        {
            foreach (var service in Services)
            {
                var endpoint = Endpoint(service);
                _ways.Add(endpoint);
                Array.ForEach(
                    endpoint.Connections.SecurityGroups,
                    peer => group.AddEgressRule(peer, Https, $"The endpoint of {service}")
                );
            }

            return;
        }

        group.AddEgressRule(
            // From isolated subnets there is no way out of the VPC, whatever the rule allows.
            IsIsolated && KnowsAddresses
                ? Peer.Ipv4(Vpc.VpcCidrBlock)
                : Peer.AnyIpv4(),
            Https,
            IsIsolated
                ? "The VPC endpoints of Secrets Manager and ElastiCache"
                : "Secrets Manager and ElastiCache, through the NAT"
        );
    }

    // One for all rotations in a VPC: there cannot be two of a service with its DNS name.
    private InterfaceVpcEndpoint Endpoint(string service) =>
        Vpc.Node.TryFindChild(EndpointId(service)) as InterfaceVpcEndpoint
        ?? Vpc.AddInterfaceEndpoint(
            EndpointId(service),
            new InterfaceVpcEndpointOptions
            {
                Service = new InterfaceVpcEndpointAwsService(service),
                Subnets = (SubnetSelection)Subnets,
            }
        );

    private static string EndpointId(string service) => $"elasticache-rotation-{service}";

    private bool HasEndpoints() =>
        Vpc.Node.TryFindChild(EndpointId(Services[0])) is null
        && Services.All(service =>
            Vpc.Node.FindAll()
                .OfType<CfnVPCEndpoint>()
                .Any(endpoint => WithoutTokens(endpoint.ServiceName).EndsWith($".{service}", StringComparison.Ordinal))
        );

    // Region and suffix are known at deployment only: "${Token}.${Token}.secretsmanager${Token}".
    private static string WithoutTokens(string? serviceName) => TokenPattern().Replace(serviceName ?? "", "");

    [GeneratedRegex(@"\$\{Token\[[^]]*\]\}")]
    private static partial Regex TokenPattern();

    private CacheConfigurationException Refuse(string property, string message) =>
        Validation.Refuse(cache, $"{nameof(RotationOptions)}.{property}", message);
}
