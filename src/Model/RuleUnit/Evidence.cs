namespace ElastiCache.Model.RuleUnit;

/// <summary>Where a rule was learned.</summary>
internal enum Evidence
{
    /// <summary>The service's or CloudFormation's own error text was seen.</summary>
    ServiceError,

    /// <summary>The schema of the CloudFormation type requires or rejects it.</summary>
    Schema,

    /// <summary>AWS documentation says so.</summary>
    Documentation,

    /// <summary>Another tool of the field enforces it.</summary>
    Tool,

    /// <summary>Inferred, or a decision of this project.</summary>
    Inferred,
}
