namespace ElastiCache.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>Something that is not the user's doing: a full disk, an error in the command itself.</summary>
    public const int Failed = 1;

    /// <summary>An option, a value or a verb that does not exist.</summary>
    public const int BadUsage = 2;
}
