namespace Package.Tests;

/// <summary>The command, packed as for a release, for this platform and any other, into a folder feed and installed from there.</summary>
public sealed class ToolPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tool-");
    private readonly string _locks = Locks();

    /// <summary>That of this machine; a release has one of Linux and one of Windows, and compiling for both takes a minute.</summary>
    public static string Platform => OperatingSystem.IsWindows() ? "win-x64" : "linux-x64";

    /// <summary>Whether this platform's package is native code, as in a release: that takes a C compiler.</summary>
    public static bool IsNative { get; } = OperatingSystem.IsLinux() && Tool.TryFind("gcc") is not null;

    /// <summary>The installed command.</summary>
    public string Program =>
        Path.Combine(_folder.FullName, "tools", OperatingSystem.IsWindows() ? "elasticache.exe" : "elasticache");

    public string Feed => Path.Combine(_folder.FullName, "feed");

    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    /// <summary>Whether packing left the lock files of the repository as they were.</summary>
    public bool LeftLocksAlone => _locks == Locks();

    public async ValueTask InitializeAsync()
    {
        // The native one takes the place of the one that is packed with the others, which need not be compiled ahead then.
        await Pack($"-p:ToolPlatform={Platform};PublishReadyToRun={!IsNative}");
        if (IsNative)
        {
            await Pack($"-p:Native={Platform}");
        }

        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "nuget.config"),
            """<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>"""
        );
        await Run(
            _folder.FullName,
            "tool",
            "install",
            "ElastiCache.Cli",
            "--tool-path",
            "tools",
            "--version",
            Version,
            "--configfile",
            "nuget.config"
        );
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the installed command.</summary>
    internal Task<CommandResult> Elasticache(params string[] arguments) =>
        Command.Run(Program, arguments, _folder.FullName);

    private Task Pack(string more) =>
        Run(
            Repository.Root,
            [
                "pack",
                "src/Cli",
                "-c",
                "Release",
                "-v",
                "q",
                "-o",
                Feed,
                // Its own: other test assemblies build the same projects at the same time.
                "--artifacts-path",
                Path.Combine(_folder.FullName, "artifacts"),
                $"-p:Version={Version}",
                "-p:ForPlatforms=true",
                "-p:RunAnalyzers=false",
                more,
            ]
        );

    private async Task Run(string folder, params string[] arguments) =>
        (
            await Command.Run(
                "dotnet",
                arguments,
                folder,
                // A cache of its own: the shared one would keep a package of every run.
                arguments[0] == "tool"
                    ? new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, "packages"),
                    }
                    : null
            )
        ).Succeeded();

    private static string Locks() =>
        string.Concat(
            new[] { "Cli", "Model" }.Select(project =>
                File.ReadAllText(Repository.PathOf("src", project, "packages.lock.json"))
            )
        );
}
