namespace ElastiCache.Agreement.Tests.Corpus;

/// <summary>Why a judge has nothing to say of an example that breaks one of our rules.</summary>
internal enum Silence
{
    /// <summary>The service accepts it.</summary>
    Advice,

    /// <summary>The value of one property, of which CloudFormation's schema says nothing.</summary>
    Value,

    /// <summary>A property that the schema does not require.</summary>
    Optional,

    /// <summary>Two or more properties of one resource.</summary>
    Together,

    /// <summary>A table that they have for cache clusters only.</summary>
    ClusterTable,

    /// <summary>What a version or a node type can do.</summary>
    Capability,

    /// <summary>The parameters of an engine.</summary>
    Parameter,

    /// <summary>The grammar of access strings.</summary>
    AccessString,

    /// <summary>Another resource of the template.</summary>
    Reference,
}
