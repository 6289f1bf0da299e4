namespace ElastiCache.Model.Values;

/// <summary>What a word of an access string is.</summary>
internal enum AccessTokenKind
{
    /// <summary>Nothing that an access string has.</summary>
    Unknown,

    /// <summary><c>on</c> or <c>off</c>.</summary>
    State,

    /// <summary>A word with a meaning of its own, such as <c>allkeys</c>.</summary>
    Word,

    /// <summary><c>~pattern</c>.</summary>
    Keys,

    /// <summary><c>%R~pattern</c>: keys by the kind of access.</summary>
    KeysByAccess,

    /// <summary><c>&amp;pattern</c>.</summary>
    Channels,

    /// <summary><c>+get</c>.</summary>
    Command,

    /// <summary><c>+config|get</c>.</summary>
    Subcommand,

    /// <summary><c>+@read</c>.</summary>
    Category,

    /// <summary><c>(</c> or <c>)</c> of a selector.</summary>
    Selector,

    /// <summary><c>db=0</c>.</summary>
    Databases,

    /// <summary>A password, or a word about passwords.</summary>
    Password,

    /// <summary><c>reset</c> and its kin.</summary>
    Reset,
}
