using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.K;

/// <summary>The security groups of a cache, whatever its kind.</summary>
internal static class SurroundingsRules
{
    /// <summary>Rules of replication groups and cache clusters; a serverless cache has its own about VPCs.</summary>
    public static readonly IReadOnlyList<IRule<SurroundingsSpecification>> OfNodes =
    [
        Rule("K-11") with
        {
            Mistake = cache =>
                OtherVpc(cache) is var (first, second)
                    ? $"the security groups of a cache are in the VPC of its subnets, got {first} and {second}"
                    : null,
            Source = Pages.Vpc,
            Statement = "The security groups of a cache are in the VPC of its subnets.",
            Why = "The service refuses the cache, and the stack rolls back.",
            Breaks = InVpc("Other"),
            Keeps = InVpc("Vpc"),
        },
    ];

    /// <summary>Rules of caches of every kind.</summary>
    public static readonly IReadOnlyList<IRule<SurroundingsSpecification>> OfAllCaches =
    [
        Rule("K-12") with
        {
            Mistakes = OpenToEveryone,
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Pages.Vpc,
            Statement =
                "A security group of a cache does not let everyone, or a large part of the internet, reach the cache's port.",
            Why =
                "Whatever reaches the VPC, from every subnet, peered network and VPN, reaches the cache; only its own authentication is left.",
            Breaks = Guarded(""" "FromPort": 6379, "ToPort": 6379, "CidrIp": "0.0.0.0/0" """),
            Keeps = Guarded(""" "FromPort": 6379, "ToPort": 6379, "CidrIp": "10.0.0.0/16" """),
        },
        Rule("K-13") with
        {
            Mistake = cache =>
                cache.Port.TryGet(out var port)
                && AllRanges(cache) is { } ranges
                && (ranges.Count > 0 || cache.SecurityGroups.Any(group => group!.LetsInOthers))
                && !ranges.Exists(range => range.Has(port))
                    ? ranges.Count == 0
                        ? $"the security groups let in no TCP, by which clients come to {port}, the port of the cache: none reaches it"
                        : $"the security groups let in {string.Join(", ", ranges.Distinct())} and not {port}, the port of the cache: no client reaches it"
                    : null,
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Pages.Vpc,
            Statement = "The security groups of a cache let in the cache's port.",
            Why = "Everything deploys, and every client times out, unless another stack adds a rule.",
            Breaks = Guarded(""" "FromPort": 6380, "ToPort": 6380, "CidrIp": "10.0.0.0/16" """),
            Keeps = Guarded(""" "FromPort": 6379, "ToPort": 6380, "CidrIp": "10.0.0.0/16" """),
        },
    ];

    private static Rule<SurroundingsSpecification> Rule(string id) =>
        new(id, nameof(SurroundingsSpecification.SecurityGroups)) { Place = cache => cache.SecurityGroupProperty };

    // Subnets in two VPCs are another mistake, and that of the subnet group.
    private static (string First, string Second)? OtherVpc(SurroundingsSpecification cache) =>
        Vpcs.Different([
            .. cache.SubnetVpcs is [var only] ? [only] : Array.Empty<string>(),
            .. cache
                .SecurityGroups.OfType<SecurityGroupSpecification>()
                .Where(group => group.Vpc.TryGet(out _))
                .Select(group => group.Vpc.Raw!),
        ]);

    // Each group is told once, however often the cache names it.
    private static IEnumerable<Said> OpenToEveryone(SurroundingsSpecification cache) =>
        cache.Port.TryGet(out var port)
            ? from guard in cache.SecurityGroups.OfType<SecurityGroupSpecification>().DistinctBy(guard => guard.Name)
            let open = guard.Open.FirstOrDefault(range => range.Ports.Has(port))
            where open is not null
            select new Said(
                $"the security group {guard.Name} lets {AddressRanges.Words(open.Everyone, open.List)} reach {port}, the port of the cache: let in the security groups of the clients instead",
                null
            )
            {
                About = guard.Name,
            }
            : [];

    // Null where a group is not of the template, or lets in what cannot be told.
    private static List<PortRange>? AllRanges(SurroundingsSpecification cache) =>
        cache.SecurityGroups.All(group => group?.Ingress is not null)
            ? [.. cache.SecurityGroups.SelectMany(group => group!.Ingress!)]
            : null;

    private static string InVpc(string vpc) =>
        RuleExamples.Template(
            ExampleOf.Resource("Vpc", ResourceTypes.Vpc, """{"CidrBlock": "10.0.0.0/16"}"""),
            ExampleOf.Resource("Other", ResourceTypes.Vpc, """{"CidrBlock": "10.1.0.0/16"}"""),
            ExampleOf.Resource(
                "Subnet",
                ResourceTypes.Subnet,
                """{"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}"""
            ),
            ExampleOf.Resource(
                "Subnets",
                ResourceTypes.SubnetGroup,
                """{"Description": "private subnets", "SubnetIds": [{"Ref": "Subnet"}, "subnet-0a1b2c3d"]}"""
            ),
            ExampleOf.Resource(
                "Doors",
                ResourceTypes.SecurityGroup,
                $$"""{"GroupDescription": "orders", "VpcId": {"Ref": "{{vpc}}"} }"""
            ),
            ("Cache", RuleExamples.PairBehind("""[{"Fn::GetAtt": ["Doors", "GroupId"]}]""", """{"Ref": "Subnets"}"""))
        );

    private static string Guarded(string rule) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Doors",
                ResourceTypes.SecurityGroup,
                $$"""{"GroupDescription": "orders", "SecurityGroupIngress": [{"IpProtocol": "tcp", {{rule}} }]}"""
            ),
            ("Cache", RuleExamples.PairBehind("""[{"Fn::GetAtt": ["Doors", "GroupId"]}]"""))
        );
}
