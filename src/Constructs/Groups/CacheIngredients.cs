using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>
/// What a cache of any kind is made of besides itself: subnets, security groups and a parameter group, given or created.
/// </summary>
internal sealed class CacheIngredients(Construct cache, string path, IVpc? vpc)
{
    private SubnetGroupSpecification? _subnets;

    /// <summary>The parameter group; null where this kind of cache has none of its own.</summary>
    public ParameterGroupChoice? Parameters { get; init; }

    public required ISubnetSelection? VpcSubnets { get; init; }

    public ICacheSubnetGroup? SubnetGroup { get; init; }

    public required IReadOnlyList<ISecurityGroup> SecurityGroups { get; init; }

    /// <summary>
    /// The subnets: those of the group, given or to be created, or those that a cache without a group names itself. Null
    /// where they are not known, and outside of a VPC.
    /// </summary>
    public SubnetGroupSpecification? Subnets =>
        SubnetGroup switch
        {
            null when vpc is not null => _subnets ??= CacheSubnetGroup.Specify(
                cache,
                new CacheSubnetGroupProps
                {
                    Vpc = vpc,
                    VpcSubnets = VpcSubnets,
                    Description = $"Subnets of the cache {path}",
                }
            ),
            CacheSubnetGroup own => own.Specification,
            _ => null,
        };

    /// <summary>What is wrong with the ingredients themselves.</summary>
    public IEnumerable<Violation> Violations() => [.. OfSubnets(), .. Parameters?.Violations() ?? []];

    /// <summary>Creates the subnet group if need be, and names it.</summary>
    public Value<string> CreateSubnetGroup() =>
        Tokens.Text((SubnetGroup ?? CacheSubnetGroup.Create(cache, "SubnetGroup", Subnets!)).SubnetGroupName);

    /// <summary>Creates the security group if need be. Outside of a VPC there is none.</summary>
    public IReadOnlyList<ISecurityGroup> CreateSecurityGroups(RulePlacement placement) =>
        SecurityGroups.Count > 0 ? SecurityGroups
        : vpc is null ? []
        :
        [
            CacheSecurityGroup.Create(
                cache,
                "SecurityGroup",
                vpc,
                $"Admits the app tiers of the cache {path}",
                placement
            ),
        ];

    /// <summary>What the cache refers to through its ingredients.</summary>
    public IEnumerable<string?> References() =>
        [
            vpc?.VpcId,
            .. Subnets?.SubnetIds.Raw?.Select(id => id.Raw) ?? [],
            SubnetGroup?.SubnetGroupName,
            Parameters?.Given?.ParameterGroupName,
            .. SecurityGroups.Select(group => group.SecurityGroupId),
        ];

    private IEnumerable<Violation> OfSubnets() =>
        SubnetGroup is null ? (Subnets is { } subnets ? Judge.Of(subnets) : [])
        : VpcSubnets is null ? []
        : [Validation.Conflict(nameof(VpcSubnets), "SubnetGroup already says which subnets: leave one out")];
}
