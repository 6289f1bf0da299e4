namespace ElastiCache.Model.Compliance;

/// <summary>One thing that policies ask of a cache.</summary>
/// <param name="Id">The id.</param>
/// <param name="Property">The CloudFormation property that decides it.</param>
/// <param name="Statement">What it asks for.</param>
/// <param name="Check">Says what is wrong, or null.</param>
internal sealed record ComplianceRule(
    string Id,
    string Property,
    string Statement,
    Func<ComplianceSubject, string?> Check
)
{
    /// <summary>The same of replication groups and serverless caches only.</summary>
    public ComplianceRule ExceptOfClusters() =>
        this with
        {
            Check = subject => subject.IsCluster ? null : Check(subject),
        };
}
