using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The VPC, where the settings ask for one, and the security groups of app tiers that have none yet.</summary>
internal sealed class NetworkStack : Stack
{
    public NetworkStack(Construct scope, string id, IStackProps props, EnvironmentSettings settings)
        : base(scope, id, props)
    {
        Vpc = VpcSource.In(this, "Vpc", settings.Network);
        if (settings.Network.Create is not null)
        {
            KeepExports(Vpc);
        }

        Tiers = TiersToCreate(settings)
            .ToDictionary(name => name, ISecurityGroup (name) => CreateTier(name, settings.AppTiers[name]));
        if (settings.KeyGrantsForServicesOnly)
        {
            CacheKeyGrants.LimitToServices(this);
        }
    }

    public IVpc Vpc { get; }

    public IReadOnlyDictionary<string, ISecurityGroup> Tiers { get; }

    /// <summary>Whether an environment has anything for this stack to create.</summary>
    public static bool IsNeeded(EnvironmentSettings settings) =>
        settings.Network.Create is not null || TiersToCreate(settings).Any();

    // Even when nothing uses them: an export that went with its last use would be deleted, in vain, before the stack of the
    // caches has let go of it. Public subnets are for NAT gateways only.
    private void KeepExports(IVpc vpc)
    {
        ExportValue(vpc.VpcId);
        foreach (var subnet in vpc.PrivateSubnets.Concat(vpc.IsolatedSubnets))
        {
            ExportValue(subnet.SubnetId);
        }
    }

    private static IEnumerable<string> TiersToCreate(EnvironmentSettings settings) =>
        settings.AppTiers.Where(tier => tier.Value.SecurityGroupId is null).Select(tier => tier.Key);

    private SecurityGroup CreateTier(string name, AppTierSettings settings)
    {
        var group = new SecurityGroup(
            this,
            $"Tier-{name}",
            new SecurityGroupProps
            {
                Vpc = Vpc,
                Description = $"App tier {name}: attach it to what runs the tier",
                AllowAllOutbound = settings.Egress is null or "open",
            }
        );
        if (settings.Egress == "vpc")
        {
            group.AddEgressRule(Peer.Ipv4(Vpc.VpcCidrBlock), Port.AllTraffic(), "The VPC");
        }
        else if (settings.Egress == "none")
        {
            KeepClosed(group);
        }

        // Even when no cache admits the tier, as with the subnets.
        ExportValue(group.SecurityGroupId);
        new CfnOutput(this, $"{name}.security-group", new CfnOutputProps { Value = group.SecurityGroupId });
        return group;
    }

    // The CDK leaves its rule to nobody away once there is another one, and that to a cache stands in the stack of the cache:
    // without any rule of its own EC2 would let the group speak to everyone.
    private static void KeepClosed(SecurityGroup group) =>
        ((CfnSecurityGroup)group.Node.DefaultChild!).AddPropertyOverride(
            "SecurityGroupEgress",
            new object[]
            {
                new Dictionary<string, object>
                {
                    ["CidrIp"] = "255.255.255.255/32",
                    ["Description"] = "Disallow all traffic",
                    ["IpProtocol"] = "icmp",
                    ["FromPort"] = 252,
                    ["ToPort"] = 86,
                },
            }
        );
}
