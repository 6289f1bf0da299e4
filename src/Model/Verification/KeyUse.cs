namespace ElastiCache.Model.Verification;

/// <summary>What a command does with its key.</summary>
[Flags]
internal enum KeyUse
{
    /// <summary>It has none.</summary>
    None = 0,

    /// <summary>It reads it.</summary>
    Read = 1,

    /// <summary>It changes it.</summary>
    Write = 2,

    /// <summary>It tells of it what is none of its content, such as its length: any right to the key suffices.</summary>
    Length = 4,
}
