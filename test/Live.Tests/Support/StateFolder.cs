namespace ElastiCache.Live.Tests.Support;

/// <summary>A short folder for the state of twins, for this process and those that it starts.</summary>
internal static class StateFolder
{
    private static readonly Lazy<string> Lazy = new(() =>
    {
        // Short: sockets lie below it.
        var folder = Directory.CreateTempSubdirectory("ec").FullName;
        Environment.SetEnvironmentVariable("XDG_STATE_HOME", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    public static string Path => Lazy.Value;
}
