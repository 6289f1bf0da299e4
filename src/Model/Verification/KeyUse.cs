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
}
