namespace ElastiCache.Cli.Documents;

/// <summary>What a node of a text is.</summary>
internal enum SourceKind
{
    /// <summary>A text, a number, true, false or nothing.</summary>
    Scalar,

    /// <summary>An object whose entries are written out.</summary>
    Object,

    /// <summary>A list whose items are written out.</summary>
    List,

    /// <summary>What is written elsewhere or not plainly: an alias, a tag, an anchored value.</summary>
    Other,
}
