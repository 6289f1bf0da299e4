namespace ElastiCache.Model.RuleUnit;

/// <summary>A cache that ElastiCache would refuse, or that cannot mean anything. Names every violation at once.</summary>
public sealed class CacheConfigurationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">Where the cache is declared, such as the path of its construct.</param>
    /// <param name="violations">What is wrong; at least one.</param>
    public CacheConfigurationException(string path, IReadOnlyList<Violation> violations)
        : base(Describe(path, violations)) => (Path, Violations) = (path, violations);

    /// <summary>Where the cache is declared.</summary>
    public string Path { get; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    private static string Describe(string path, IReadOnlyList<Violation> violations) =>
        violations is [var only]
            ? $"{path}: {only}"
            : $"{path}: {violations.Count} violations\n"
                + string.Join('\n', violations.Select(violation => $"  - {violation}"));
}
