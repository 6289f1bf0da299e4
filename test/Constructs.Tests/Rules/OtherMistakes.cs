namespace ElastiCache.Cdk.Tests.Rules;

/// <summary>
/// A mistake in the props of the other constructs for each rule that they can break, beside those of
/// MemcachedClusterMistakesTests.
/// </summary>
internal static class OtherMistakes
{
    public static readonly IReadOnlyDictionary<
        string,
        Func<MemcachedClusterProps, Stack, MemcachedClusterProps>
    > OfMemcached = new Dictionary<string, Func<MemcachedClusterProps, Stack, MemcachedClusterProps>>(
        StringComparer.Ordinal
    )
    {
        ["N-04"] = (props, _) => props with { ClusterName = new string('a', 51) },
        ["E-07"] = (props, _) => props with { Engine = CacheEngine.Of("memcached", "1", "memcached1.6") },
        ["T-06"] = (props, _) =>
            props with
            {
                Engine = CacheEngine.Of("memcached", "1.5.10"),
                TransitEncryption = false,
            },
        ["P-32"] = (props, _) =>
            props with
            {
                Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["binding_protocol"] = "binary" },
            },
        ["P-42"] = (props, _) =>
            props with
            {
                Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["disable_flush_all"] = "yes" },
            },
        ["C-07"] = (props, _) => props with { AvailabilityZones = ["us-east-1a", "us-east-1b"], CrossAz = false },
        ["C-20"] = (props, stack) =>
            props with
            {
                SecurityGroups =
                [
                    SecurityGroup.FromSecurityGroupId(stack, "First", "sg-0123456789abcdef0"),
                    SecurityGroup.FromSecurityGroupId(stack, "Second", "sg-0123456789abcdef0"),
                ],
            },
    };

    /// <summary>Of parameter groups and subnet groups by themselves.</summary>
    public static readonly IReadOnlyDictionary<string, Action<Stack, string>> OfIngredients = new Dictionary<
        string,
        Action<Stack, string>
    >(StringComparer.Ordinal)
    {
        ["P-01"] = (stack, id) =>
            new CacheParameterGroup(
                stack,
                id,
                new CacheParameterGroupProps { Engine = CacheEngine.Of("redis", "7.1", "redis7.1") }
            ),
        ["P-13"] = (stack, id) =>
            new CacheParameterGroup(
                stack,
                id,
                new CacheParameterGroupProps
                {
                    Engine = CacheEngine.Valkey8_2,
                    Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["cluster-enabled"] = "maybe",
                    },
                }
            ),
        ["N-18"] = (stack, id) =>
            new CacheParameterGroup(
                stack,
                id,
                new CacheParameterGroupProps { Engine = CacheEngine.Valkey8_2, Description = "" }
            ),
        ["N-07"] = Named("cache_subnets"),
        ["N-08"] = Named("default"),
        ["K-01"] = (stack, id) => WithSubnets(stack, Networks.Isolated(stack), id, 0),
    };

    private static Action<Stack, string> Named(string name) =>
        (stack, id) =>
            new CacheSubnetGroup(
                stack,
                id,
                new CacheSubnetGroupProps { Vpc = Networks.Isolated(stack), SubnetGroupName = name }
            );

    internal static CacheSubnetGroup WithSubnets(Stack stack, IVpc vpc, string id, int count) =>
        new(
            stack,
            id,
            new CacheSubnetGroupProps
            {
                Vpc = vpc,
                VpcSubnets = new SubnetSelection
                {
                    Subnets =
                    [
                        .. Enumerable
                            .Range(0, count)
                            .Select(number =>
                                Subnet.FromSubnetAttributes(
                                    stack,
                                    $"{id}Subnet{number}",
                                    new SubnetAttributes
                                    {
                                        SubnetId = $"subnet-{number:x17}",
                                        AvailabilityZone = "us-east-1a",
                                    }
                                )
                            ),
                    ],
                },
            }
        );
}
