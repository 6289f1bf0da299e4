namespace ElastiCache.Cli.Hosting;

/// <summary>The streams that a process is started with, which its starter may also have closed.</summary>
internal static class StandardStream
{
    /// <summary>The number of the standard input.</summary>
    public const int Input = 0;

    /// <summary>The number of the standard output.</summary>
    public const int Output = 1;

    /// <summary>The number of the standard error.</summary>
    public const int Error = 2;

    private const int CloseOnExec = 0x80000; // O_CLOEXEC, the same on every Linux that .NET runs on

    /// <summary>
    /// Whether the starter closed a stream. The number is then free for the first file or pipe that the runtime opens
    /// for itself, and waiting for that, or writing to it, never ends well. It gives itself away: the runtime opens what
    /// it opens so that a started process does not get it, and such a thing cannot have come from a starter.
    /// </summary>
    public static bool IsClosed(int number)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            var flags = File.ReadLines($"/proc/self/fdinfo/{number}")
                .First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        // Without /proc nothing can be said.
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }
}
