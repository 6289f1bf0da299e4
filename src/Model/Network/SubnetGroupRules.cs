namespace ElastiCache.Model;

/// <summary>Subnet groups by themselves.</summary>
internal static class SubnetGroupRules
{
    private const string Groups = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<SubnetGroupSpecification>> All =
    [
        new Rule<SubnetGroupSpecification>(
            "N-07",
            nameof(SubnetGroupSpecification.CacheSubnetGroupName),
            group => Identifier.Mistake(group.CacheSubnetGroupName, 255)
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Groups,
        },
        new Rule<SubnetGroupSpecification>(
            "N-08",
            nameof(SubnetGroupSpecification.CacheSubnetGroupName),
            group =>
                group.CacheSubnetGroupName.Is("default")
                    ? "'default' is the group that AWS creates in every account: take another name"
                    : null
        )
        {
            Source = Groups,
        },
        new Rule<SubnetGroupSpecification>(
            "K-01",
            nameof(SubnetGroupSpecification.SubnetIds),
            group =>
                group.SubnetIds.TryGet(out var subnets) && subnets.Count == 0
                    ? "a subnet group must have at least one subnet"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Groups,
        },
        new Rule<SubnetGroupSpecification>(
            "K-03",
            nameof(SubnetGroupSpecification.SubnetIds),
            group =>
                group.SubnetIds.TryGet(out var subnets) && subnets.Count > 20
                    ? $"a subnet group has at most 20 subnets, got {subnets.Count}"
                    : null
        )
        {
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html",
        },
        new Rule<SubnetGroupSpecification>(
            "K-07",
            nameof(SubnetGroupSpecification.SubnetIds),
            group =>
                group.HasPublicSubnets.Is(true)
                    ? "a cache does not belong in public subnets: choose isolated or private ones"
                    : null
        )
        {
            Evidence = Evidence.Inferred,
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html",
            Implies = ["K-01"],
        },
        new Rule<SubnetGroupSpecification>(
            "N-18",
            nameof(SubnetGroupSpecification.Description),
            group =>
                group.Description.IsAbsent || group.Description.Is("") ? "a subnet group must have a description" : null
        )
        {
            Evidence = Evidence.Schema,
        },
    ];
}
