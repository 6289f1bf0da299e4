namespace ElastiCache.Live.Engines;

/// <summary>How an engine gets onto this machine.</summary>
internal static class InstallHint
{
    /// <summary>The one line that installs an engine here.</summary>
    /// <param name="engine">The engine's name.</param>
    public static string For(string engine) =>
        OperatingSystem.IsMacOS() ? $"brew install {engine}"
        : OperatingSystem.IsWindows()
            ? $"run it in the Windows Subsystem for Linux: wsl sudo apt-get install {EngineProgram.CommandOf(engine)}"
        : Has("apt-get")
            ? $"apt-get install {(engine == EngineName.Valkey && IsDebian12() ? "-t bookworm-backports " : "")}{EngineProgram.CommandOf(engine)}"
        : Has("dnf") ? $"dnf install {engine}"
        : Has("apk") ? $"apk add {engine}"
        : Has("pacman") ? $"pacman -S {engine}"
        : $"install {engine} and put its program on PATH";

    // Debian 12 has Valkey among its backports only; Debian 13 and Ubuntu 24.04 have it as any other package.
    private static bool IsDebian12() =>
        File.Exists("/etc/debian_version")
        && File.ReadAllText("/etc/debian_version").StartsWith("12", StringComparison.Ordinal);

    private static bool Has(string program) => EngineFinder.OnPath(program) is not null;
}
