namespace ElastiCache.Model.Preflight;

/// <summary>What is asked of an account before a deployment.</summary>
internal enum QuestionKind
{
    /// <summary>Whether the Region offers a node type.</summary>
    NodeType,

    /// <summary>Whether the Region offers a version of an engine.</summary>
    EngineVersion,

    /// <summary>Whether a name is free.</summary>
    FreeName,

    /// <summary>Whether a subnet exists.</summary>
    Subnet,

    /// <summary>Whether a security group exists.</summary>
    SecurityGroup,

    /// <summary>Whether a key exists and is enabled.</summary>
    Key,

    /// <summary>Whether a secret exists and has a value.</summary>
    Secret,

    /// <summary>Whether a parameter of Systems Manager exists.</summary>
    Parameter,

    /// <summary>Whether something of ElastiCache that the template names and does not make exists.</summary>
    Existing,

    /// <summary>Whether a topic exists.</summary>
    Topic,
}
