namespace ElastiCache.Model.Changes;

/// <summary>What is done to a stack.</summary>
internal enum StackVerb
{
    /// <summary>It is deployed as NEW has it.</summary>
    Deploy,

    /// <summary>It is deployed as NEW has it, but for some resources.</summary>
    DeployWithout,

    /// <summary>It is deployed as NEW has it, while some resources of OLD that NEW has no more are still there.</summary>
    DeployBeside,

    /// <summary>In NEW it gets a second one of some resources beside them, exported under another name, for those that import it.</summary>
    WriteAnother,

    /// <summary>It is deployed as OLD has it, but for some resources and what refers to them.</summary>
    DeployOldWithout,

    /// <summary>It is deployed as OLD has it, but for the protection against its deletion.</summary>
    Unprotect,

    /// <summary>It is deleted, with what its policies do not keep.</summary>
    Destroy,
}
