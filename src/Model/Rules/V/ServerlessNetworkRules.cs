using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.V;

/// <summary>Subnets, security groups and ports of serverless caches.</summary>
internal static class ServerlessNetworkRules
{
    private const double Port = 6379;
    private const double ReaderPort = 6380;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> All =
    [
        new Rule<ServerlessCacheSpecification>("V-12", nameof(ServerlessCacheSpecification.SubnetIds))
        {
            Mistake = cache =>
                Duplicates.In(cache.SubnetIds) is { } id ? $"a subnet stands once in the list, got '{id}' twice"
                : Differing(cache.Subnets.Select(subnet => subnet.Vpc)) is var (first, second)
                    ? $"the subnets of a cache are in one VPC, got {first} and {second}"
                : null,
            Fix = Fixes.Once<ServerlessCacheSpecification>(nameof(ServerlessCacheSpecification.SubnetIds)),
            Source = Pages.CreateServerlessCache,
            Statement = "The subnets of a serverless cache are distinct and in one VPC.",
            Why = "The service refuses the cache: the subnets must belong to the same VPC.",
            Breaks = """{"SubnetIds": ["subnet-1", "subnet-1"]}""",
            Keeps = """{"SubnetIds": ["subnet-1", "subnet-2"]}""",
        },
        new Rule<ServerlessCacheSpecification>("V-12-one", nameof(ServerlessCacheSpecification.SubnetIds))
        {
            Mistake = cache =>
                !cache.SubnetIds.TryGet(out var ids) ? null
                : ids.Count == 1 && (cache.IsInOneZone || ids[0].TryGet(out _))
                    ? "a serverless cache spreads over 2 or 3 Availability Zones, got 1 subnet: give one in each zone"
                // Of a subnet that stands there twice, V-12 tells.
                : cache.IsInOneZone && Duplicates.In(cache.SubnetIds) is null
                    ? $"a serverless cache spreads over 2 or 3 Availability Zones, got {ids.Count} subnets of one zone: give one in each zone"
                : null,
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Pages.CreateServerlessCache,
            Statement = "A serverless cache has subnets in 2 or 3 Availability Zones.",
            Why = "In one zone the cache cannot outlive the loss of a zone; whether AWS takes it is not documented.",
            Breaks = """{"SubnetIds": ["subnet-1"]}""",
            Keeps = """{"SubnetIds": ["subnet-1", "subnet-2"]}""",
        },
        new Rule<ServerlessCacheSpecification>("V-13", nameof(ServerlessCacheSpecification.SecurityGroupIds))
        {
            Mistake = cache =>
                Duplicates.In(cache.SecurityGroupIds) is { } id
                    ? $"a security group stands once in the list, got '{id}' twice"
                // Of subnets in two VPCs, V-12 tells.
                : Differing(cache.Subnets.Select(subnet => subnet.Vpc)) is not null ? null
                : Differing([
                    .. cache.Subnets.Select(subnet => subnet.Vpc),
                    .. cache.SecurityGroups.OfType<SecurityGroupSpecification>().Select(group => group.Vpc),
                ])
                    is var (first, second)
                    ? $"the security groups of a cache are in the VPC of its subnets, got {first} and {second}"
                : null,
            Fix = Fixes.Once<ServerlessCacheSpecification>(nameof(ServerlessCacheSpecification.SecurityGroupIds)),
            Evidence = Evidence.Schema,
            Source = Pages.CreateServerlessCache,
            Statement = "The security groups of a serverless cache are distinct and in the VPC of its subnets.",
            Why = "CloudFormation or the service refuses the cache.",
            Breaks = """{"SecurityGroupIds": ["sg-0a1b2c3d", "sg-0a1b2c3d"]}""",
            Keeps = """{"SecurityGroupIds": ["sg-0a1b2c3d", "sg-1b2c3d4e"]}""",
        },
        new Rule<ServerlessCacheSpecification>("V-14", nameof(ServerlessCacheSpecification.NetworkType))
        {
            Mistake = cache =>
                !cache.NetworkType.TryGet(out var type) ? null
                : !Words.NetworkTypes.All.Contains(type) ? $"the network type is {Words.NetworkTypes.Instead(type)}"
                : type == "ipv6" && cache.Subnets.Any(subnet => subnet.IsIPv6Only.Is(false))
                    ? "the network type ipv6 needs subnets that have IPv6 only (Ipv6Native), and one has IPv4: use dual_stack or other subnets"
                : null,
            Source = Pages.NetworkTypes,
            MakesUnknown = true,
            Statement = "The network type is ipv4, ipv6 or dual_stack, and ipv6 needs subnets without IPv4.",
            Why = "The service refuses the cache.",
            Breaks = """{"NetworkType": "ipv7"}""",
            Keeps = """{"NetworkType": "dual_stack"}""",
        },
        Spelling.Rule<ServerlessCacheSpecification>(
            "V-14",
            nameof(ServerlessCacheSpecification.NetworkType),
            "the network type",
            cache => [cache.NetworkType],
            """{"NetworkType": "IPv4"}""",
            """{"NetworkType": "ipv4"}"""
        ),
        new Rule<ServerlessCacheSpecification>("V-17", nameof(ServerlessCacheSpecification.SecurityGroupIds))
        {
            Mistake = cache =>
                (cache.Engine.Is(EngineName.Valkey) || cache.Engine.Is(EngineName.Redis))
                && cache.SecurityGroups.All(group => group?.Ingress is not null)
                && cache.SecurityGroups.SelectMany(group => group!.Ingress!).ToList() is var ranges
                && ranges.Exists(range => range.Has(Port))
                && !ranges.Exists(range => range.Has(ReaderPort))
                    ? $"the security group lets {Port} in but not {ReaderPort}, the port of the reader endpoint: open both"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "A client that does not read from replicas needs no second port.",
            Source = Pages.Guide + "set-up.html",
            Statement =
                "The security groups of a serverless cache of Valkey or Redis OSS let in 6379 and, for reads from replicas, 6380.",
            Why = "Everything deploys, and clients that read from replicas time out.",
            Breaks = WithIngress(6379),
            Keeps = WithIngress(6380),
        },
    ];

    private static (string First, string Second)? Differing(IEnumerable<Value<string>> vpcs) =>
        Vpcs.Different(vpcs.Where(vpc => vpc.TryGet(out _)).Select(vpc => vpc.Raw!));

    private static string WithIngress(int last) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Cache",
                ResourceTypes.ServerlessCache,
                """{"ServerlessCacheName": "cart-cache", "Engine": "valkey", "SubnetIds": ["subnet-1", "subnet-2"], "SecurityGroupIds": [{"Fn::GetAtt": ["Doors", "GroupId"]}]}"""
            ),
            ExampleOf.Resource(
                "Doors",
                ResourceTypes.SecurityGroup,
                $$"""{"GroupDescription": "cart cache", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 6379, "ToPort": {{last}}, "SourceSecurityGroupId": "sg-1b2c3d4e"}]}"""
            )
        );
}
