namespace ElastiCache.Model.RuleUnit;

/// <summary>What a fix does to a template.</summary>
internal enum FixEditKind
{
    /// <summary>A property gets a value, whether it had one or not.</summary>
    Set,

    /// <summary>The physical name of a resource is written otherwise.</summary>
    SetName,

    /// <summary>A property goes.</summary>
    Remove,

    /// <summary>A property is called otherwise.</summary>
    Rename,

    /// <summary>Of equal items of a list the first stays.</summary>
    Once,

    /// <summary>A text is written otherwise wherever it stands.</summary>
    Replace,
}
