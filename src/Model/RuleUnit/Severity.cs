namespace ElastiCache.Model.RuleUnit;

/// <summary>How sure a rule is that a violation is a mistake.</summary>
public enum Severity
{
    /// <summary>Accepted by the service, but very likely not what was meant. Can be acknowledged.</summary>
    Warning,

    /// <summary>
    /// A value that the tables do not know. AWS may have added it since, or it is a typo: an error in a template,
    /// a warning where the code says so explicitly (<c>CacheEngine.Of</c>, <c>CacheNodeType.Of</c>).
    /// </summary>
    Unknown,

    /// <summary>The service or CloudFormation refuses it, or it cannot mean anything.</summary>
    Error,
}
