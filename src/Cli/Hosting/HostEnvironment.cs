namespace ElastiCache.Cli.Hosting;

/// <summary>Where the command runs. Each part is only asked for by a verb that needs it.</summary>
/// <param name="Input">Opens the standard input; gives null where it is closed.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Colour">Whether the output is read by a person who wants colour.</param>
/// <param name="IsTerminal">Whether the output is a terminal, and not a file or a pipe.</param>
internal sealed record HostEnvironment(
    Func<Stream?> Input,
    Func<string> Folder,
    Func<bool> Colour,
    Func<bool> IsTerminal
)
{
    /// <summary>That of this process.</summary>
    public static HostEnvironment Process { get; } =
        new(OpenInput, () => Environment.CurrentDirectory, WantsColour, OutputIsTerminal);

    /// <summary>The folder for what is kept between runs: fetched prices. Default: that of the user.</summary>
    public Func<string> CacheFolder { get; init; } = UserCacheFolder;

    /// <summary>The full path of a path that a user gave.</summary>
    /// <exception cref="ArgumentException">It is no path.</exception>
    public string FullPath(string path) => Path.GetFullPath(path, Folder());

    private static Stream? OpenInput() =>
        StandardStream.IsClosed(StandardStream.Input) ? null : Console.OpenStandardInput();

    private static bool OutputIsTerminal() =>
        Environment.GetEnvironmentVariable("TERM") != "dumb" && !Console.IsOutputRedirected;

    // https://specifications.freedesktop.org/basedir-spec/latest, and %LOCALAPPDATA%.
    private static string UserCacheFolder() =>
        Environment.GetEnvironmentVariable("ELASTICACHE_CACHE_FOLDER") is { Length: > 0 } given ? given
        : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? Path.Join(cache, CommandInfo.Name)
        : OperatingSystem.IsWindows()
            ? Path.Join(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
                CommandInfo.Name,
                "cache"
            )
        : Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", CommandInfo.Name);

    // https://no-color.org
    private static bool WantsColour() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && OutputIsTerminal();
}
