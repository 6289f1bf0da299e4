namespace ElastiCache.Cli.Hosting;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>Something that is not the user's doing: a full disk, an error in the command itself.</summary>
    public const int Failed = 1;

    /// <summary>An option, a value or a verb that does not exist.</summary>
    public const int BadUsage = 2;

    /// <summary>A template has an error.</summary>
    public const int Found = 1;

    /// <summary>Something that was to be judged cannot be read.</summary>
    public const int Unreadable = 2;
}
