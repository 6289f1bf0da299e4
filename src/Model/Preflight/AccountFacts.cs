namespace ElastiCache.Model.Preflight;

/// <summary>What an account has and offers, as far as it was asked.</summary>
internal sealed record AccountFacts
{
    /// <summary>The answers to the questions.</summary>
    public required IReadOnlyDictionary<AccountQuestion, AccountAnswer> Answers { get; init; }

    /// <summary>The quotas by code. What Service Quotas does not tell is not among them.</summary>
    public required IReadOnlyDictionary<string, double> Quotas { get; init; }

    /// <summary>How much of each quota is used.</summary>
    public required IReadOnlyDictionary<AccountQuota, int> Used { get; init; }

    /// <summary>The subnets by id.</summary>
    public required IReadOnlyDictionary<string, SubnetFact> Subnets { get; init; }

    /// <summary>The subnets of the groups of subnets that exist, by the group's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SubnetGroups { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The VPCs of the security groups, by their ids.</summary>
    public IReadOnlyDictionary<string, string> SecurityGroupVpcs { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
